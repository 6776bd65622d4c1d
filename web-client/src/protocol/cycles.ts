import type { Cycle } from './types';

const FORM = /^(\d{4})(?:-(H|Q|B|M)(\d{1,2}))?$/;
const MONTHS = { H: 6, Q: 3, B: 2, M: 1 } as const;

/** First and last month, counted from the year 0, so that cycles of different years compare. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** A form not known spans nothing. */
function spanOf(cycle: Cycle): Span | undefined {
  const found = FORM.exec(cycle);
  if (!found) return undefined;
  const kind = found[2] as keyof typeof MONTHS | undefined;
  const months = kind ? MONTHS[kind] : 12;
  const first = Number(found[1]) * 12 + (Number(found[3] ?? 1) - 1) * months;
  return { first, last: first + months - 1 };
}

export const isAnnual = (cycle: Cycle): boolean => /^\d{4}$/.test(cycle);
/** `2026-B5` lies in `2026`. */
export const yearOf = (cycle: Cycle): Cycle => cycle.slice(0, 4);

/** The outer one is longer, and no month of the inner one lies outside. */
export function contains(outer: Cycle, inner: Cycle): boolean {
  const [out, within] = [spanOf(outer), spanOf(inner)];
  if (!out || !within || outer === inner) return false;
  return out.first <= within.first && within.last <= out.last && out.last - out.first > within.last - within.first;
}

export function overlaps(one: Cycle, other: Cycle): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last;
}

/** By their first month, the longer one before those in it. */
export function byTime(one: Cycle, other: Cycle): number {
  const [a, b] = [spanOf(one), spanOf(other)];
  if (!a || !b) return one.localeCompare(other);
  return a.first - b.first || b.last - a.last;
}

/** The newest year first; in it the year itself, then its cycles in order. */
export function byYear(cycles: readonly Cycle[]): readonly { year: Cycle; cycles: readonly Cycle[] }[] {
  const years = [...new Set(cycles.map(yearOf))].sort().reverse();
  return years.map((year) => ({ year, cycles: cycles.filter((cycle) => yearOf(cycle) === year).sort(byTime) }));
}

/** Every cycle a year can have, the longer ones first. */
export function cyclesIn(year: Cycle): readonly Cycle[] {
  const parts = (kind: keyof typeof MONTHS, width = 1) =>
    Array.from({ length: 12 / MONTHS[kind] }, (_, at) => `${year}-${kind}${String(at + 1).padStart(width, '0')}`);
  return [year, ...parts('H'), ...parts('Q'), ...parts('B'), ...parts('M', 2)];
}
