import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../app/App.svelte';
import { useLanguage } from '../../i18n/locale.svelte';
import type { Room } from '../../protocol/types';
import { answering, type Answers, type Asked } from '../../test/fake-http';
import { deskOf, MEETING, movesOf, roomOf } from '../../test/fixtures/meeting';
import { keyResultsIn, keyResultId, objectivesIn } from '../../test/fixtures/okrs';
import { LI_JING, SUN_YUE, WANG_LEI } from '../../test/fixtures/people';
import { envelope } from './envelope';
import { marked, nothingYet, okrsOf, readiness } from './preparation';
import { QUESTIONS, questionsAt } from './questions';

const convened = (): Room => roomOf(movesOf('en', 'convened'));
const okrs = (room: Room) => ({
  department: room.department,
  name: 'Customer Success',
  visibility: 'department' as const,
  cycles: ['2026-B5'],
  objectives: objectivesIn('en'),
  keyResults: keyResultsIn('en'),
});

describe('what is prepared', () => {
  it('every question is talked about at some item', () => {
    const items = ['setting', 'results', 'learning', 'year', 'annual'] as const;
    expect(items.flatMap((kind) => questionsAt(kind))).toEqual(QUESTIONS);
    expect(questionsAt('scoring')).toEqual([]);
  });

  it('counts those at the table who are prepared', () => {
    const room = convened();
    const people = { ...room.people, [WANG_LEI]: { ...room.people[WANG_LEI]!, preparedAt: '2026-10-29T00:00:00Z' } };
    expect(readiness({ ...room, people })).toMatchObject({ ready: [WANG_LEI] });
    expect(readiness(room).of).toHaveLength(6);
  });

  it('shows the OKRs of a cycle with their key results', () => {
    const groups = okrsOf(okrs(convened()), '2026-B5');
    expect(groups.map((group) => group.objective.code)).toEqual(['B1', 'B2']);
    expect(groups.every((group) => group.keyResults.length > 0)).toBe(true);
    expect(okrsOf(undefined, '2026-B5')).toEqual([]);
  });

  it('takes marks back', () => {
    expect(marked({ a: 'why' }, 'b', '')).toEqual({ a: 'why', b: '' });
    expect(marked({ a: 'why' }, 'a', undefined)).toEqual({});
  });
});

describe('an envelope', () => {
  const length = (body: object) => new TextEncoder().encode(JSON.stringify(body)).length;

  it('is equally long whether something is in it or not', () => {
    const one = { subject: { team: true as const }, root: 'other' as const, claim: '我们只做容易的事'.repeat(50) };
    expect(length(envelope([one]))).toBe(length(envelope([])));
    expect(length(envelope([one, one, one, one]))).toBe(length(envelope([])));
  });

  it('grows by whole steps', () => {
    const long = { subject: { team: true as const }, root: 'other' as const, claim: 'x'.repeat(10_000) };
    expect(length(envelope([long, long]))).toBe(2 * length(envelope([])));
  });
});

