import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FixtureSession } from '../test/fixtures/sessions.svelte';
import { Player } from './player.svelte';
import { RoomView } from './room-view.svelte';

const FRAME = 16;
const DAYS = 4 * 86_400_000;

describe('playing a meeting again', () => {
  let now = 0;
  let frame: ((now: number) => void) | undefined;
  beforeEach(() => {
    now = 0;
    frame = undefined;
    vi.stubGlobal('requestAnimationFrame', (next: (now: number) => void) => ((frame = next), 1));
    vi.stubGlobal('cancelAnimationFrame', () => (frame = undefined));
  });
  afterEach(() => void vi.unstubAllGlobals());

  const run = (ms: number) => {
    for (const end = now + ms; now < end && frame;) {
      const next = frame;
      frame = undefined;
      next((now += FRAME));
      flushSync();
    }
  };
  const replay = () => {
    const view = new RoomView(new FixtureSession('replay', 'closed'));
    return { view, player: new Player(view) };
  };

  it('shows every move in order and stops at the end', () => {
    const { view, player } = replay();
    view.goTo(0);
    player.speed = 32;
    player.play();
    const seen = [view.step];
    while (player.playing && now < DAYS) {
      run(FRAME);
      if (seen.at(-1) !== view.step) seen.push(view.step);
    }
    expect(view.step).toBe(view.steps.length - 1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(view.room).toEqual(view.session.room);
  });

  it('runs on the meeting’s own clock', () => {
    const { view, player } = replay();
    const joined = view.steps.findIndex((step) => step.event === 'MeetingJoined');
    view.goTo(joined);
    player.speed = 1;
    player.skipSilences = false;
    player.play();
    run(6900);
    expect(view.step).toBe(joined);
    run(200);
    expect(view.step).toBe(joined + 1);
  });

  it('pauses, steps, and goes on from where one scrubbed to', () => {
    const { view, player } = replay();
    player.goTo(10);
    player.play();
    run(100);
    player.pause();
    expect(frame).toBeUndefined();
    player.goTo(40);
    expect(view.step).toBe(40);
    player.play();
    player.speed = 32;
    run(3000);
    expect(view.step).toBeGreaterThan(40);
  });

  it('starts over from the end', () => {
    const { view, player } = replay();
    player.play();
    expect(view.step).toBe(0);
    player.pause();
  });

  it('arrives in the present of a meeting that goes on', () => {
    const view = new RoomView(new FixtureSession('live', 'open'));
    const player = new Player(view);
    player.goTo(view.steps.length - 3);
    expect(view.live).toBe(false);
    player.play();
    run(20_000);
    expect(view.live).toBe(true);
    expect(player.playing).toBe(false);
  });
});
