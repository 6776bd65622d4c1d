import { describe, expect, it } from 'vitest';
import { fieldOf, instantOf, zoneAt } from './zone';

describe('a time in a zone', () => {
  it.each([
    ['2026-11-03T14:00', 'Asia/Shanghai', '2026-11-03T06:00:00.000Z'],
    ['2026-03-28T14:00', 'Europe/Berlin', '2026-03-28T13:00:00.000Z'],
    ['2026-03-29T14:00', 'Europe/Berlin', '2026-03-29T12:00:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-07-01T09:15', 'Asia/Kolkata', '2026-07-01T03:45:00.000Z'],
    ['2026-12-31T23:59', 'Pacific/Auckland', '2026-12-31T10:59:00.000Z'],
  ])('%s in %s is %s, there and back', (field, zone, instant) => {
    expect(instantOf(field, zone)).toBe(instant);
    expect(fieldOf(instant, zone)).toBe(field);
  });

  it('goes on where clocks leap', () => {
    expect(fieldOf(instantOf('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-03-29T03:30');
  });

  it('says the offset of that day, not of today', () => {
    expect(zoneAt('2026-01-15T12:00:00Z', 'Europe/Berlin')).toBe('Europe/Berlin, GMT+1');
    expect(zoneAt('2026-07-15T12:00:00Z', 'Europe/Berlin')).toBe('Europe/Berlin, GMT+2');
  });

  it('is empty without one', () => {
    expect(fieldOf(undefined)).toBe('');
  });
});
