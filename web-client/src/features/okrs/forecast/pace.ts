import type { KeyResultForecast } from '../../../protocol/okr-views';
import type { Cycle, LocalDate } from '../../../protocol/types';
import { dayNumber, reach, scale } from '../chart';

export type At = readonly [x: number, y: number];

/** What the small chart of a key result draws, in pixels from the upper left. */
export interface Drawn {
  readonly points: readonly At[];
  /** From where it stands to the target at the end of the year. */
  readonly needed: readonly At[];
  /** From where it stands to where the pace so far leads; empty when that is not known. */
  readonly projected: readonly At[];
  /** Where today is. */
  readonly today: number;
  readonly target: number;
}

export const firstDay = (year: Cycle): LocalDate => `${year}-01-01`;
export const lastDay = (year: Cycle): LocalDate => `${year}-12-31`;

/** Days from the first of the year to a day, both counted. */
export const daysInto = (year: Cycle, day: LocalDate): number => dayNumber(day) - dayNumber(firstDay(year)) + 1;
/** Days from the day after one to the last of the year. */
export const daysLeft = (year: Cycle, day: LocalDate): number => dayNumber(lastDay(year)) - dayNumber(day);

/** The way from the first of the year to the last value known: what was recorded, between start and where it stands. */
export function wayOf({ points, start, current, asOf }: KeyResultForecast, year: Cycle): KeyResultForecast['points'] {
  const known = new Map(start === undefined ? [] : [[firstDay(year), start]]);
  for (const { on, value } of points) known.set(on, value);
  if (current !== undefined && asOf !== undefined && asOf.startsWith(year)) known.set(asOf, current);
  const way = [...known].map(([on, value]) => ({ on, value }));
  return way.sort((one, other) => one.on.localeCompare(other.on));
}

/** @returns undefined where there is nothing to draw: no metric, or no value yet */
export function drawn(
  forecast: KeyResultForecast,
  year: Cycle,
  on: LocalDate,
  { width, height }: { readonly width: number; readonly height: number },
): Drawn | undefined {
  const { target, projected } = forecast;
  const points = wayOf(forecast, year);
  if (target === undefined || points.length < 2) return undefined;
  const values = [...points.map((point) => point.value), target, ...(projected === undefined ? [] : [projected])];
  const x = scale([dayNumber(firstDay(year)), dayNumber(lastDay(year))], [0, width]);
  const y = scale(reach(values.map(Number)), [height, 0]);
  const places = points.map((point): At => [x(dayNumber(point.on)), y(Number(point.value))]);
  const now = places.at(-1) as At;
  return {
    points: places,
    needed: [now, [width, y(Number(target))]],
    projected: projected === undefined ? [] : [now, [width, y(Number(projected))]],
    today: x(dayNumber(on)),
    target: y(Number(target)),
  };
}
