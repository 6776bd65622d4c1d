import type { DepartmentOkrs } from '../../protocol/views';
import type { Cycle, Id, KeyResult, Objective, Question, Room } from '../../protocol/types';
import { inOrder, members, type Entry } from '../../room/views';

/** What I think before a meeting; nobody else sees any of it. */
export interface Preparation {
  readonly answers: Partial<Record<Question, string>>;
  /** Where the setting looks wrong to me, and why: by objective or key result. */
  readonly flaws: Readonly<Record<Id, string>>;
  readonly scores: Readonly<Record<Id, number>>;
  readonly confidences: Readonly<Record<Id, number>>;
}

export const nothingYet = (): Preparation => ({ answers: {}, flaws: {}, scores: {}, confidences: {} });

export const draftKey = (meeting: Id): string => `preparation.${meeting}`;

export interface OkrGroup {
  readonly objective: Entry<Objective>;
  readonly keyResults: readonly Entry<KeyResult>[];
}

/** What would lie on the table: the OKRs of a cycle, or of a year. */
export function okrsOf(department: DepartmentOkrs | undefined, cycle: Cycle): OkrGroup[] {
  if (!department) return [];
  const keyResults = inOrder(department.keyResults);
  return inOrder(department.objectives)
    .filter((objective) => objective.cycle === cycle)
    .map((objective) => ({ objective, keyResults: keyResults.filter((kr) => kr.objective === objective.id) }));
}

/** Without what was taken back. */
export function marked<T>(all: Readonly<Record<Id, T>>, id: Id, value: T | undefined): Record<Id, T> {
  const rest = Object.entries(all).filter(([key]) => key !== id);
  return Object.fromEntries(value === undefined ? rest : [...rest, [id, value] as const]);
}

/** How many of those at the table have thought the questions through. */
export function readiness(room: Room): { ready: Id[]; of: Id[] } {
  const all = members(room);
  return { ready: all.filter((one) => one.preparedAt).map((one) => one.id), of: all.map((one) => one.id) };
}
