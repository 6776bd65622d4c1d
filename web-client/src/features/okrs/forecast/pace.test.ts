import { describe, expect, it } from 'vitest';
import type { KeyResultForecast } from '../../../protocol/okr-views';
import { daysInto, daysLeft, drawn, wayOf } from './pace';

const KEY_RESULT: KeyResultForecast = {
  keyResult: 'k',
  code: 'A1.1',
  unit: '%',
  start: '0',
  target: '100',
  current: '50',
  asOf: '2026-07-02',
  points: [
    { on: '2026-01-01', value: '0' },
    { on: '2026-07-02', value: '50' },
  ],
  elapsed: '0.5',
  projected: '100',
  verdict: 'reaches',
};
const SIZE = { width: 364, height: 100 };

describe('the chart of a pace', () => {
  it('goes from the first of the year to its last', () => {
    const chart = drawn(KEY_RESULT, '2026', '2026-07-02', SIZE)!;
    expect(chart.points.map(([x]) => x)).toEqual([0, 182]);
    expect(chart.today).toBe(182);
    expect(chart.needed[1]).toEqual([364, chart.target]);
    expect(chart.projected).toEqual(chart.needed);
    expect(chart.points[0]![1]).toBeGreaterThan(chart.points[1]![1]);
  });

  it('keeps all it shows within its height', () => {
    const low = drawn({ ...KEY_RESULT, projected: '-40' }, '2026', '2026-07-02', SIZE)!;
    for (const [, y] of [...low.points, ...low.needed, ...low.projected]) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(100);
    }
  });

  it('is none without values, and has no projection without one', () => {
    expect(drawn({ ...KEY_RESULT, points: [], asOf: '2025-12-30' }, '2026', '2026-07-02', SIZE)).toBeUndefined();
    const { projected: _, ...unknown } = KEY_RESULT;
    expect(drawn(unknown, '2026', '2026-07-02', SIZE)?.projected).toEqual([]);
  });

  it('begins at the start and ends where it stands, whatever was recorded', () => {
    expect(wayOf({ ...KEY_RESULT, points: [] }, '2026')).toEqual(KEY_RESULT.points);
    expect(wayOf({ ...KEY_RESULT, points: [{ on: '2026-03-01', value: '20' }] }, '2026').map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2026-07-02',
    ]);
  });

  it('counts days', () => {
    expect(daysInto('2026', '2026-01-31')).toBe(31);
    expect(daysLeft('2026', '2026-12-01')).toBe(30);
  });
});
