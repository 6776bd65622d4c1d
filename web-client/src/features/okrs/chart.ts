import type { LocalDate } from '../../protocol/types';

const DAY_MS = 86_400_000;

/** Days since 1970. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** From a range of values to a range of places; a range that is a point lies in the middle. */
export const scale =
  ([from, to]: readonly [number, number], [low, high]: readonly [number, number]) =>
  (value: number): number =>
    from === to ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low);

/** The least and the most of them, with a little air around. */
export function reach(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least) * 0.08 || 1;
  return [least - air, most + air];
}

/** Points of an SVG line: "0,10 50,5". */
export const line = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

const round = (value: number): number => Math.round(value * 10) / 10;
