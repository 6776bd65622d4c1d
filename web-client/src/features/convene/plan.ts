import type { CommandBodies, Cycle, Id, PersonId, Visibility } from '../../protocol/types';
import type { DepartmentOkrs } from '../../protocol/views';

export type Part = 'participant' | 'observer' | 'absent';

/** What is filled in so far. Its ids are made with it, so that sending it twice convenes one review. */
export interface Plan {
  readonly meeting: Id;
  readonly command: Id;
  /** Undefined while the proposed title is good enough. */
  readonly title?: string | undefined;
  readonly department?: Id | undefined;
  readonly cycle?: Cycle | undefined;
  /** As the browser's field has it, in the reader's zone: `2026-11-03T14:00`. */
  readonly startsAt: string;
  /** Undefined while it is as the department has it. */
  readonly visibility?: Visibility | undefined;
  readonly parts: Readonly<Record<PersonId, Part>>;
}

/** The plan with what is proposed where nothing was chosen. */
export interface Proposal {
  readonly department: DepartmentOkrs | undefined;
  readonly cycle: Cycle | undefined;
}

/** The first department, and its newest cycle that is shorter than a year. */
export function proposed(plan: Plan, departments: readonly DepartmentOkrs[]): Proposal {
  const department = departments.find((one) => one.department === plan.department) ?? departments[0];
  const cycles = department?.cycles ?? [];
  const shorter = cycles.filter((cycle) => cycle.includes('-')).sort();
  const chosen = cycles.find((cycle) => cycle === plan.cycle);
  return { department, cycle: chosen ?? shorter.at(-1) ?? cycles[0] };
}

/** What is sent; undefined while something needed is missing. */
export function commandOf(plan: Plan, { department, cycle }: Proposal, title: string, me: PersonId) {
  if (!department || !cycle || title.trim() === '') return undefined;
  const body: CommandBodies['ConveneMeeting'] = {
    meeting: plan.meeting,
    department: department.department,
    cycle,
    title: title.trim(),
    participants: invited(plan, 'participant', me),
  };
  const observers = invited(plan, 'observer', me);
  if (observers.length > 0) body.observers = observers;
  if (plan.visibility) body.visibility = plan.visibility;
  if (plan.startsAt) body.startsAt = new Date(plan.startsAt).toISOString();
  return body;
}

/** I am the host, and so on neither list. */
const invited = (plan: Plan, part: Part, me: PersonId): PersonId[] =>
  Object.keys(plan.parts).filter((person) => person !== me && plan.parts[person] === part);
