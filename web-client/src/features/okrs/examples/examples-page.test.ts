import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../../../app/App.svelte';
import { useLanguage } from '../../../i18n/locale.svelte';
import { answering, type Answers } from '../../../test/fake-http';
import { SUN_YUE } from '../../../test/seats';
import { cyclesToOffer, proposedCycle } from './where';

const DEPARTMENT = '01900000-0000-7000-8000-00000000dd01';
const objective = (en: string, zh: string) => ({
  text: { en, zh },
  keyResults: [
    {
      text: { en: `${en} from 41 to 25 days`, zh: `${zh}从41天缩短到25天` },
      kind: 'committed',
      unit: { en: 'days', zh: '天' },
      start: '41',
      target: '25',
    },
  ],
});
const EXAMPLES = {
  kinds: [
    { kind: 'engineering', objectives: [objective('Users wait less', '用户少等')] },
    { kind: 'sales', objectives: [objective('Pharmacies order again', '药房再来订货')] },
  ],
};

const service = (more: Answers = {}): Answers => ({
  'GET /api/me': { person: SUN_YUE.person, names: SUN_YUE.names, email: 'yue@example.com', roles: [], language: 'en' },
  'GET /api/people': { people: [] },
  'GET /api/okr-examples': EXAMPLES,
  'GET /api/departments': {
    departments: [
      { department: '01900000-0000-7000-8000-00000000dd02', name: 'Not mine', mine: [], cycles: [] },
      { department: DEPARTMENT, name: 'Customer Success', mine: ['lead'], cycles: ['2026-B5'] },
    ],
  },
  [`GET /api/departments/${DEPARTMENT}/okrs`]: {
    ...{ department: DEPARTMENT, name: 'Customer Success', mayEdit: true, cycle: '2026-B5', cycles: ['2026-B5'] },
    ...{ keyResults: {}, findings: [], summaries: {} },
    objectives: {
      a: { order: 0, code: 'A1', text: 'The year', cycle: '2026', annual: true, weight: '1', carriedBy: [] },
      b: { order: 1, code: 'B1', text: 'Another', cycle: '2026-B5', annual: false, weight: '1', carriedBy: [] },
    },
  },
  'POST /api/commands/SetObjective': { position: 1 },
  'POST /api/commands/AddKeyResult': { position: 2 },
  ...more,
});
const commands = (asked: ReturnType<typeof answering>) => asked.filter((call) => call.method === 'POST');

beforeEach(async () => {
  sessionStorage.clear();
  await useLanguage('en');
  history.replaceState(null, '', '/okrs/examples');
});

async function begin(): Promise<HTMLElement> {
  render(App);
  await fireEvent.click(await screen.findByLabelText('Sales'));
  await fireEvent.click(screen.getByRole('button', { name: 'Start from this' }));
  const form = await screen.findByRole('form', { name: 'Start from this' });
  await within(form).findByDisplayValue('Customer Success');
  await within(form).findByDisplayValue('B2');
  return form;
}

describe('the examples', () => {
  it('are browsed by kind of team and language', async () => {
    answering(service());
    render(App);
    expect(await screen.findByText('Users wait less')).toBeDefined();
    await fireEvent.click(screen.getByLabelText('Sales'));
    expect(screen.getByText('Pharmacies order again')).toBeDefined();
    await fireEvent.click(within(screen.getByRole('group', { name: /Language of/ })).getByLabelText('中文'));
    expect(screen.getByText('药房再来订货')).toBeDefined();
  });

  it('become an objective of one’s own department by the ordinary commands, in one’s own words and numbers', async () => {
    const asked = answering(service());
    const form = within(await begin());
    expect(form.queryByText('Not mine')).toBeNull();
    await fireEvent.input(form.getByLabelText('Objective'), { target: { value: 'Pharmacies come back' } });
    await fireEvent.input(form.getByLabelText('Start'), { target: { value: '50' } });
    await fireEvent.click(form.getByRole('button', { name: 'Set it for the department' }));
    await expect.poll(() => location.pathname).toBe(`/okrs/${DEPARTMENT}`);
    const [set, add] = commands(asked);
    expect(set?.body).toMatchObject({
      department: DEPARTMENT,
      objective: { code: 'B2', text: 'Pharmacies come back', supports: 'A1' },
    });
    expect(add?.body).toMatchObject({
      keyResult: { text: 'Pharmacies order again from 50 to 25 days', metric: { start: '50', target: '25' } },
    });
  });

  it('go on where they stopped, each command once', async () => {
    let answers = 0;
    const asked = answering(
      service({ 'POST /api/commands/AddKeyResult': () => (++answers === 1 ? 503 : { position: 2 }) }),
    );
    const form = within(await begin());
    await fireEvent.click(form.getByRole('button', { name: 'Set it for the department' }));
    expect(await form.findByRole('alert')).toBeDefined();
    await fireEvent.click(form.getByRole('button', { name: 'Set it for the department' }));
    await expect.poll(() => location.pathname).toBe(`/okrs/${DEPARTMENT}`);
    const ids = commands(asked).map((call) => call.headers.get('Idempotency-Key'));
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the cycles offered', () => {
  const december = new Date('2026-12-05T00:00:00Z');
  it('are the department’s, the running ones and the next', () => {
    const line = { department: DEPARTMENT, name: 'Customer Success', cycles: ['2026-Q3'] };
    expect(cyclesToOffer(line, december)).toEqual(['2027-B1', '2027', '2026-Q3', '2026-B6', '2026']);
    expect(proposedCycle(line, december)).toBe('2026-B6');
  });
});
