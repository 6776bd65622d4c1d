import { describe, expect, it } from 'vitest';
import type { Room } from '../protocol/types';
import { allReady, hands, readiness } from './signals';

const room = {
  now: 'i1',
  people: {
    p1: { order: 0, role: 'host' },
    p2: { order: 1, role: 'participant' },
    p3: { order: 2, role: 'participant' },
    p4: { order: 3, role: 'observer' },
    p5: { order: 4, role: 'participant' },
  },
} as unknown as Room;

describe('what people signal', () => {
  it('counts those at the table who are here, and ready for this item', () => {
    const presence = { p1: { ready: 'i1' }, p2: { ready: 'i0' }, p3: {}, p4: { ready: 'i1' } };
    expect(readiness(room, presence)).toEqual({ ready: 1, of: 3 });
  });

  it('is all ready when nobody is missing', () => {
    expect(allReady(readiness(room, { p1: { ready: 'i1' }, p2: { ready: 'i1' } }))).toBe(true);
    expect(allReady(readiness(room, { p1: { ready: 'i1' }, p2: {} }))).toBe(false);
    expect(allReady(readiness(room, {}))).toBe(true);
  });

  it('takes hands in the order they went up', () => {
    expect(hands(room, { p1: { hand: 30 }, p5: { hand: 10 }, p2: {}, p3: { hand: 30 }, gone: { hand: 1 } })).toEqual([
      'p5',
      'p1',
      'p3',
    ]);
  });
});
