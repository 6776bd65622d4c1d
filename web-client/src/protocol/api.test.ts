import { describe, expect, it, vi } from 'vitest';
import { Api } from './api';
import { newId } from './ids';
import type { Problem } from './problem';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

interface Call {
  path: string;
  method: string;
  headers: Headers;
}

/** An api whose service answers with `answer`, and the calls it got. Reading /api/sign-in hands out the next token. */
function apiWith(tokens: string[], answer: (call: Call) => Response, cookie = 'XSRF-TOKEN') {
  const calls: Call[] = [];
  let cookies = 'other=1';
  const api = new Api({
    language: () => 'zh-CN',
    cookies: () => cookies,
    fetch: vi.fn(async (path: RequestInfo | URL, init?: RequestInit) => {
      const call = { path: String(path as string), method: init?.method ?? 'GET', headers: new Headers(init?.headers) };
      calls.push(call);
      if (call.path !== '/api/sign-in') return answer(call);
      cookies = `other=1; ${cookie}=${tokens.shift() ?? ''}`;
      return json(200, { demo: [] });
    }),
  });
  return { api, calls };
}

describe('reading', () => {
  it('sends only the filters that are set, and the reader’s language', async () => {
    const { api, calls } = apiWith([], () => json(200, { decisions: [] }));
    await api.get('/api/decisions', { q: '定位 & 目标', by: undefined, how: '', page: 0, dissent: true });
    expect(calls[0]?.path).toBe('/api/decisions?q=%E5%AE%9A%E4%BD%8D+%26+%E7%9B%AE%E6%A0%87&page=0&dissent=true');
    expect(calls[0]?.headers.get('Accept-Language')).toBe('zh-CN');
    expect(calls[0]?.headers.has('X-XSRF-TOKEN')).toBe(false);
  });

  it('rejects with what the problem document says', async () => {
    const body = { status: 400, code: 'malformed', field: 'value.tenths', problem: 'score-out-of-range', detail: '…' };
    const { api } = apiWith([], () => json(400, body));
    const problem = (await api.get('/api/me').catch((failure: unknown) => failure)) as Problem;
    expect(problem).toMatchObject({ status: 400, code: 'malformed', field: 'value.tenths' });
    expect(problem.problem).toBe('score-out-of-range');
  });

  it('waits as long as it is asked to', async () => {
    const { api } = apiWith([], () => json(429, { code: 'too-many' }, { 'Retry-After': '3' }));
    await expect(api.get('/api/me')).rejects.toMatchObject({ retryAfterMs: 3000 });
  });

  it('takes a foreign page, or no answer at all, for what it is', async () => {
    const page = new Response('<h1>502</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } });
    await expect(apiWith([], () => page).api.get('/api/me')).rejects.toMatchObject({ code: 'http-502' });
    const lost = new Api({ fetch: () => Promise.reject(new TypeError('network')) });
    await expect(lost.get('/api/me')).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });
});

describe('writing', () => {
  it('fetches a token first when there is none, and sends it back as a header', async () => {
    const { api, calls } = apiWith(['t1'], () => json(200, { position: 7 }));
    const meeting = newId();
    await expect(api.command('OpenMeeting', { meeting }, 'the-id')).resolves.toEqual({ position: 7 });
    expect(calls.map((call) => call.path)).toEqual(['/api/sign-in', '/api/commands/OpenMeeting']);
    expect(calls[1]?.headers.get('X-XSRF-TOKEN')).toBe('t1');
    expect(calls[1]?.headers.get('Idempotency-Key')).toBe('the-id');
  });

  it('knows the name its token has over TLS', async () => {
    const { api, calls } = apiWith(['t1'], () => json(200, { position: 7 }), '__Host-XSRF-TOKEN');
    await api.command('OpenMeeting', { meeting: newId() }, 'the-id');
    expect(calls[1]?.headers.get('X-XSRF-TOKEN')).toBe('t1');
  });

  it('tries once more when its token had been replaced', async () => {
    const answer = (call: Call) =>
      call.headers.get('X-XSRF-TOKEN') === 't2' ? json(200, { position: 7 }) : json(403, { code: 'forbidden' });
    const { api } = apiWith(['t1', 't2'], answer);
    await expect(api.post('/api/sign-out', {})).resolves.toEqual({ position: 7 });
  });

  it('takes no for an answer when the token was good', async () => {
    const { api, calls } = apiWith(['t1', 't1'], () => json(403, { code: 'not-the-host' }));
    await expect(api.post('/api/sign-out', {})).rejects.toMatchObject({ status: 403, code: 'not-the-host' });
    expect(calls.filter((call) => call.method === 'POST')).toHaveLength(1);
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 that sort by the time they were made', () => {
    const [early, late] = [newId(Date.UTC(2026, 10, 1)), newId(Date.UTC(2026, 10, 1, 0, 0, 0, 1))];
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(parseInt(early.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 1));
  });
});
