import { describe, expect, it } from 'vitest';
import { Api } from '../protocol/api';
import { answering, type Answers } from '../test/fake-http';
import { LI_JING, meOf, SEATS } from '../test/seats';
import { Session } from './session.svelte';

/** A service where signing in and out work; `signedIn` is whether somebody is already. */
function service(signedIn: boolean): Answers {
  return {
    'GET /api/me': () => (signedIn ? meOf(LI_JING) : 401),
    'GET /api/sign-in': { demo: SEATS, password: false, oidc: [] },
    'POST /api/sign-in/demo': () => ((signedIn = true), {}),
    'POST /api/sign-out': () => ((signedIn = false), {}),
  };
}

describe('a session', () => {
  it('signs a seat in by itself on the seat’s own host name', async () => {
    const asked = answering(service(false));
    const session = new Session(new Api(), 'li-jing.localhost');
    await session.start();
    expect(session.me?.seat).toBe('li-jing');
    const signIn = asked.find((call) => call.path === '/api/sign-in/demo');
    expect(signIn?.body).toEqual({ person: LI_JING.person });
    expect(signIn?.headers.get('X-XSRF-TOKEN')).toBe('token');
  });

  it('shows the ways in anywhere else', async () => {
    answering(service(false));
    const session = new Session(new Api(), 'localhost');
    await session.start();
    expect(session.ways).toBeDefined();
    expect(session.ways?.demo).toHaveLength(3);
  });

  it('stays signed out once somebody signed out', async () => {
    answering(service(true));
    const session = new Session(new Api(), 'li-jing.localhost');
    await session.start();
    expect(session.me).toBeDefined();
    sessionStorage.setItem('fupan.draft', 'half a sentence');
    await session.signOut();
    expect(sessionStorage).toHaveLength(0);
    expect(session.me).toBeUndefined();
    expect(session.ways).toBeDefined();
  });

  it('takes its demo seat again when the service forgot it, once for any number of refusals', async () => {
    answering(service(true));
    const session = new Session(new Api(), 'localhost');
    await session.start();
    const asked = answering(service(false));
    await Promise.all([session.lost(), session.lost()]);
    expect(session.me?.seat).toBe('li-jing');
    expect(asked.filter((call) => call.method === 'POST')).toHaveLength(1);
  });

  it('shows the ways in when the service forgot somebody who has no demo seat', async () => {
    answering({ ...service(true), 'GET /api/sign-in': { demo: [], password: true, oidc: [] } });
    const session = new Session(new Api(), 'localhost');
    await session.start();
    await session.lost();
    expect(session.me).toBeUndefined();
    expect(session.ways).toBeDefined();
  });

  it('says when the service cannot be reached, and recovers', async () => {
    answering({ 'GET /api/me': 503 });
    const session = new Session(new Api(), 'localhost');
    await session.start();
    expect(session.ways).toBeUndefined();
    expect(session.problem?.code).toBe('status-503');
    answering(service(true));
    await session.start();
    expect(session.me).toBeDefined();
    expect(session.problem).toBeUndefined();
  });
});
