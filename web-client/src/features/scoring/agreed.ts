import type { KeyResultKind } from '../../protocol/types';

/** As far from the room's median the service wants a reason. */
const FAR = 0.2;

/** The room's median, in whole tenths: between two the higher. */
export const proposed = (median: string | undefined): number => Math.round(Number(median ?? '0.5') * 10);

/** Whether the service will want to know why: less than 1.0 on a committed key result, or far from the median. */
export function needsReason(kind: KeyResultKind, tenths: number, median: string | undefined): boolean {
  if (kind === 'committed' && tenths < 10) return true;
  return median !== undefined && Math.abs(Math.round(Number(median) * 20) - tenths * 2) >= FAR * 20;
}
