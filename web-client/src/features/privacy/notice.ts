/** `GET /api/me/notice`: what an installation settles of what everybody is told. */
export interface Notice {
  readonly revision: string;
  /** Whom to ask: an address, or words; absent: an administrator. */
  readonly contact?: string;
  /** How long words stay after their cycle's end. */
  readonly months: number;
  readonly accessLogMonths: number;
  /** Whether it is to be read before the next room. */
  readonly due: boolean;
}
