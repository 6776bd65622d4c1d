/** How far the service's clock is ahead of ours, and how good a measurement that is. */
export interface Skew {
  readonly ms: number;
  /** Round trip in ms of the answer it was learned from; the truth lies within half of it. */
  readonly roundTrip: number;
}

export const UNKNOWN: Skew = { ms: 0, roundTrip: Number.POSITIVE_INFINITY };

/** A better answer is waited for less and less, so that a clock set right is noticed. */
const AGEING = 1.2;

/**
 * What one answered ping tells: the service read its clock somewhere between sending and hearing, so the middle is at
 * most half a round trip wrong. The quickest answer tells most.
 */
export function measured(before: Skew, ping: { sent: number; heard: number; time: number }): Skew {
  const roundTrip = Math.max(ping.heard - ping.sent, 1);
  if (roundTrip > before.roundTrip) return { ...before, roundTrip: before.roundTrip * AGEING };
  return { ms: ping.time - (ping.sent + ping.heard) / 2, roundTrip };
}
