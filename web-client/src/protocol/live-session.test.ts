import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal, type Receipt } from '../room/session';
import { canonical } from '../test/canonical';
import { Chance } from '../test/chance';
import { FakeService } from '../test/fake-service';
import { LI_JING, MEETING, smallDesk, smallRoom } from '../test/small-room';
import type { Api } from './api';
import { newId } from './ids';
import { LiveSession, type LiveSessionParts } from './live-session.svelte';

interface Setting {
  chance: Chance;
  service: FakeService;
  session: (more?: Partial<LiveSessionParts>) => LiveSession;
}

function setting(seed = 1): Setting {
  const chance = new Chance(seed);
  const service = new FakeService(chance, smallRoom(), smallDesk());
  const parts = { meeting: MEETING, person: LI_JING, mode: 'live', api: service, open: service.open } as const;
  return { chance, service, session: (more) => new LiveSession({ ...parts, random: chance.next, ...more }) };
}

const dispute = (claim: string) =>
  ({ meeting: MEETING, dispute: newId(), subject: { team: true }, root: 'goal', claim }) as const;
const settle = (ms = 500) => vi.advanceTimersByTimeAsync(ms);
const cutAll = (service: FakeService) => [...service.sockets].forEach((socket) => socket.cut());

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => vi.useRealTimers());

describe('a live session', () => {
  it('shows the room, the desk and every move since the first', async () => {
    const { service, session } = setting();
    for (let i = 0; i < 23; i++) service.happen('MeetingJoined', { move: i });
    const live = session();
    live.start();
    await settle();
    expect(live.connection).toBe('open');
    expect(live.room).toEqual(service.room);
    expect(live.desk).toEqual(smallDesk());
    expect(live.moves).toEqual(service.moves);
  });

  it('keeps its desk to itself on the shared screen', async () => {
    const { session } = setting();
    const screen = session({ mode: 'screen' });
    screen.start();
    await settle();
    expect(screen.room).toBeDefined();
    expect(screen.desk).toBeUndefined();
  });

  it('resolves an intent, and refuses one with the code the service gave', async () => {
    const { session } = setting();
    const live = session();
    live.start();
    await settle();
    const taken = live.act('RaiseDispute', dispute('定位不清'));
    const refused = live.act('RaiseDispute', dispute('no'));
    const outcomes = Promise.allSettled([taken, refused]);
    expect(live.pending).toHaveLength(2);
    await settle();
    const [first, second] = await outcomes;
    expect(first).toMatchObject({ status: 'fulfilled', value: { position: expect.any(Number) as number } });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'meeting-not-open', detail: 'not open' } });
    expect(live.pending).toEqual([]);
  });

  it('does not make the same unanswered intent twice', async () => {
    const { service, session } = setting();
    const live = session();
    live.start();
    await settle();
    const body = dispute('说一次');
    const answers = Promise.all([live.act('RaiseDispute', body), live.act('RaiseDispute', { ...body })]);
    await settle();
    await answers;
    expect(service.moves).toHaveLength(1);
  });

  it('says after five seconds that nothing came back, and sends it once the line is there', async () => {
    const { service, session } = setting();
    const live = session();
    live.start();
    await settle();
    service.reachable = false;
    cutAll(service);
    const answer = live.act('RaiseDispute', dispute('断线时写的'));
    await settle(4900);
    expect(live.pending[0]?.late).toBe(false);
    await settle(200);
    expect(live.pending[0]?.late).toBe(true);
    expect(live.connection).not.toBe('open');
    service.reachable = true;
    live.hurry();
    await settle(15_000);
    await answer;
    expect([...service.effects.values()]).toEqual([1]);
  });

  it('sends what was unanswered before a reload, and says when that is refused', async () => {
    const { service, session } = setting();
    const before = session();
    void before.act('RaiseDispute', dispute('重新载入之前'));
    void before.act('RaiseDispute', dispute('no'));
    before.stop();
    const orphanRefused = vi.fn();
    const after = session({ orphanRefused });
    expect(after.pending).toHaveLength(2);
    after.start();
    await settle();
    expect(after.pending).toEqual([]);
    expect(service.moves).toHaveLength(1);
    expect(orphanRefused).toHaveBeenCalledExactlyOnceWith('RaiseDispute', expect.any(Refusal));
    expect(sessionStorage).toHaveLength(0);
  });

  it('resumes over a gap, ignores a repeat', async () => {
    const { service, session } = setting();
    const live = session();
    live.start();
    await settle();
    service.happen('MeetingJoined', { move: 1 });
    await settle();
    const [first] = service.moves;
    if (!first) throw new Error('nothing happened');
    service.say({ t: 'move', ...first, room: { title: 'a repeat' } });
    service.say({ t: 'move', ...first, n: 9, room: { title: 'after a gap' } });
    await settle();
    expect(live.connection).toBe('open');
    expect(live.room).toEqual(service.room);
    expect(live.moves).toEqual(service.moves);
  });

  it('starts over when the store was restored', async () => {
    const { service, session } = setting();
    const live = session();
    live.start();
    for (let i = 1; i <= 12; i++) service.happen('MeetingJoined', { move: i });
    await settle();
    service.restore(4);
    await settle(2000);
    expect(live.room).toEqual(service.room);
    expect(live.moves).toEqual(service.moves);
    expect(live.moves).toHaveLength(8);
  });

  it('notices a line that died without a word', async () => {
    const { service, session } = setting();
    const live = session();
    live.start();
    await settle();
    for (const socket of service.sockets) socket.say = () => undefined;
    await settle(20_000);
    service.happen('MeetingJoined', { move: 1 });
    await settle(2000);
    expect(live.room?.move).toBe(1);
  });

  it('does not come back when somebody signed it out', async () => {
    const { service, session } = setting();
    const signedOut = vi.fn();
    const live = session({ signedOut });
    live.start();
    await settle();
    service.say({ t: 'bye', reason: 'signed-out', retryAfterMs: 0 });
    await settle(30_000);
    expect(signedOut).toHaveBeenCalledOnce();
    expect(live.connection).toBe('closed');
    expect(service.sockets.size).toBe(0);
  });

  it('goes on when another window of the same person began a new session', async () => {
    const { service, session } = setting();
    service.me = LI_JING;
    const live = session({ signedOut: () => expect.unreachable() });
    live.start();
    await settle();
    service.say({ t: 'bye', reason: 'signed-out', retryAfterMs: 0 });
    await settle();
    expect(live.connection).toBe('open');
    live.stop();
  });

  it('sends an intent again that the service could not answer, with the same id', async () => {
    const { service, session } = setting();
    const live = session();
    live.start();
    await settle();
    service.unavailable = 2;
    const answer = live.act('RaiseDispute', dispute('再送一次'));
    await settle(5000);
    await expect(answer).resolves.toEqual({ position: service.position });
    expect([...service.effects.values()]).toEqual([1]);
  });

  it('joins again when the service could not let it in', async () => {
    const { service, session } = setting();
    service.unavailable = 1;
    const live = session();
    live.start();
    await settle(3000);
    expect(live.closedBy).toBeUndefined();
    expect(live.room).toEqual(service.room);
  });

  it('asks over HTTP for as long as the handshake fails, since nothing else tells that nobody is signed in', async () => {
    const { service, session } = setting();
    service.reachable = false;
    const get = vi.fn(service.get);
    const live = session({ api: { get } as Pick<Api, 'get'> });
    live.start();
    await settle(5000);
    expect(get).toHaveBeenCalledWith('/api/people');
    const before = get.mock.calls.length;
    await settle(30_000);
    expect(get.mock.calls.length).toBeGreaterThan(before);
    live.stop();
  });

  it('does not sit out a wait when the network is back', async () => {
    const { service, session } = setting();
    service.reachable = false;
    const live = session();
    live.start();
    await settle(40_000);
    service.reachable = true;
    for (let i = 0; live.connection !== 'waiting' && i < 100; i++) await settle(1);
    dispatchEvent(new Event('online'));
    await settle(200);
    expect(live.connection).toBe('open');
    live.stop();
  });

  it('closes with the reason when the meeting may not be seen', async () => {
    const { service, session } = setting();
    const live = session();
    live.start();
    await vi.advanceTimersByTimeAsync(0);
    for (const socket of service.sockets) socket.say({ t: 'refused', code: 'not-found' });
    await settle();
    expect(live.closedBy?.code).toBe('not-found');
    expect(live.connection).toBe('closed');
  });
});

