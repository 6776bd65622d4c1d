import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Api } from './api';
import { KeptDraft, PAUSE, RETRY } from './kept-draft.svelte';

interface Form {
  text: string;
  marks: readonly string[];
}

const fresh = (): Form => ({ text: '', marks: [] });

/** One person's drafts, as the service keeps them. */
class Service {
  readonly kept = new Map<string, { version: number; value: unknown }>();
  puts = 0;
  reachable = true;
  /** Takes what it is sent, and its answer is lost. */
  mute = false;
  refusal: Response | undefined;
  #version = 0;

  readonly fetch = async (path: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(path as string), 'http://fupan.localhost');
    if (!this.reachable) throw new TypeError('network');
    const key = url.pathname;
    if (init.method === 'GET') return answer(this.kept.get(key) ?? { version: 0, value: {} });
    if (init.method === 'DELETE') {
      this.kept.delete(key);
      return new Response(null, { status: 204 });
    }
    this.puts += 1;
    if (this.refusal) return this.refusal;
    if ((this.kept.get(key)?.version ?? 0) !== Number(url.searchParams.get('version')))
      return answer({ code: 'draft-changed' }, 409);
    this.kept.set(key, { version: ++this.#version, value: JSON.parse(init.body as string) });
    if (this.mute) throw new TypeError('network');
    return answer({ version: this.#version });
  };

  /** Another tab or device of the same person. */
  device(store = sessionOf()): KeptDraft<Form> {
    const api = new Api({ fetch: this.fetch, cookies: () => 'XSRF-TOKEN=t', language: () => 'zh' });
    return new KeptDraft(api, 'me', 'answers', fresh, store);
  }
}

const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

function sessionOf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('a draft the service keeps', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is saved once, shortly after the last key press, and is there on another device', async () => {
    const service = new Service();
    const here = service.device();
    await here.load();
    for (const text of ['人', '人手', '人手不']) here.set({ text });
    expect(here.state).toBe('typing');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect([here.state, service.puts]).toEqual(['kept', 1]);
    const there = service.device();
    await there.load();
    expect(there.value).toEqual({ text: '人手不', marks: [] });
  });

  it('takes nothing before it knows what is there', async () => {
    const service = new Service();
    service.kept.set('/api/drafts/answers', { version: 7, value: { text: 'kept' } });
    const here = service.device();
    const loading = here.load();
    here.set({ text: 'typed over it' });
    await loading;
    expect(here.value.text).toBe('kept');
  });

  it('leaves nothing on this device once the service has it', async () => {
    const service = new Service();
    const store = sessionOf();
    const here = service.device(store);
    await here.load();
    here.set({ text: 'typed' });
    expect(store.kept.size).toBe(1);
    await here.save();
    expect(store.kept.size).toBe(0);
  });

  it('saves what was typed while it was saving', async () => {
    const service = new Service();
    const here = service.device();
    await here.load();
    here.set({ text: 'one' });
    const saving = here.save();
    here.set({ text: 'two' });
    await saving;
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect([...service.kept.values()][0]?.value).toMatchObject({ text: 'two' });
    expect(here.state).toBe('kept');
  });

  it('waits on this device while the service is away, and is handed over when it is back', async () => {
    const service = new Service();
    const here = service.device();
    await here.load();
    service.reachable = false;
    here.set({ text: 'typed in a tunnel' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(here.state).toBe('waiting');
    service.reachable = true;
    await vi.advanceTimersByTimeAsync(RETRY);
    expect(here.state).toBe('kept');
    expect([...service.kept.values()][0]?.value).toMatchObject({ text: 'typed in a tunnel' });
  });

  it('survives closing the tab while the service is away', async () => {
    const service = new Service();
    const store = sessionOf();
    const before = service.device(store);
    await before.load();
    service.reachable = false;
    before.set({ text: 'typed in a tunnel' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    service.reachable = true;
    const after = service.device(store);
    await after.load();
    expect(after.value.text).toBe('typed in a tunnel');
    await after.save();
    expect([...service.kept.values()][0]?.value).toMatchObject({ text: 'typed in a tunnel' });
  });

  it('never overwrites what another tab typed without being asked', async () => {
    const service = new Service();
    const [one, other] = [service.device(), service.device()];
    await Promise.all([one.load(), other.load()]);
    one.set({ text: 'one' });
    await one.save();
    other.set({ text: 'other' });
    await other.save();
    expect([other.state, other.value.text]).toEqual(['conflict', 'other']);
    expect([...service.kept.values()][0]?.value).toMatchObject({ text: 'one' });
    other.set({ text: 'other, more' });
    await vi.advanceTimersByTimeAsync(PAUSE + RETRY);
    expect(other.state).toBe('conflict');
    await other.keepMine();
    expect([...service.kept.values()][0]?.value).toMatchObject({ text: 'other, more' });
    one.set({ text: 'one, more' });
    await one.save();
    one.takeTheirs();
    expect([one.state, one.value.text]).toEqual(['kept', 'other, more']);
  });

  it('asks at opening when what waited here was typed over something older', async () => {
    const service = new Service();
    const store = sessionOf();
    const here = service.device(store);
    await here.load();
    service.reachable = false;
    here.set({ text: 'here' });
    await here.save();
    service.reachable = true;
    const there = service.device();
    await there.load();
    there.set({ text: 'there' });
    await there.save();
    const again = service.device(store);
    await again.load();
    expect([again.state, again.value.text]).toEqual(['conflict', 'here']);
    again.takeTheirs();
    expect([again.value.text, store.kept.size]).toEqual(['there', 0]);
  });

  it('knows its own words again when only the answer was lost', async () => {
    const service = new Service();
    const here = service.device();
    await here.load();
    service.mute = true;
    here.set({ text: 'arrived' });
    await here.save();
    expect(here.state).toBe('waiting');
    service.mute = false;
    await vi.advanceTimersByTimeAsync(RETRY);
    expect(here.state).toBe('kept');
    here.set({ text: 'and on' });
    await here.save();
    expect(here.state).toBe('kept');
  });

  it('is handed over when the page is left', async () => {
    const service = new Service();
    const here = service.device();
    await here.load();
    const leave = here.listen();
    here.set({ text: 'in a hurry' });
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect([...service.kept.values()][0]?.value).toMatchObject({ text: 'in a hurry' });
  });

  it('is gone once it has been said, also what was on its way', async () => {
    const service = new Service();
    const here = service.device();
    await here.load();
    here.set({ text: 'said' });
    void here.save();
    await here.done();
    await vi.advanceTimersByTimeAsync(PAUSE + RETRY);
    expect([service.kept.size, here.value.text, here.state]).toEqual([0, '', 'kept']);
  });

  it('keeps what an older form did not have yet, and reads nothing into what it cannot read', async () => {
    const service = new Service();
    service.kept.set('/api/drafts/answers', { version: 7, value: { text: 'old' } });
    const store = sessionOf();
    store.setItem('fupan.waiting.me.answers', '{');
    const here = service.device(store);
    await here.load();
    expect(here.value).toEqual({ text: 'old', marks: [] });
  });

  it('says what cannot be kept, and goes on with what is typed next', async () => {
    const service = new Service();
    const here = service.device();
    await here.load();
    service.refusal = answer({ code: 'too-large' }, 413);
    here.set({ text: 'too much' });
    await here.save();
    expect([here.state, here.problem?.code]).toEqual(['refused', 'too-large']);
    service.refusal = undefined;
    here.set({ text: 'less' });
    await here.save();
    expect([here.state, here.problem]).toEqual(['kept', undefined]);
  });
});
