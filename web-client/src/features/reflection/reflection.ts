import type { Room, Setting, Subject } from '../../protocol/types';
import { inOrder } from '../../room/views';

/** Something on the table a flaw can be about. */
export interface Named {
  readonly key: string;
  readonly label: string;
  readonly subject: Subject;
}

/** Which OKR the table is asked to judge where it is now. */
export function settingAsked(room: Room): Setting | undefined {
  const kind = room.now ? room.agenda[room.now]?.kind : undefined;
  return kind === 'setting' ? 'cycle' : kind === 'annual' ? 'annual' : undefined;
}

/** The objectives of the cycle or of the year, each followed by its key results. */
export function subjectsOf(room: Room, setting: Setting): readonly Named[] {
  const keyResults = inOrder(room.keyResults);
  return inOrder(room.objectives)
    .filter((objective) => objective.annual === (setting === 'annual'))
    .flatMap((objective) => [
      label(objective.id, objective.code, objective.text, { objective: objective.id }),
      ...keyResults
        .filter((it) => it.objective === objective.id)
        .map((it) => label(it.id, it.code, it.text, { keyResult: it.id })),
    ]);
}

const label = (key: string, code: string, text: string | undefined, subject: Subject): Named => ({
  key,
  label: text === undefined ? code : `${code} ${text}`,
  subject,
});

export const named = (subjects: readonly Named[], key: string): Subject | undefined =>
  subjects.find((it) => it.key === key)?.subject;

/** What a subject is called, when it lies on the table. */
export function codeOf(room: Room, about: Subject | undefined): string | undefined {
  if (!about) return undefined;
  if ('keyResult' in about) return room.keyResults[about.keyResult]?.code;
  if ('objective' in about) return room.objectives[about.objective]?.code;
  return undefined;
}

/** Settled below 0.7: what stood in the way is worth a word. */
export const wantsObstacle = (room: Room, keyResult: string): boolean =>
  (room.scores[keyResult]?.tenths ?? 10) < 7 && Object.values(room.obstacles).every((it) => it.keyResult !== keyResult);
