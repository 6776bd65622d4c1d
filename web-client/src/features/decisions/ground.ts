import { m } from '../../i18n/messages';
import type { Ground, Room } from '../../protocol/types';
import { inOrder } from '../../room/views';

/** What a decision rests on, in the room's words. */
export function groundName(room: Room, ground: Ground): string {
  if ('keyResult' in ground) return room.keyResults[ground.keyResult]?.code ?? '';
  if ('objective' in ground) return room.objectives[ground.objective]?.code ?? '';
  if ('dispute' in ground) return m.decisions_on_dispute({ text: shortened(room.disputes[ground.dispute]?.claim) });
  return m.decisions_on_homework({ text: shortened(room.homework[ground.homework]?.bring) });
}

/** The move a ground leads to; undefined for what stood on the table from the start. */
export function groundMove(room: Room, ground: Ground): number | undefined {
  if ('dispute' in ground) return room.disputes[ground.dispute]?.move;
  if ('homework' in ground) return room.homework[ground.homework]?.move;
  return 'keyResult' in ground ? room.scores[ground.keyResult]?.move : undefined;
}

export interface GroundOption {
  readonly value: string;
  readonly label: string;
  readonly ground: Ground;
}

/** What a proposal may be said to rest on: every dispute, piece of homework and key result here. */
export function groundOptions(room: Room): GroundOption[] {
  const grounds: Ground[] = [
    ...inOrder(room.disputes).map(({ id }) => ({ dispute: id })),
    ...inOrder(room.homework).map(({ id }) => ({ homework: id })),
    ...inOrder(room.keyResults).map(({ id }) => ({ keyResult: id })),
    ...inOrder(room.objectives).map(({ id }) => ({ objective: id })),
  ];
  return grounds.map((ground) => ({
    value: Object.values(ground)[0] as string,
    label: groundName(room, ground),
    ground,
  }));
}

const LONGEST = 24;

function shortened(text: string | undefined): string {
  if (text === undefined) return m.room_erased();
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text;
}
