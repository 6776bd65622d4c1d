/** How a replay's clock runs. Times are ms of meeting time. */
export interface Pace {
  readonly speed: number;
  readonly skipSilences: boolean;
}

export const SPEEDS = [0.5, 1, 2, 4, 8, 16, 32] as const;

/** With silences skipped nobody waits longer than this, in real ms, for the next move. */
export const LONGEST_WAIT = 1500;

/** @param next when the next move happened; undefined at the end */
export function advance(time: number, elapsed: number, next: number | undefined, pace: Pace): number {
  const wait = LONGEST_WAIT * pace.speed;
  const from = pace.skipSilences && next !== undefined && next - time > wait ? next - wait : time;
  return from + elapsed * pace.speed;
}

/** How many of the ascending `times` lie at or before `time`. */
export const reached = (times: readonly number[], time: number): number =>
  times.findLastIndex((one) => one <= time) + 1;