describe('the page', () => {
  const draft = `/api/drafts/preparation.${MEETING}`;
  let kept: { version: number; value: object };

  function open(step: number, more: Answers = {}): Asked[] {
    history.replaceState(null, '', `/meetings/${MEETING}/prepare?step=${step}`);
    const room = convened();
    return answering({
      'GET /api/me': { person: LI_JING, names: { zh: '李静', en: 'Jing Li' }, roles: [], language: 'en', demo: true },
      'GET /api/people': { people: [] },
      'GET /api/me/notice': { due: false },
      'GET /api/okrs': { departments: [okrs(room)] },
      [`GET /api/meetings/${MEETING}`]: {
        epoch: 'e',
        position: 1,
        n: 1,
        time: 1,
        room,
        desk: { ...deskOf(LI_JING), may: { DeclarePrepared: true } },
      },
      [`GET ${draft}`]: () => kept,
      [`PUT ${draft}`]: () => ({ version: 2 }),
      [`POST /api/meetings/${MEETING}/envelope`]: {},
      'POST /api/commands/DeclarePrepared': { position: 2 },
      'POST /api/commands/RaiseDispute': { position: 2 },
      ...more,
    });
  }
  const bodies = (asked: Asked[], call: string) =>
    asked.filter((one) => `${one.method} ${one.path}` === call).map((one) => one.body);

  beforeEach(async () => {
    await useLanguage('en');
    sessionStorage.clear();
    localStorage.clear();
    kept = { version: 1, value: nothingYet() };
  });

  it('asks one question at a time and keeps the answer as it is typed', async () => {
    const asked = open(3);
    render(App);
    await screen.findByRole('heading', { name: 'What stood in the way?' });
    await screen.findByText('Draft saved; only you can see it.');
    expect(screen.queryByText('How far were the objective and each key result achieved?')).toBeNull();
    await fireEvent.input(screen.getByLabelText('What I think'), { target: { value: 'Too few hands' } });
    await vi.waitFor(() => expect(bodies(asked, `PUT ${draft}`)).toHaveLength(1), { timeout: 5000 });
    expect(bodies(asked, `PUT ${draft}`)[0]).toMatchObject({ answers: { obstacles: 'Too few hands' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('heading', { name: /^What did we learn/ });
  });

  it('shows a score that was picked before, and who sees it', async () => {
    kept = { version: 1, value: { ...nothingYet(), scores: { [keyResultId('B1.1')]: 4 } } };
    open(2);
    render(App);
    const group = within(await screen.findByRole('radiogroup', { name: 'My score for B1.1' }));
    await vi.waitFor(() => expect(group.getByLabelText<HTMLInputElement>('0.4').checked).toBe(true));
    expect(screen.getByText(/This is no ballot/)).toBeTruthy();
  });

  it('marks where the setting looks wrong, and why', async () => {
    const asked = open(1);
    render(App);
    await screen.findByText('Draft saved; only you can see it.');
    await fireEvent.click(screen.getByRole('checkbox', { name: /^B1 / }));
    await fireEvent.input(screen.getByLabelText(/^What is wrong with B1/), { target: { value: 'Two things' } });
    await vi.waitFor(() => expect(bodies(asked, `PUT ${draft}`)).not.toHaveLength(0), { timeout: 5000 });
    expect(JSON.stringify(bodies(asked, `PUT ${draft}`).at(-1))).toContain('Two things');
  });

  it('hands an envelope in for everybody who is prepared, and what is in it nowhere else', async () => {
    const asked = open(9);
    render(App);
    await fireEvent.click(await screen.findByLabelText('goal'));
    await fireEvent.input(screen.getByRole('textbox'), {
      target: { value: 'Fewer tickets are not happier customers' },
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Anonymously: put it into the envelope' }));
    expect(bodies(asked, `POST /api/meetings/${MEETING}/envelope`)).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'I am prepared' }));
    await vi.waitFor(() => expect(bodies(asked, 'POST /api/commands/DeclarePrepared')).toHaveLength(1));
    const elsewhere = asked.filter((one) => !one.path.endsWith('/envelope')).map((one) => JSON.stringify(one.body));
    expect(elsewhere.join()).not.toContain('Fewer tickets');
    expect(bodies(asked, `POST /api/meetings/${MEETING}/envelope`)[0]).toMatchObject({
      disputes: [{ subject: { team: true }, root: 'goal', claim: 'Fewer tickets are not happier customers' }],
    });
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('Fewer tickets');
  });

  it('has who has nothing to contest hand in an empty one', async () => {
    const asked = open(10);
    render(App);
    await fireEvent.click(await screen.findByRole('button', { name: 'I am prepared' }));
    await vi.waitFor(() => expect(bodies(asked, 'POST /api/commands/DeclarePrepared')).toHaveLength(1));
    expect(bodies(asked, `POST /api/meetings/${MEETING}/envelope`)[0]).toMatchObject({ disputes: [] });
  });

  it('raises openly under one’s name at once', async () => {
    const asked = open(9);
    render(App);
    await fireEvent.click(await screen.findByLabelText('goal'));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Not our goal' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Raise it under my name' }));
    await vi.waitFor(() => expect(bodies(asked, 'POST /api/commands/RaiseDispute')).toHaveLength(1));
    expect(bodies(asked, 'POST /api/commands/RaiseDispute')[0]).toMatchObject({ root: 'goal', claim: 'Not our goal' });
  });

  it('is over once the review is open', async () => {
    const room = { ...roomOf(movesOf('en', 'open')), host: SUN_YUE };
    open(1, { [`GET /api/meetings/${MEETING}`]: { epoch: 'e', position: 1, n: 1, time: 1, room } });
    render(App);
    await screen.findByText('The review has begun; preparation is over.');
  });
});
