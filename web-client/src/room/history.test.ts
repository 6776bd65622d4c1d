import { describe, expect, it } from 'vitest';
import { applyPatch } from '../protocol/patch';
import { movesOf } from '../test/fixtures/meeting';
import { RoomHistory } from './history';

const moves = movesOf('zh', 'closed');
const folded = (n: number) => moves.slice(0, n).reduce<unknown>((room, move) => applyPatch(room, move.room), {});

describe('the room at any move', () => {
  it('is what folding every patch before it gives, wherever one seeks to from wherever', () => {
    const history = new RoomHistory();
    let seed = 7;
    for (let seek = 0; seek < 300; seek++) {
      seed = (seed * 48271) % 2147483647;
      const n = 1 + (seed % moves.length);
      expect(history.at(moves, n), `at ${n}`).toEqual(folded(n));
    }
  });

  it('is not there before the first event', () => {
    expect(new RoomHistory().at(moves, 0)).toBeUndefined();
    expect(new RoomHistory().at([], 5)).toBeUndefined();
  });

  it('grows with the meeting', () => {
    const history = new RoomHistory();
    for (let n = 1; n <= moves.length; n++) expect(history.at(moves.slice(0, n), n)).toEqual(folded(n));
  });

  it('starts over when the store was restored and the moves are others', () => {
    const history = new RoomHistory();
    history.at(moves, moves.length);
    const others = movesOf('en', 'open').map((move) => ({ ...move, position: move.position + 1000 }));
    expect(history.at(others, 40)?.title).toBe('Review of September and October');
  });
});
