import type { Cycle, Id } from '../../../protocol/types';

/** Of a line of `GET /api/departments`, what starting from an example needs. */
export interface Department {
  readonly department: Id;
  readonly name: string;
  readonly mine?: readonly string[];
  readonly cycles?: readonly Cycle[];
}

/** Of `GET /api/departments/{id}/okrs`, the same. */
export interface Sheet {
  readonly objectives: Readonly<
    Record<Id, { readonly code: string; readonly text?: string; readonly annual?: boolean }>
  >;
}

/** Those who lead or belong to a department set its OKRs. */
export const mayBegin = (line: Department): boolean => (line.mine?.length ?? 0) > 0;

/** What the department has already, then the running cycles of two months and of the year, and the next ones. */
export function cyclesToOffer(line: Department | undefined, now: Date): readonly Cycle[] {
  const [year, pair] = [now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 2) + 1];
  const next = pair === 6 ? `${year + 1}-B1` : `${year}-B${pair + 1}`;
  const usual = [`${year}-B${pair}`, next, `${year}`, `${year + 1}`];
  return [...new Set([...(line?.cycles ?? []), ...usual])].sort().reverse();
}

/** The two months that run now. */
export function proposedCycle(line: Department | undefined, now: Date): Cycle | undefined {
  if (!line) return undefined;
  return `${now.getUTCFullYear()}-B${Math.floor(now.getUTCMonth() / 2) + 1}`;
}
