import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../protocol/problem';
import { MEETING, movesOf, roomOf } from '../test/fixtures/meeting';
import { ReplaySession } from './replay-session.svelte';

const moves = movesOf('en', 'closed');

describe('a replay', () => {
  it('reads every page and ends where the meeting ended', async () => {
    const pages = [
      { epoch: 'e', initial: {}, moves: moves.slice(0, 30), next: 90 },
      { epoch: 'e', initial: roomOf(moves, 30), moves: moves.slice(30) },
    ];
    const get = vi.fn(() => Promise.resolve(pages.shift() as never));
    const session = new ReplaySession(MEETING, { get });
    await session.start();
    expect(get.mock.calls).toEqual([
      [`/api/meetings/${MEETING}/replay`, { after: undefined }],
      [`/api/meetings/${MEETING}/replay`, { after: 90 }],
    ]);
    expect(session.moves).toEqual(moves);
    expect(session.room).toEqual(roomOf(moves));
  });

  it('says why there is nothing to show', async () => {
    const get = () => Promise.reject(new Problem(404, 'meeting-not-found'));
    const session = new ReplaySession(MEETING, { get });
    await session.start();
    expect(session.closedBy?.code).toBe('meeting-not-found');
    expect(session.room).toBeUndefined();
  });

  it('takes no action', async () => {
    const session = new ReplaySession(MEETING, { get: () => Promise.reject(new Problem(404, 'x')) });
    await expect(session.act()).rejects.toMatchObject({ code: 'meeting-closed' });
  });
});
