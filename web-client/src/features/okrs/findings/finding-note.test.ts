import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useLanguage } from '../../../i18n/locale.svelte';
import { Problem } from '../../../protocol/problem';
import type { Finding } from './findings';
import { parted, ruleWords } from './findings';
import FindingNote from './FindingNote.svelte';

const TEXT = '完善知识库并组织客户沙龙';
const GLUED: Finding = {
  rule: 'two-ideas',
  severity: 'serious',
  confidence: 95,
  objective: '01890000-0000-7000-8000-000000000001',
  quote: { start: 5, end: 8, text: '并组织' },
};

beforeEach(() => useLanguage('en'));

describe('a finding', () => {
  it('shows the words it is about within the text, why, and a worked example', () => {
    const { container } = render(FindingNote, { finding: GLUED, text: TEXT });
    expect(container.querySelector('mark')?.textContent).toBe('并组织');
    expect(container.querySelector('.words')?.textContent).toBe(TEXT);
    expect(screen.getByText(ruleWords('two-ideas').why)).toBeTruthy();
    expect(container.querySelector('.better')?.textContent).toContain('New customers find answers');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('prefers a better version made of the words', () => {
    const { container } = render(FindingNote, { finding: { ...GLUED, better: '完善知识库' }, text: TEXT });
    expect(container.querySelector('.better')?.textContent).toContain('完善知识库');
    expect(container.querySelector('s')).toBeNull();
  });

  it('is dismissed with a reason, never without', async () => {
    const ondismiss = vi.fn(() => Promise.resolve());
    render(FindingNote, { finding: GLUED, text: TEXT, ondismiss });
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Dismiss' }).disabled).toBe(true);
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: ' It is one thing to us. ' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(ondismiss).toHaveBeenCalledWith('It is one thing to us.');
  });

  it('says why it could not be dismissed, and keeps the reason', async () => {
    const ondismiss = () => Promise.reject(new Problem(403, 'not-allowed'));
    render(FindingNote, { finding: GLUED, text: TEXT, ondismiss });
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Because' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect((await screen.findByRole('alert')).textContent).toContain('role');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Because');
  });

  it('once dismissed says by whom and why, and can be taken back', async () => {
    const onrestore = vi.fn(() => Promise.resolve());
    const dismissed = { by: '01890000-0000-7000-8000-000000000002', reason: 'One thing.' };
    render(FindingNote, { finding: { ...GLUED, dismissed }, text: TEXT, dismissedBy: 'Yue Sun', onrestore });
    expect(screen.getByText(/Yue Sun.*One thing\./)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button'));
    expect(onrestore).toHaveBeenCalledOnce();
  });

  it('points at nothing once the words have changed', () => {
    expect(parted('Something else', GLUED.quote)).toEqual({ before: 'Something else', words: '', after: '' });
  });
});
