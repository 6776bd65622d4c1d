import { m } from '../../i18n/messages';
import type { Room, Subject } from '../../protocol/types';
import { groups } from '../../room/views';

/** B1.3, B2, "the annual OKR", "the team". */
export function subjectName(room: Room, subject: Subject): string {
  if ('keyResult' in subject) return room.keyResults[subject.keyResult]?.code ?? '';
  if ('objective' in subject) return room.objectives[subject.objective]?.code ?? '';
  return 'annual' in subject ? m.disputes_about_annual() : m.disputes_about_team();
}

export interface SubjectOption {
  readonly value: string;
  readonly label: string;
}

/** Everything one may dispute; values are what {@link parseSubject} reads. */
export function subjectOptions(room: Room): SubjectOption[] {
  const okrs = groups(room).flatMap(({ objective, keyResults }) => [
    { value: `objective:${objective.id}`, label: `${objective.code} ${objective.text ?? ''}` },
    ...keyResults.map((kr) => ({ value: `keyResult:${kr.id}`, label: `${kr.code} ${kr.text ?? ''}` })),
  ]);
  return [
    ...okrs,
    { value: 'annual', label: m.disputes_about_annual() },
    { value: 'team', label: m.disputes_about_team() },
  ];
}

export function parseSubject(value: string): Subject {
  const [kind, id = ''] = value.split(':');
  if (kind === 'keyResult') return { keyResult: id };
  if (kind === 'objective') return { objective: id };
  return kind === 'annual' ? { annual: true } : { team: true };
}
