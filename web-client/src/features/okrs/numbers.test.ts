import { describe, expect, it } from 'vitest';
import { decimal, equalShares, lackOfWhole, percentOf, shareOf } from './numbers';

describe('numbers people type', () => {
  it('may be full width and grouped', () => {
    expect(['１２．５', '1,200', ' -3 ', '0.10'].map(decimal)).toEqual(['12.5', '1200', '-3', '0.10']);
    expect(['', '12%', '1.2.3', 'abc', '１２万'].map(decimal)).toEqual(Array(5).fill(undefined));
  });
});

describe('weights', () => {
  it('are typed in percent and sent as shares', () => {
    expect(['40', '33.3', '100', '0'].map(shareOf)).toEqual(['0.4', '0.333', '1', '0']);
    expect(['101', '-1', ''].map(shareOf)).toEqual([undefined, undefined, undefined]);
    expect(['0.4', '0.333', '1'].map(percentOf)).toEqual(['40', '33.3', '100']);
  });

  it('are a whole, or lack something', () => {
    expect(lackOfWhole(['0.4', '0.35', '0.25'])).toBe(0);
    expect(lackOfWhole(['0.1', '0.2'])).toBe(70);
    expect(lackOfWhole(['0.7', '0.4'])).toBe(-10);
  });

  it('are a whole when they are equal', () => {
    expect(equalShares(3)).toEqual(['0.334', '0.333', '0.333']);
    for (let count = 1; count <= 12; count += 1) expect(lackOfWhole(equalShares(count))).toBe(0);
  });
});