describe.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('sockets cut at random moments, seed %i', (seed) => {
  it('leave the room equal to the service’s, and every intent in effect once', async () => {
    const { chance, service, session } = setting(seed);
    service.kept = chance.below(12);
    const live = session();
    live.start();
    const answers: Promise<Receipt>[] = [];
    for (let step = 0; step < 150; step++) {
      if (chance.happens(0.25)) answers.push(live.act('RaiseDispute', dispute(`${step}`)));
      if (chance.happens(0.4)) service.happen('ItemEntered', { now: `${step}`, closedAt: chance.of([null, 'then']) });
      if (chance.happens(0.12)) cutAll(service);
      if (chance.happens(0.03)) service.say({ t: 'bye', reason: 'slow', retryAfterMs: chance.below(50) });
      if (chance.happens(0.04)) service.reachable = !service.reachable;
      await settle(chance.below(80));
    }
    service.reachable = true;
    live.hurry();
    await settle(60_000);
    expect(await Promise.all(answers)).toHaveLength(answers.length);
    expect([...service.effects.values()].every((times) => times === 1)).toBe(true);
    expect(service.effects.size).toBe(answers.length);
    expect(canonical(live.room)).toBe(canonical(service.room));
    expect(canonical(live.moves)).toBe(canonical(service.moves));
    expect(live.pending).toEqual([]);
    live.stop();
  });
});
