import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Intent, LATE_AFTER } from './intent.svelte';
import { Refusal } from './session';

describe('an intent', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says so when five seconds bring no answer, and is done when one comes', async () => {
    const intent = new Intent();
    const answered = later();
    const attempt = intent.attempt(() => answered.promise);
    expect(intent.state).toBe('sending');
    vi.advanceTimersByTime(LATE_AFTER);
    expect(intent.state).toBe('late');
    answered.resolve({ position: 1 });
    expect(await attempt).toBe(true);
    expect(intent.state).toBe('idle');
  });

  it('goes out once, however often it is pressed', async () => {
    const intent = new Intent();
    const answered = later();
    const act = vi.fn(() => answered.promise);
    const attempts = [intent.attempt(act), intent.attempt(act)];
    answered.resolve({});
    expect(await Promise.all(attempts)).toEqual([true, false]);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('keeps a refusal beside what was tried until the next try', async () => {
    const intent = new Intent();
    expect(await intent.attempt(() => Promise.reject(new Refusal('score-needs-reason')))).toBe(false);
    expect(intent.refusal?.code).toBe('score-needs-reason');
    expect(await intent.attempt(() => Promise.resolve())).toBe(true);
    expect(intent.refusal).toBeUndefined();
  });

  it('lets a bug stay a bug', async () => {
    const intent = new Intent();
    await expect(intent.attempt(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
    expect(intent.state).toBe('idle');
  });
});

function later() {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((done) => (resolve = done));
  return { promise, resolve };
}
