import type { Id, Instant, MeetingId } from '../../protocol/types';

/** Somebody's request, and what became of it. */
export interface Asked {
  readonly id: Id;
  readonly kind: 'words' | 'person';
  readonly meeting?: MeetingId;
  readonly askedAt: Instant;
  readonly decision?: 'granted' | 'declined' | 'withdrawn';
  readonly decidedAt?: Instant;
  readonly doneAt?: Instant;
}

/** What an erasure takes and what it leaves. */
export interface Balance {
  readonly said: readonly { readonly meeting: MeetingId; readonly title?: string; readonly spoken: number }[];
  readonly events: number;
  readonly copies: readonly {
    readonly kind: string;
    readonly meeting?: MeetingId;
    readonly title?: string;
    readonly people: number;
    readonly last: Instant;
  }[];
}

/** `GET /api/me/erasure` */
export interface Mine {
  readonly requests: readonly Asked[];
  readonly balance: Balance;
}
