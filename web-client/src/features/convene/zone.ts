import type { Instant } from '../../protocol/types';
import { languageTag } from '../../i18n/locale.svelte';

/** Times as a browser's field has them, `2026-11-03T14:00`, are of a zone; an {@link Instant} is of none. */

const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const MINUTE = 60_000;

/** An instant as the field of somebody in this zone has it; empty without one. */
export function fieldOf(instant: Instant | undefined, zone: string = zoneHere()): string {
  if (instant === undefined) return '';
  const at = new Date(instant);
  const local = new Date(at.getTime() + offsetAt(at.getTime(), zone));
  return local.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/**
 * The instant a field means in this zone. Where clocks go back the first of both hours is meant; an hour that clocks
 * leap over is as long after midnight as it would have been.
 */
export function instantOf(field: string, zone: string = zoneHere()): Instant {
  const wall = new Date(`${field}Z`).getTime();
  const before = wall - offsetAt(wall - 24 * 60 * MINUTE, zone);
  const after = wall - offsetAt(wall + 24 * 60 * MINUTE, zone);
  const fits = [before, after].find((at) => at + offsetAt(at, zone) === wall);
  return new Date(fits ?? before).toISOString();
}

/** Asia/Shanghai, GMT+8: the offset as it is at that time. */
export function zoneAt(instant: Instant | undefined, zone: string = zoneHere()): string {
  const at = instant === undefined ? new Date() : new Date(instant);
  const parts = new Intl.DateTimeFormat(languageTag(), { timeZone: zone, timeZoneName: 'shortOffset' });
  const offset = parts.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
  return offset && offset !== zone ? `${zone}, ${offset}` : zone;
}

/** Milliseconds this zone is ahead of UTC at a time. */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const wall = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}Z`);
  return wall - Math.floor(at / MINUTE) * MINUTE;
}
