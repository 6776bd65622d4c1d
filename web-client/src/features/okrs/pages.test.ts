import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../app/App.svelte';
import { useLanguage } from '../../i18n/locale.svelte';
import type { Forecast, Rollup } from '../../protocol/okr-views';
import { answering, type Answers } from '../../test/fake-http';
import { ALIGNMENT } from '../../test/fixtures/alignment';
import { COMPANY, DEPARTMENT, LINES } from '../../test/fixtures/sheet';
import { meOf, SEATS, SUN_YUE } from '../../test/seats';

const MEETING = '01900000-0000-7000-8003-000000000001';
const FORECAST: Forecast = {
  year: '2026',
  on: '2026-11-25',
  keyResults: [
    {
      keyResult: 'a1.1',
      code: 'A1.1',
      text: '年度净收入留存率从96%提升到108%',
      unit: '%',
      start: '96',
      target: '108',
      current: '101.2',
      asOf: '2026-10-28',
      points: [
        { on: '2026-01-01', value: '96' },
        { on: '2026-10-28', value: '101.2' },
      ],
      elapsed: '0.9',
      paceSoFar: '0.52',
      paceNeeded: '5.67',
      projected: '102.3',
      lacks: '0.57',
      verdict: 'falls-short',
    },
    { keyResult: 'a1.2', code: 'A1.2', points: [], elapsed: '0.9', verdict: 'unknown' },
  ],
};
const ROLLUP: Rollup = {
  objectives: [
    {
      objective: 'c2',
      code: 'C2',
      text: '客户留下来',
      cycle: '2026',
      from: [
        {
          department: DEPARTMENT,
          departmentName: '客户成功部',
          objective: 'a1',
          code: 'A1',
          cycle: '2026',
          completion: '0.43',
          score: '0.6',
          settledIn: { meeting: MEETING, move: 31 },
        },
      ],
      wouldBe: { completion: '0.43', score: '0.6' },
    },
  ],
};

const service: Answers = {
  'GET /api/me': meOf(SUN_YUE),
  'GET /api/people': { people: SEATS },
  'GET /api/departments': { departments: LINES },
  'GET /api/alignment': ALIGNMENT,
  [`GET /api/departments/${DEPARTMENT}/forecast`]: FORECAST,
  [`GET /api/departments/${COMPANY}/rollup`]: ROLLUP,
};

function at(path: string): void {
  history.replaceState(null, '', path);
  answering(service);
  render(App);
}

beforeEach(async () => {
  await useLanguage('zh');
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('ResizeObserver', function () {
    return { observe: vi.fn(), disconnect: vi.fn() };
  });
});

describe('the OKR pages', () => {
  it('begin with the departments in their tree', async () => {
    at('/okrs');
    const success = await screen.findByRole('link', { name: '客户成功部' });
    expect(success.getAttribute('href')).toBe(`/okrs/${DEPARTMENT}`);
    expect(success.closest('ul')?.closest('li')?.textContent).toContain('公司');
    expect(screen.getByRole('link', { name: '打开客户成功部' })).toBeDefined();
    const places = within(screen.getByRole('navigation', { name: '去处' }));
    expect(places.getByRole('link', { name: 'OKR' }).getAttribute('aria-current')).toBe('page');
  });

  it('show what carries what, walked by arrows from node to node', async () => {
    at(`/okrs/${DEPARTMENT}/map`);
    const map = within(await screen.findByRole('group', { name: '对齐图' }));
    const node = (code: string) => map.getByRole('link', { name: new RegExp(`^${code} `) });
    expect(map.getAllByRole('link').filter((link) => link.tabIndex === 0)).toEqual([node('A1')]);
    expect(node('A1\\.1').getAttribute('aria-label')).toContain('还差 57%');
    expect(node('B2').getAttribute('aria-label')).toContain('公司-O9');
    node('A1').focus();
    await fireEvent.keyDown(node('A1'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(node('A1\\.1'));
    await fireEvent.keyDown(node('A1\\.1'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(node('B1'));
    expect(node('B1').getAttribute('href')).toBe(`/okrs/${DEPARTMENT}?cycle=2026-B5#b1`);
  });

  it('show the map as a list, too', async () => {
    at(`/okrs/${DEPARTMENT}/map?view=list`);
    const list = await screen.findByRole('list', { name: '列表' });
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.querySelector('b')?.textContent),
    ).toEqual(['C2', 'A1', 'A1.1', 'B1', 'A1.2', 'B2']);
    expect(screen.getByRole('heading', { name: /没有被承接的/ })).toBeDefined();
  });

  it('show the pace so far beside the pace needed, with the arithmetic', async () => {
    at(`/okrs/${DEPARTMENT}/forecast?cycle=2026-B5`);
    expect(await screen.findByText('(101.2 − 96) ÷ 301 天 × 30 = 每 30 天 0.52 %')).toBeDefined();
    expect(screen.getByText('(108 − 101.2) ÷ 36 天 × 30 = 每 30 天 5.67 %')).toBeDefined();
    expect(screen.getByText('照现在的步伐，到年底达不到。')).toBeDefined();
    expect(screen.getByText(/^还说不出/)).toBeDefined();
  });

  it('show where each number of the roll-up came from', async () => {
    at(`/okrs/${COMPANY}/rollup`);
    expect((await screen.findByRole('link', { name: '0.6' })).getAttribute('href')).toBe(
      `/meetings/${MEETING}/replay?move=31`,
    );
    expect(screen.getByRole('link', { name: '0.43' }).getAttribute('href')).toBe(`/okrs/${DEPARTMENT}?cycle=2026#a1`);
    expect(screen.getByText('客户成功部 A1 0.6 = 0.6')).toBeDefined();
  });
});
