import type { Id, Instant, MeetingId, PersonId } from '../../protocol/types';

/** A line of `GET /api/erasures`; `extent` while it waits. */
export interface RequestEntry {
  readonly person: PersonId;
  readonly request: {
    readonly id: Id;
    readonly kind: 'words' | 'person';
    readonly meeting?: MeetingId;
    readonly askedAt: Instant;
    readonly decision?: 'granted' | 'declined' | 'withdrawn';
    readonly decidedAt?: Instant;
    readonly doneAt?: Instant;
  };
  readonly decidedBy?: PersonId;
  readonly extent?: {
    readonly spoken: number;
    readonly meetings: number;
    readonly copies: number;
    readonly events: number;
  };
}
