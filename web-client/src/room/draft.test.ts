import { beforeEach, describe, expect, it } from 'vitest';
import { Draft } from './draft.svelte';

const fresh = () => ({ id: crypto.randomUUID(), text: '' });

describe('a draft', () => {
  beforeEach(() => sessionStorage.clear());

  it('is there again after a reload, with the id it will be sent under', () => {
    const before = new Draft('m', 'dispute', fresh);
    before.set({ text: '目标写成了两件事' });
    const after = new Draft('m', 'dispute', fresh);
    expect(after.value).toEqual(before.value);
    expect(after.value.text).toBe('目标写成了两件事');
  });

  it('is gone once the service has it, and the next one has another id', () => {
    const draft = new Draft('m', 'dispute', fresh);
    draft.set({ text: 'said' });
    const sent = draft.value.id;
    draft.done();
    expect(draft.value.text).toBe('');
    expect(draft.value.id).not.toBe(sent);
    expect(new Draft('m', 'dispute', fresh).value.text).toBe('');
  });

  it('belongs to one form of one meeting', () => {
    new Draft('m', 'dispute', fresh).set({ text: 'here' });
    expect(new Draft('m', 'proposal', fresh).value.text).toBe('');
    expect(new Draft('other', 'dispute', fresh).value.text).toBe('');
  });

  it.each(['{', '7', 'null'])('starts anew over what cannot be read: %s', (kept) => {
    sessionStorage.setItem('fupan.draft.m.dispute', kept);
    expect(new Draft('m', 'dispute', fresh).value.text).toBe('');
  });

  it('keeps what an older form did not have yet', () => {
    sessionStorage.setItem('fupan.draft.m.hand-in', JSON.stringify({ result: 'done' }));
    expect(new Draft('m', 'hand-in', () => ({ result: '', link: '' })).value).toEqual({ result: 'done', link: '' });
  });
});
