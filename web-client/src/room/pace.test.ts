import { describe, expect, it } from 'vitest';
import { advance, LONGEST_WAIT, reached } from './pace';

describe('a replay’s clock', () => {
  it('runs at its speed', () => {
    expect(advance(1000, 16, 60_000, { speed: 0.5, skipSilences: false })).toBe(1008);
    expect(advance(1000, 16, 60_000, { speed: 32, skipSilences: false })).toBe(1512);
  });

  it('waits at most a second and a half for the next move when silences are skipped', () => {
    const next = 600_000;
    let time = 0;
    let waited = 0;
    while (time < next) {
      time = advance(time, 16, next, { speed: 4, skipSilences: true });
      waited += 16;
    }
    expect(waited).toBeLessThanOrEqual(LONGEST_WAIT + 16);
    expect(waited).toBeGreaterThan(LONGEST_WAIT - 32);
  });

  it('leaves short gaps as they were', () => {
    expect(advance(0, 10, 1000, { speed: 1, skipSilences: true })).toBe(10);
    expect(advance(0, 10, undefined, { speed: 1, skipSilences: true })).toBe(10);
  });

  it('knows how many moves it has reached, those at one instant together', () => {
    const times = [10, 20, 20, 30];
    expect([5, 10, 20, 29, 30, 99].map((time) => reached(times, time))).toEqual([0, 1, 3, 3, 4, 4]);
  });
});
