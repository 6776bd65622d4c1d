import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../../app/App.svelte';
import { useLanguage } from '../../i18n/locale.svelte';
import { answering, type Answers } from '../../test/fake-http';
import { LI_JING, SUN_YUE } from '../../test/seats';

const DEPARTMENT = { department: '01900000-0000-7000-8000-00000000dd01', name: 'Customer Success' };
const account = (more: object) => ({ language: 'zh', departments: [], administrator: false, ...more });
const YUE = account({
  person: SUN_YUE.person,
  names: SUN_YUE.names,
  email: 'yue@example.com',
  state: 'active',
  administrator: true,
});
const JING = account({
  person: LI_JING.person,
  names: LI_JING.names,
  email: 'jing@example.com',
  state: 'invited',
  departments: [DEPARTMENT.department],
});

const service = (roles: readonly string[], more: Answers = {}): Answers => ({
  'GET /api/me': { person: SUN_YUE.person, names: SUN_YUE.names, email: 'yue@example.com', roles, language: 'en' },
  'GET /api/people': { people: [] },
  'GET /api/roles': { departments: [DEPARTMENT] },
  'GET /api/accounts': { accounts: [YUE, JING], mail: false },
  ...more,
});

beforeEach(async () => {
  await useLanguage('en');
  history.replaceState(null, '', '/people');
});

describe('the people page', () => {
  it('invites somebody in their language and shows the link nobody mailed', async () => {
    const link = 'https://fupan.example.com/invitation#token';
    const sent = { person: LI_JING.person, mailed: false, link };
    const asked = answering(service(['administrator'], { 'POST /api/accounts': sent }));
    render(App);
    const form = within(await screen.findByRole('form', { name: 'Invite somebody' }));
    await fireEvent.input(form.getByLabelText('E-mail'), { target: { value: 'wang@example.com' } });
    await fireEvent.click(await form.findByLabelText('Customer Success'));
    await fireEvent.click(form.getByLabelText('中文'));
    await fireEvent.click(form.getByRole('button', { name: 'Invite' }));
    const shown = await screen.findByLabelText<HTMLInputElement>(/^Link for wang@example.com/);
    expect(shown.value).toBe(link);
    expect(asked.find((call) => call.method === 'POST')?.body).toEqual({
      email: 'wang@example.com',
      names: { zh: '', en: '' },
      language: 'zh',
      departments: [DEPARTMENT.department],
    });
  });

  it('says of each account what it is and what can be done, and never disables one’s own', async () => {
    const asked = answering(service(['administrator'], { [`POST /api/accounts/${LI_JING.person}/disable`]: {} }));
    render(App);
    expect(await screen.findByText('Invited, not here yet')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Disable the account of Yue Sun' })).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Disable the account of Jing Li' }));
    expect(asked.filter((call) => call.method === 'POST').map((call) => call.path)).toEqual([
      `/api/accounts/${LI_JING.person}/disable`,
    ]);
  });

  it('is for administrators', async () => {
    const asked = answering(service([]));
    render(App);
    expect(await screen.findByText('This page is for administrators.')).toBeDefined();
    expect(asked.some((call) => call.path === '/api/accounts')).toBe(false);
  });
});
