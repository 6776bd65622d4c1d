import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../../app/App.svelte';
import { useLanguage } from '../../i18n/locale.svelte';
import { answering, type Answers } from '../../test/fake-http';
import { LI_JING } from '../../test/seats';

const TOKEN = 'qGmwMb0rDDH9QnJjFOq2mMCZ3Vt7a5d2L1JzI6UfTxk';
const WAYS = { demo: [], password: true, oidc: [], mail: true, setUp: false };
const ME = {
  person: LI_JING.person,
  names: LI_JING.names,
  email: 'jing@example.com',
  roles: [],
  convenesFor: [],
  language: 'en',
};

/** A service that knows somebody from the moment they came in. */
function service(more: Answers = {}): Answers {
  let inside = false;
  const enter = () => ((inside = true), {});
  return {
    'GET /api/me': () => (inside ? { ...ME, demo: false } : 401),
    'GET /api/sign-in': WAYS,
    'GET /api/meetings': { meetings: [] },
    'GET /api/people': { people: [] },
    'POST /api/sign-in/password': enter,
    'POST /api/sign-in/invited': enter,
    ...more,
  };
}

function at(path: string): void {
  history.replaceState(null, '', path);
  render(App);
}

beforeEach(() => useLanguage('en'));

describe('signing in with a password', () => {
  it('goes to where one was going', async () => {
    const asked = answering(service());
    at('/decisions');
    await fireEvent.input(await screen.findByLabelText('E-mail'), { target: { value: 'jing@example.com' } });
    await fireEvent.input(screen.getByLabelText(/^Password/), { target: { value: 'stones on a board' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('Jing Li')).toBeDefined();
    expect(location.pathname).toBe('/decisions');
    expect(asked.find((call) => call.path === '/api/sign-in/password')?.body).toEqual({
      email: 'jing@example.com',
      password: 'stones on a board',
    });
  });

  it('says that it was not right, and stays', async () => {
    answering(service({ 'POST /api/sign-in/password': 401 }));
    at('/');
    await fireEvent.input(await screen.findByLabelText('E-mail'), { target: { value: 'jing@example.com' } });
    await fireEvent.input(screen.getByLabelText(/^Password/), { target: { value: 'a wrong one' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect((await screen.findByRole('alert')).textContent).toContain('status-401');
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('jing@example.com');
  });

  it('has a link sent to whoever forgot', async () => {
    const asked = answering(service({ 'POST /api/sign-in/forgotten': {} }));
    at('/');
    await fireEvent.click(await screen.findByRole('button', { name: 'Forgot the password?' }));
    await fireEvent.input(screen.getByLabelText(/^E-mail/), { target: { value: 'jing@example.com' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    expect((await screen.findByRole('status')).textContent).toContain('jing@example.com');
    expect(asked.at(-1)?.body).toEqual({ email: 'jing@example.com' });
  });

  it('says where to begin when there is no account yet', async () => {
    answering(service({ 'GET /api/sign-in': { ...WAYS, password: false, setUp: true } }));
    at('/');
    expect(await screen.findByText(/it printed a link/)).toBeDefined();
    expect(screen.queryByLabelText('E-mail')).toBeNull();
  });
});

describe('the page behind a link', () => {
  const opened = { purpose: 'invitation', email: 'jing@example.com', names: { zh: '李静' } };

  it('takes who was invited in, with the secret told to the service alone', async () => {
    const asked = answering(service({ 'POST /api/sign-in/link': opened }));
    at(`/invitation#${TOKEN}`);
    expect((await screen.findByLabelText<HTMLInputElement>('E-mail')).value).toBe('jing@example.com');
    await fireEvent.input(screen.getByLabelText('Name in English'), { target: { value: 'Jing Li' } });
    await fireEvent.input(screen.getByLabelText(/^Password/), { target: { value: 'stones on a board' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
    await waitFor(() => expect(location.pathname).toBe('/'));
    expect(location.hash).toBe('');
    expect(asked.find((call) => call.path === '/api/sign-in/invited')?.body).toEqual({
      token: TOKEN,
      email: 'jing@example.com',
      names: { zh: '李静', en: 'Jing Li' },
      language: 'en',
      password: 'stones on a board',
    });
    expect(asked.filter((call) => call.path.includes(TOKEN) || call.query.toString().includes(TOKEN))).toEqual([]);
  });

  it('says when it opens nothing any more', async () => {
    answering(service({ 'POST /api/sign-in/link': 422 }));
    at(`/reset#${TOKEN}`);
    expect(await screen.findByText(/status-422/)).toBeDefined();
  });
});
