import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../../../app/App.svelte';
import { useLanguage } from '../../../i18n/locale.svelte';
import { m } from '../../../i18n/messages';
import { answering, type Answers, type Asked } from '../../../test/fake-http';
import { keyResultId, objectiveId } from '../../../test/fixtures/okrs';
import { DEPARTMENT, LINES, SHEET } from '../../../test/fixtures/sheet';
import { ruleWords } from '../findings/findings';
import { meOf, SEATS, SUN_YUE } from '../../../test/seats';

const OKRS = `/api/departments/${DEPARTMENT}/okrs`;
const service = (more: Answers = {}): Answers => ({
  'GET /api/me': meOf(SUN_YUE),
  'GET /api/people': { people: SEATS },
  'GET /api/departments': { departments: LINES },
  'GET /api/decisions': { decisions: [], page: 0, size: 50, total: 0 },
  [`GET ${OKRS}`]: SHEET,
  ...more,
});
const commands = (asked: readonly Asked[]) =>
  asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path.replace('/api/commands/', ''), body]);
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const form = async (name: string) => within(await screen.findByRole('form', { name, hidden: true }));

beforeEach(async () => {
  localStorage.clear();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  await useLanguage('zh');
  history.replaceState(null, '', `/okrs/${DEPARTMENT}?cycle=2026-B5`);
});

describe('the OKR page of a department', () => {
  it('shows the charter, the objectives and how their numbers were reckoned', async () => {
    const asked = answering(service());
    render(App);
    expect(await screen.findByText('三十天见到第一个业务成果')).toBeDefined();
    expect(screen.getByText('(58 − 42) ÷ (70 − 42) = 57%')).toBeDefined();
    expect(screen.getByText('B1.1 0.57 × 0.4 + B1.2 0.5 × 0.35 + B1.3 0.69 × 0.25 = 0.58')).toBeDefined();
    expect(screen.getByRole('link', { name: 'A1' }).getAttribute('href')).toBe(
      `/okrs/${DEPARTMENT}?cycle=2026#${objectiveId('A1')}`,
    );
    expect(screen.getByRole('link', { name: '0.6' }).getAttribute('href')).toMatch(/\/replay\?move=31$/);
    expect(asked.find(({ path }) => path === OKRS)?.query.get('cycle')).toBe('2026-B5');
  });

  it('switches cycles by the one control, and keeps that in the address', async () => {
    const asked = answering(service());
    render(App);
    await screen.findByText('三十天见到第一个业务成果');
    await fireEvent.change(screen.getByRole('combobox', { name: '周期' }), { target: { value: '2026-B4' } });
    expect(location.search).toBe('?cycle=2026-B4');
    expect(
      asked
        .filter(({ path }) => path === OKRS)
        .at(-1)
        ?.query.get('cycle'),
    ).toBe('2026-B4');
  });

  it('marks the words a finding is about, and lets it be dismissed with a reason', async () => {
    const asked = answering(service({ 'POST /api/commands/DismissFinding': { position: 9 } }));
    const { container } = render(App);
    await screen.findByText('三十天见到第一个业务成果');
    expect([...container.querySelectorAll(':is(h2, h3) mark')].map((mark) => mark.textContent)).toEqual(['库并']);
    const note = within(await screen.findByRole('article', { name: ruleWords('two-ideas').name, hidden: true }));
    await fireEvent.click(note.getByRole('button', { name: m.findings_dismiss(), hidden: true }));
    await fireEvent.input(note.getByRole('textbox', { hidden: true }), { target: { value: '两件事分不开' } });
    await fireEvent.click(note.getByRole('button', { name: m.findings_dismiss(), hidden: true }));
    expect(commands(asked)).toEqual([
      [
        'DismissFinding',
        {
          department: DEPARTMENT,
          finding: { rule: 'two-ideas', objective: objectiveId('B2'), quote: '库并' },
          reason: '两件事分不开',
        },
      ],
    ]);
  });

  it('records progress, and reads the sheet again', async () => {
    const asked = answering(service({ 'POST /api/commands/RecordProgress': { position: 9 } }));
    render(App);
    await fireEvent.click(await button('记进展 B1.1'));
    const recording = await form('记进展');
    await fireEvent.input(recording.getByLabelText(/^现在的数值/), { target: { value: '６３' } });
    await fireEvent.click(recording.getByRole('button', { name: '记下', hidden: true }));
    await waitFor(() => expect(asked.filter(({ path }) => path === OKRS)).toHaveLength(2));
    const [[name, body] = []] = commands(asked);
    expect(name).toBe('RecordProgress');
    expect(body).toMatchObject({ keyResult: keyResultId('B1.1'), value: '63', confidence: { tenths: 6 } });
  });

  it('keeps what was typed when it is put aside, or refused', async () => {
    answering(service({ 'POST /api/commands/SetObjective': 422 }));
    const { unmount } = render(App);
    await fireEvent.click(await button('设定目标'));
    const setting = await form('设定目标');
    await fireEvent.input(setting.getByLabelText('目标'), { target: { value: '客户自己找到答案' } });
    await fireEvent.click(setting.getByRole('button', { name: '设定', hidden: true }));
    expect(await screen.findByText(/status-422/)).toBeDefined();
    unmount();
    render(App);
    await fireEvent.click(await button('设定目标'));
    expect((await form('设定目标')).getByLabelText<HTMLTextAreaElement>('目标').value).toBe('客户自己找到答案');
  });

  it('can only be read by who may only read it', async () => {
    answering(
      service({
        'GET /api/departments': { departments: LINES.map(({ mine: _, ...line }) => line) },
        [`GET ${OKRS}`]: { ...SHEET, mayEdit: false },
      }),
    );
    render(App);
    await screen.findByText('三十天见到第一个业务成果');
    const names = screen.getAllByRole('button').map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim());
    expect(names.filter((name) => /设定|修订|放弃|记进展|对齐|权重|不采纳|打开新/.test(name ?? ''))).toEqual([]);
    expect(names).toContain('历史 B1.1');
  });
});
