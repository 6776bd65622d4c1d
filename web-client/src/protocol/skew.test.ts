import { describe, expect, it } from 'vitest';
import { measured, UNKNOWN, type Skew } from './skew';

/** A clock that is `ahead` of ours answers pings over a line with its own delays there and back. */
function after(ahead: number, delays: readonly (readonly [number, number])[]): Skew {
  let now = 1_000_000;
  let skew = UNKNOWN;
  for (const [there, back] of delays) {
    const sent = now;
    now += there + back;
    skew = measured(skew, { sent, heard: now, time: sent + there + ahead });
    now += 10_000;
  }
  return skew;
}

describe('the clock of the service', () => {
  it('is known exactly over an even line', () => {
    expect(after(12_345, [[20, 20]]).ms).toBe(12_345);
  });

  it('is known to 50 ms once one answer took no more than 100 ms, however uneven the line', () => {
    for (const ahead of [-86_400_000, -700, 0, 45, 3_600_000]) {
      const skew = after(ahead, [
        [10, 390],
        [95, 5],
        [300, 40],
        [0, 800],
      ]);
      expect(Math.abs(skew.ms - ahead)).toBeLessThanOrEqual(50);
    }
  });

  it('two clients so agree to within the sum of what each may be wrong', () => {
    const one = after(5_000, [[80, 10]]);
    const other = after(-9_000, [[5, 60]]);
    const [ourNow, theirNow] = [1_000, 15_000]; // the same moment on two clocks 14 s apart
    expect(Math.abs(ourNow + one.ms - (theirNow + other.ms))).toBeLessThanOrEqual(80);
  });

  it('notices after a while that a clock was set right', () => {
    let skew = after(60_000, [[2, 2]]);
    for (let n = 0; n < 30; n++)
      skew = measured(skew, { sent: n * 10_000, heard: n * 10_000 + 40, time: n * 10_000 + 20 });
    expect(skew.ms).toBe(0);
  });
});
