import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MoveAddress } from './move-address';

function at(search: string) {
  const navigation = {
    path: '/meetings/m/replay',
    query: new URLSearchParams(search),
    go: vi.fn((url: string) => void (navigation.query = new URL(url, 'http://x').searchParams)),
  };
  return { navigation, address: new MoveAddress(navigation) };
}

describe('the move in the address', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['?move=47', 47],
    ['', 0],
    ['?move=-3', 0],
    ['?move=abc', 0],
  ])('of %s is %s', (search, move) => expect(at(search).address.asked()).toBe(move));

  it('follows what is shown once the replay rests, without asking for it again', () => {
    const { navigation, address } = at('?move=47');
    address.asked();
    address.show(48)();
    address.show(49);
    vi.runAllTimers();
    expect(navigation.go).toHaveBeenCalledExactlyOnceWith('/meetings/m/replay?move=49', { replace: true });
    expect(address.asked()).toBeUndefined();
    navigation.query = new URLSearchParams('?move=12');
    expect(address.asked()).toBe(12);
  });
});
