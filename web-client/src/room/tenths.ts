/** "0.69" → 69 */
export const percent = (share: string): number => Math.round(Number(share) * 100);

export const POINTS = Array.from({ length: 11 }, (_, tenths) => tenths);

/** What typing digits picks: `7` is 0.7, and `1` then `0` is 1.0. */
export function typed(digit: number, before: number | undefined): number {
  return digit === 0 && before === 1 ? 10 : digit;
}
