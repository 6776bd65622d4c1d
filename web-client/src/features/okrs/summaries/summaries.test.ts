import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../../../app/App.svelte';
import { useLanguage } from '../../../i18n/locale.svelte';
import { answering } from '../../../test/fake-http';
import { keyResultId, objectiveId } from '../../../test/fixtures/okrs';
import { DEPARTMENT, LINES, SHEET } from '../../../test/fixtures/sheet';
import { meOf, SEATS, SUN_YUE } from '../../../test/seats';
import { bodyOf, isReady, movedUp, withItems } from './summaries';

const item = (id: string) => ({ id, kind: 'keyResult' as const, code: id });
const [one, two] = [
  { keyResult: 'one', text: '1' },
  { keyResult: 'two', text: ' 2 ' },
];

describe('a summary while it is written', () => {
  it('takes each item once, at the end', () => {
    expect(withItems([one], [item('one'), item('two')])).toEqual([one, { keyResult: 'two', text: '' }]);
  });

  it('moves an entry up, the first nowhere', () => {
    expect(movedUp([one, two], 1)).toEqual([two, one]);
    expect(movedUp([one, two], 0)).toEqual([one, two]);
  });

  it('is ready once every entry has its words', () => {
    expect(isReady({ id: 's', text: '', entries: [] })).toBe(false);
    expect(isReady({ id: 's', text: '', entries: [one] })).toBe(true);
    expect(isReady({ id: 's', text: 'all', entries: [one, { keyResult: 'two' }] })).toBe(false);
  });

  it('leaves out a text that says nothing', () => {
    const entries = [{ keyResult: 'two', text: '2' }];
    expect(bodyOf({ id: 's', text: ' ', entries: [two] }, '2026-B5')).toEqual({ id: 's', cycle: '2026-B5', entries });
  });
});

describe('the summaries page', () => {
  beforeEach(async () => {
    localStorage.clear();
    await useLanguage('zh');
    history.replaceState(null, '', `/okrs/${DEPARTMENT}/summaries?cycle=2026-B5`);
  });

  it('goes on with the draft, brings in more, and publishes it', async () => {
    const drafts = `/api/drafts/summary.${DEPARTMENT}.2026-B5`;
    const kept = { id: 's1', text: '这个周期', entries: [{ keyResult: keyResultId('B1.1'), text: '走访十二家' }] };
    const asked = answering({
      'GET /api/me': meOf(SUN_YUE),
      'GET /api/people': { people: SEATS },
      'GET /api/departments': { departments: LINES },
      [`GET /api/departments/${DEPARTMENT}/okrs`]: SHEET,
      [`GET ${drafts}`]: { version: 3, value: kept },
      [`PUT ${drafts}`]: { version: 4 },
      [`DELETE ${drafts}`]: {},
      'POST /api/commands/PublishSummary': { position: 9 },
    });
    render(App);
    const form = within(await screen.findByRole('form', { name: '我的总结' }));
    expect(await form.findByDisplayValue('走访十二家')).toBeDefined();
    await fireEvent.click(form.getByRole('checkbox', { name: /^B1 / }));
    await fireEvent.click(form.getByRole('button', { name: '引入 1 条' }));
    expect(form.getByRole('button', { name: '发布总结' }).hasAttribute('disabled')).toBe(true);
    await fireEvent.input(form.getByLabelText('B1 做了什么'), { target: { value: '改了引导' } });
    await fireEvent.click(form.getByRole('button', { name: '上移 B1' }));
    await fireEvent.click(form.getByRole('button', { name: '发布总结' }));
    await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
    expect(asked.find(({ path }) => path.endsWith('/PublishSummary'))?.body).toEqual({
      department: DEPARTMENT,
      summary: {
        id: 's1',
        cycle: '2026-B5',
        text: '这个周期',
        entries: [{ objective: objectiveId('B1'), text: '改了引导' }, kept.entries[0]],
      },
    });
  });
});
