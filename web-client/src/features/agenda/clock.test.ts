import { describe, expect, it } from 'vitest';
import { rangBetween, read } from './clock';

const START = Date.parse('2026-11-02T06:00:00Z');
const timer = { startedAt: '2026-11-02T06:00:00Z', endsAt: '2026-11-02T06:05:00Z' };

describe('the timer', () => {
  it('counts down in whole seconds', () => {
    expect(read(timer, START)).toEqual({ text: '5:00', over: false, left: 1 });
    expect(read(timer, START + 299_001)).toMatchObject({ text: '0:01', over: false });
    expect(read(timer, START + 150_000).left).toBeCloseTo(0.5);
  });

  it('shows overtime and goes on', () => {
    expect(read(timer, START + 300_000)).toEqual({ text: '+0:00', over: true, left: 0 });
    expect(read(timer, START + 372_500).text).toBe('+1:12');
  });

  it('rings once, and not for who comes later', () => {
    expect(rangBetween(timer, START + 299_900, START + 300_100)).toBe(true);
    expect(rangBetween(timer, START + 300_100, START + 300_300)).toBe(false);
    expect(rangBetween(timer, START + 299_000, START + 299_500)).toBe(false);
  });
});
