import { Refusal } from '../room/session';

/** Codes that say nothing about what was asked, only that it cannot be answered now. */
const PASSING: ReadonlySet<string> = new Set(['unreachable', 'unavailable', 'too-many-requests']);

/** The same, with the same id, may be asked again: nothing has been decided, or we do not know what. */
export const isPassing = (refusal: Refusal): boolean =>
  PASSING.has(refusal.code) || (refusal instanceof Problem && refusal.status >= 500);

/** An answer of the service that is not 2xx (RFC 9457), or none at all: then the status is 0 and the code `unreachable`. */
export class Problem extends Refusal {
  readonly status: number;
  readonly retryAfterMs: number | undefined;

  constructor(status: number, code: string, more: ProblemDetails = {}, retryAfterMs?: number) {
    super(code, more);
    this.name = 'Problem';
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }

  /** Nobody is signed in, or not any more. */
  get signedOut(): boolean {
    return this.status === 401;
  }
}

export interface ProblemDetails {
  detail?: string;
  field?: string;
  problem?: string;
}

export const unreachable = (): Problem => new Problem(0, 'unreachable');

export async function problemOf(response: Response): Promise<Problem> {
  const said = await bodyOf(response);
  const more: ProblemDetails = {};
  for (const name of ['detail', 'field', 'problem'] as const) {
    const value = said[name];
    if (typeof value === 'string') more[name] = value;
  }
  const code = typeof said['code'] === 'string' ? said['code'] : `http-${response.status}`;
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new Problem(response.status, code, more, Number.isFinite(seconds) ? seconds * 1000 : undefined);
}

/** A proxy in between may answer with a page of its own: that says nothing we can show. */
async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  if (!/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return {};
  const body: unknown = await response.json().catch(() => ({}));
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
