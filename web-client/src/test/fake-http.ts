import { vi } from 'vitest';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What is answered to `GET /api/me`; a number is a status with an empty problem. */
export type Answers = Record<string, unknown>;

/** Puts a service in place of `fetch` that answers by method and path, and tells what it was asked. */
export function answering(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  document.cookie = 'XSRF-TOKEN=token';
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, location.href);
    const call: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    asked.push(call);
    return respond(answers[`${call.method} ${call.path}`] ?? 404);
  });
  return asked;
}

function respond(answer: unknown): Response {
  const json = { 'Content-Type': 'application/json' };
  if (typeof answer === 'function') return respond((answer as () => unknown)());
  if (typeof answer !== 'number') return new Response(JSON.stringify(answer), { status: 200, headers: json });
  return new Response(JSON.stringify({ status: answer, code: `status-${answer}` }), { status: answer, headers: json });
}
