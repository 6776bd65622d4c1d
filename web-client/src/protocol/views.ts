import type { Cycle, DecisionId, Ground, How, Id, Instant, KeyResult, MeetingId } from './types';
import type { DepartmentRole, MeetingRole, MeetingStatus, Objective, OrganisationRole } from './types';
import type { PersonId, Response, Visibility } from './types';

export type Names = Readonly<Record<'zh' | 'en', string>>;

/** `GET /api/me` */
export interface Me {
  readonly person: PersonId;
  readonly names: Names;
  readonly seat?: string;
  /** Of their account, where they have one. */
  readonly email?: string;
  readonly roles: readonly string[];
  /** The departments whose reviews I may convene. */
  readonly convenesFor: readonly Id[];
  readonly language: 'zh' | 'en';
  readonly demo: boolean;
  /** The one meeting a guest came to. */
  readonly guestOf?: MeetingId;
}

/** One of the demo's people. `seat` is the first label of the host name that is this person's own. */
export interface Seat {
  readonly person: PersonId;
  readonly seat: string;
  readonly name: string;
  readonly names: Names;
  readonly role?: 'lead' | 'member' | 'auditor' | 'observer' | 'outsider' | 'administrator';
  readonly departments?: readonly string[];
}

/** `GET /api/sign-in` */
export interface SignInWays {
  readonly demo: readonly Seat[];
  readonly password: boolean;
  readonly oidc: readonly { readonly id: string; readonly name: string }[];
  /** Whether a forgotten password can be replaced by mail. */
  readonly mail?: boolean;
  /** Nobody has an account yet: whoever started the service was given a link to begin with. */
  readonly setUp?: boolean;
}

/** `GET /api/people` */
export interface Person {
  readonly person: PersonId;
  readonly seat?: string;
  readonly names: Names;
  /** Nothing is known of them any more; their names only say so. */
  readonly erased?: boolean;
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
  readonly cancelledAt?: Instant;
  readonly role: MeetingRole | 'auditor' | 'reader';
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
  readonly visibility: Visibility;
  readonly cycles: readonly Cycle[];
  readonly objectives: Readonly<Record<Id, Objective>>;
  readonly keyResults: Readonly<Record<Id, KeyResult>>;
}

/** `GET /api/roles`: everybody who is something, and every department. */
export interface Roles {
  readonly departments: readonly { readonly department: Id; readonly name: string; readonly visibility: Visibility }[];
  readonly people: readonly {
    readonly person: PersonId;
    readonly roles: readonly OrganisationRole[];
    readonly departments: Readonly<Record<Id, readonly DepartmentRole[]>>;
  }[];
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

/** A line of the access log: a visit with its end as far as known, or a denial. */
export interface AccessLine {
  readonly at: Instant;
  readonly last: Instant;
  readonly person?: PersonId;
  readonly deed: string;
  readonly meeting?: MeetingId;
  readonly outcome: 'allowed' | 'denied';
}

export interface AccessPage {
  readonly lines: readonly AccessLine[];
  readonly page: number;
  readonly more: boolean;
}

/** `GET /api/meetings/{id}/lobby` */
export interface Lobby {
  readonly invites: readonly { readonly invite: Id; readonly until: Instant }[];
  readonly waiting: readonly {
    readonly person: PersonId;
    readonly invite: Id;
    readonly name: string;
    readonly since: Instant;
  }[];
}
