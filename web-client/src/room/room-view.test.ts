import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../protocol/types';
import { keyResultId } from '../test/fixtures/okrs';
import { LI_JING, SUN_YUE } from '../test/fixtures/people';
import { FixtureSession } from '../test/fixtures/sessions.svelte';
import { RoomView } from './room-view.svelte';

describe('looking back during the meeting', () => {
  it('shows the room as it was, lets nobody act in the past, and one key returns', () => {
    const view = new RoomView(new FixtureSession('live', 'open', SUN_YUE));
    expect(view.live).toBe(true);
    expect(view.may('RevealBallot')).toBe(true);
    view.goTo(10);
    expect(view.room.move).toBe(11);
    expect(view.room.scores).toEqual({});
    expect(view.live).toBe(false);
    expect(view.desk).toBeUndefined();
    expect(view.may('RevealBallot')).toBe(false);
    view.goLive();
    expect(view.live).toBe(true);
    expect(view.room).toEqual(view.session.room);
  });

  it('stays where it is while the meeting goes on', () => {
    const session = new FixtureSession('live', 'open');
    const view = new RoomView(session);
    view.goTo(5);
    session.moves = new FixtureSession('live', 'closed').moves;
    flushSync();
    expect(view.room.move).toBe(6);
  });

  it('goes before the first move to nothing, never further', () => {
    const view = new RoomView(new FixtureSession('replay', 'closed'));
    view.goTo(-5);
    expect(view.arrived).toBe(false);
    view.goTo(9999);
    expect(view.room).toEqual(view.session.room);
  });
});

describe('what one looks at', () => {
  it('follows the table, then the host, unless one looks around', () => {
    const session = new FixtureSession('live', 'open');
    const view = new RoomView(session);
    expect(view.focus).toBe(keyResultId('B1.2'));
    session.presence = { [SUN_YUE]: { looksAt: keyResultId('B2.1') } };
    expect(view.focus).toBe(keyResultId('B2.1'));
    view.look(keyResultId('B1.1'));
    expect(view.focus).toBe(keyResultId('B1.1'));
    expect(view.awayFromHost).toBe(true);
    view.look(undefined);
    expect(view.focus).toBe(keyResultId('B2.1'));
  });

  it('is told to the others, so that they can follow', () => {
    const session = new FixtureSession('live', 'open', SUN_YUE);
    const view = new RoomView(session);
    view.look(keyResultId('B2.3'));
    expect(session.told).toEqual([{ looksAt: keyResultId('B2.3') }]);
    expect(view.awayFromHost).toBe(false);
  });
});

describe('what one may do', () => {
  it('is what the desk allows, as far as the meeting has come', () => {
    const before = new RoomView(new FixtureSession('live', 'convened', SUN_YUE));
    expect([before.may('OpenMeeting'), before.may('OpenBallot')]).toEqual([true, false]);
    expect([before.may('CancelMeeting'), before.may('RescheduleMeeting')]).toEqual([true, true]);
    const during = new RoomView(new FixtureSession('live', 'open', LI_JING));
    expect([during.may('CastBallot'), during.may('RevealBallot')]).toEqual([true, false]);
    const after = new RoomView(new FixtureSession('live', 'closed', LI_JING));
    expect([after.may('CastBallot'), after.may('HandInHomework')]).toEqual([false, true]);
  });

  it('is nothing once it was cancelled', () => {
    const session = new FixtureSession('live', 'convened', SUN_YUE);
    session.room = { ...session.room!, status: 'cancelled' };
    const view = new RoomView(session);
    const all = Object.keys(session.desk!.may) as CommandName[];
    expect(all.filter((command) => view.may(command))).toEqual([]);
  });

  it('names the meeting in every command', async () => {
    const session = new FixtureSession('live', 'open');
    await new RoomView(session).act('RespondToProposal', { decision: 'd', response: 'agree' });
    expect(session.sent[0]?.body).toEqual({ meeting: session.room?.meeting, decision: 'd', response: 'agree' });
  });
});
