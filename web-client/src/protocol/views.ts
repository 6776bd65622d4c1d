import type { Cycle, DecisionId, Ground, How, Id, Instant, KeyResult, MeetingId } from './types';
import type { MeetingRole, MeetingStatus, Objective, PersonId, Response } from './types';

export type Names = Readonly<Record<'zh' | 'en', string>>;

/** `GET /api/me` */
export interface Me {
  readonly person: PersonId;
  readonly names: Names;
  readonly seat?: string;
  readonly roles: readonly string[];
  readonly language: 'zh' | 'en';
  readonly demo: boolean;
}

/** One of the demo's people. `seat` is the first label of the host name that is this person's own. */
export interface Seat {
  readonly person: PersonId;
  readonly seat: string;
  readonly name: string;
  readonly names: Names;
  readonly role?: 'lead' | 'member' | 'auditor' | 'observer' | 'outsider';
  readonly departments?: readonly string[];
}

/** `GET /api/sign-in` */
export interface SignInWays {
  readonly demo: readonly Seat[];
  readonly password: boolean;
  readonly oidc: readonly { readonly id: string; readonly name: string }[];
}

/** `GET /api/people` */
export interface Person {
  readonly person: PersonId;
  readonly seat?: string;
  readonly names: Names;
}

/** A line of `GET /api/meetings` */
export interface MeetingLine {
  readonly meeting: MeetingId;
  readonly title?: string;
  readonly department: Id;
  readonly departmentName: string;
  readonly cycle: Cycle;
  readonly status: MeetingStatus;
  readonly startsAt?: Instant;
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly role: MeetingRole | 'auditor';
  readonly host: PersonId;
  /** Number of the last public move. */
  readonly move: number;
  readonly people: number;
  readonly decisions: number;
}

/** A department of `GET /api/okrs` */
export interface DepartmentOkrs {
  readonly department: Id;
  readonly name: string;
  readonly cycles: readonly Cycle[];
  readonly objectives: Readonly<Record<Id, Objective>>;
  readonly keyResults: Readonly<Record<Id, KeyResult>>;
}

export interface Dissent {
  readonly person: PersonId;
  readonly response: Exclude<Response, 'agree'>;
  readonly reason?: string;
}

/** A line of `GET /api/decisions` */
export interface RegisteredDecision {
  readonly decision: DecisionId;
  readonly meeting: MeetingId;
  readonly meetingTitle?: string;
  readonly department: Id;
  readonly departmentName: string;
  readonly cycle: Cycle;
  readonly text?: string;
  readonly how: How;
  readonly recordedBy: PersonId;
  readonly recordedAt: Instant;
  readonly position: number;
  /** Number of its move in the meeting. */
  readonly move: number;
  readonly agree: readonly PersonId[];
  readonly dissent: readonly Dissent[];
  readonly restsOn: readonly (Ground & { readonly label?: string })[];
}

export interface DecisionPage {
  readonly decisions: readonly RegisteredDecision[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
}
