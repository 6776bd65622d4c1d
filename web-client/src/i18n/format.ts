import { languageTag, language } from './locale.svelte';
import type { Cycle, Instant, LocalDate } from '../protocol/types';

const made = new Map<string, Intl.DateTimeFormat>();

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = languageTag() + JSON.stringify(options);
  const known = made.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(languageTag(), options);
  made.set(name, format);
  return format;
}

/** Tenths as people say them: 7 is "0.7". */
export const tenths = (value: number): string => (value / 10).toFixed(1);

/** 11月3日 周二 14:00 · Tue, Nov 3, 14:00; with the year when it is not this one. */
export function dateTime(instant: Instant, now: Date = new Date()): string {
  return dates({ ...dayParts(new Date(instant), now), ...TIME }).format(new Date(instant));
}

/** 14:00 */
export const timeOfDay = (instant: Instant): string => dates(TIME).format(new Date(instant));

/** A day as it stands in the calendar, in whatever zone the reader is. */
export function day(date: LocalDate, now: Date = new Date()): string {
  const noon = new Date(`${date}T12:00:00`);
  return dates(dayParts(noon, now)).format(noon);
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const dayParts = (date: Date, now: Date): Intl.DateTimeFormatOptions => ({
  month: 'short',
  day: 'numeric',
  weekday: 'short',
  ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
});

/** `2026-B5` is 2026年9–10月 · Sep–Oct 2026; `2026` is 2026年度 · FY2026. A form not known is shown as it is. */
export function cycleName(cycle: Cycle): string {
  const found = /^(\d{4})(?:-(H|Q|B|M)(\d{1,2}))?$/.exec(cycle);
  if (!found) return cycle;
  const [, year = '', kind, number] = found;
  const zh = language() === 'zh';
  if (kind === undefined) return zh ? `${year}年度` : `FY${year}`;
  const at = Number(number);
  if (kind === 'H') return zh ? `${year}年${at === 1 ? '上' : '下'}半年` : `H${at} ${year}`;
  if (kind === 'Q') return zh ? `${year}年第${at}季度` : `Q${at} ${year}`;
  const [first, last] = kind === 'B' ? [at * 2 - 1, at * 2] : [at, at];
  if (zh) return `${year}年${first === last ? first : `${first}–${last}`}月`;
  return `${first === last ? month(first) : `${month(first)}–${month(last)}`} ${year}`;
}

const month = (number: number): string =>
  new Intl.DateTimeFormat('en', { month: 'short' }).format(new Date(2026, number - 1, 15));
