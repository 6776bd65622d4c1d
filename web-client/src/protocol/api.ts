import { newId } from './ids';
import { problemOf, unreachable, type Problem } from './problem';
import type { CommandBodies, CommandName, Id } from './types';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface ApiOptions {
  fetch?: typeof fetch;
  /** BCP 47 tag of the reader, for details the service words itself. */
  language?: () => string;
  cookies?: () => string;
  /** The service answered that nobody is signed in. */
  signedOut?: () => void;
}

/** Calls whose caller knows what it means that nobody is signed in. */
const ABOUT_ME: ReadonlySet<string> = new Set(['/api/me', '/api/sign-in/password', '/api/sign-out']);

const JSON_BODY = { 'Content-Type': 'application/json' } as const;

/** The service's HTTP side, same origin. Everything rejects with a {@link Problem}. */
export class Api {
  readonly #fetch: typeof fetch;
  readonly #language: () => string;
  readonly #cookies: () => string;
  readonly #signedOut: () => void;

  constructor(options: ApiOptions = {}) {
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
    this.#language = options.language ?? (() => document.documentElement.lang);
    this.#cookies = options.cookies ?? (() => document.cookie);
    this.#signedOut = options.signedOut ?? (() => undefined);
  }

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    return (await this.#ask('GET', path + searchOf(query), signal ? { signal } : {})) as T;
  }

  post<T>(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    return this.#change('POST', path, { body: JSON.stringify(body), headers: { ...JSON_BODY, ...headers } });
  }

  /** @param outlive whether it is to arrive also when the page goes meanwhile */
  put<T>(path: string, body: object, outlive = false): Promise<T> {
    return this.#change('PUT', path, { body: JSON.stringify(body), headers: JSON_BODY, keepalive: outlive });
  }

  /** A file as it is. */
  send<T>(path: string, query: Query, file: Blob): Promise<T> {
    const headers = { 'Content-Type': file.type || 'application/octet-stream' };
    return this.#change('POST', path + searchOf(query), { body: file, headers });
  }

  remove(path: string): Promise<void> {
    return this.#change('DELETE', path, {});
  }

  /**
   * Spring Security's way for single-page clients: the token of the XSRF-TOKEN cookie, which over TLS is called
   * __Host-XSRF-TOKEN, comes back as a header. Signing in and out replace it, so a refusal is tried once more when a fresh cookie brings another token.
   */
  async #change<T>(method: string, path: string, init: RequestInit): Promise<T> {
    if (!this.#token()) await this.#freshToken();
    const tried = this.#token();
    try {
      return (await this.#ask(method, path, init)) as T;
    } catch (failure) {
      if ((failure as Problem).status !== 403) throw failure;
      await this.#freshToken();
      if (this.#token() === tried) throw failure;
      return (await this.#ask(method, path, init)) as T;
    }
  }

  /** At most once in effect for one `id`, however often it is sent. */
  command<C extends CommandName>(name: C, body: CommandBodies[C], id: Id = newId()): Promise<{ position: number }> {
    return this.post(`/api/commands/${name}`, body, { 'Idempotency-Key': id });
  }

  async #freshToken(): Promise<void> {
    await this.#ask('GET', '/api/sign-in', {});
  }

  #token(): string {
    const found = /(?:^|;\s*)(?:__Host-)?XSRF-TOKEN=([^;]*)/.exec(this.#cookies());
    return found?.[1] ? decodeURIComponent(found[1]) : '';
  }

  async #ask(method: string, path: string, init: RequestInit): Promise<unknown> {
    const headers = new Headers(init.headers);
    headers.set('Accept', 'application/json');
    headers.set('Accept-Language', this.#language());
    if (method !== 'GET') headers.set('X-XSRF-TOKEN', this.#token());
    const response = await this.#send(path, { ...init, method, headers, credentials: 'same-origin' });
    if (response.status === 401 && !ABOUT_ME.has(path)) this.#signedOut();
    if (!response.ok) throw await problemOf(response);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#fetch(path, init);
    } catch (failure) {
      if (init.signal?.aborted) throw failure;
      throw unreachable();
    }
  }
}

export function searchOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
