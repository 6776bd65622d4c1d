import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../protocol/problem';
import { Giving } from './giving.svelte';

const fresh = () => ({ text: '' });
const body = { department: 'd', objective: 'o', reason: 'r' };

beforeEach(() => localStorage.clear());

describe('a form that gives a command', () => {
  it('keeps what was typed, with the command’s id, when the tab is closed', async () => {
    const command = vi.fn().mockRejectedValueOnce(new Problem(0, 'unreachable')).mockResolvedValueOnce({ position: 1 });
    const before = new Giving({ command }, 'me', 'drop.o', fresh);
    before.set({ text: '不再需要' });
    expect(await before.give('DropObjective', body)).toBe(false);
    const after = new Giving({ command }, 'me', 'drop.o', fresh);
    expect(after.value.text).toBe('不再需要');
    expect(await after.give('DropObjective', body)).toBe(true);
    expect(command.mock.calls[1]?.[2]).toBe(command.mock.calls[0]?.[2]);
    expect(new Giving({ command }, 'me', 'drop.o', fresh).value.text).toBe('');
  });

  it('is another command once it was refused', async () => {
    const command = vi.fn().mockRejectedValue(new Problem(422, 'objective-unknown'));
    const giving = new Giving({ command }, 'me', 'drop.o', fresh);
    await giving.give('DropObjective', body);
    expect(giving.intent.refusal?.code).toBe('objective-unknown');
    await giving.give('DropObjective', body);
    expect(command.mock.calls[1]?.[2]).not.toBe(command.mock.calls[0]?.[2]);
  });

  it('is one’s own', () => {
    new Giving({ command: vi.fn() }, 'me', 'drop.o', fresh).set({ text: '我的' });
    expect(new Giving({ command: vi.fn() }, 'you', 'drop.o', fresh).value.text).toBe('');
  });
});
