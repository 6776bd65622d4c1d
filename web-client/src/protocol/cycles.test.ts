import { describe, expect, it } from 'vitest';
import { byYear, contains, cyclesIn, overlaps } from './cycles';

describe('cycles', () => {
  it('lie in one another by their months', () => {
    expect(contains('2026', '2026-B5')).toBe(true);
    expect(contains('2026-H2', '2026-Q3')).toBe(true);
    expect(contains('2026-Q3', '2026-B5')).toBe(false);
    expect(contains('2026-B5', '2026')).toBe(false);
    expect(contains('2026', '2026')).toBe(false);
    expect(contains('2025', '2026-M01')).toBe(false);
    expect(contains('odd', '2026')).toBe(false);
  });

  it('overlap when they share a month', () => {
    expect(overlaps('2026-Q3', '2026-B5')).toBe(true);
    expect(overlaps('2026-Q1', '2026-B3')).toBe(false);
    expect(overlaps('2025-M12', '2026-M01')).toBe(false);
  });

  it('stand by year, the newest first, each in the order of time', () => {
    expect(byYear(['2026-B5', '2025-Q4', '2026', '2026-B1', '2026-Q1'])).toEqual([
      { year: '2026', cycles: ['2026', '2026-Q1', '2026-B1', '2026-B5'] },
      { year: '2025', cycles: ['2025-Q4'] },
    ]);
  });

  it('of a year are twenty-five', () => {
    expect(cyclesIn('2026')).toHaveLength(1 + 2 + 4 + 6 + 12);
    expect(cyclesIn('2026')).toContain('2026-M09');
    expect(cyclesIn('2026')).toContain('2026-B6');
  });
});
