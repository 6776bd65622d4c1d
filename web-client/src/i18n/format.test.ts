import { describe, expect, it } from 'vitest';
import { cycleName, dateTime, day, tenths } from './format';
import { useLanguage, type Language } from './locale.svelte';

const NOW = new Date('2026-11-03T00:00:00Z');

describe.each<[Language, Record<string, string>]>([
  [
    'zh',
    {
      '2026': '2026年度',
      '2026-H1': '2026年上半年',
      '2026-Q3': '2026年第3季度',
      '2026-B5': '2026年9–10月',
      '2026-M09': '2026年9月',
      odd: 'odd',
    },
  ],
  [
    'en',
    {
      '2026': 'FY2026',
      '2026-H1': 'H1 2026',
      '2026-Q3': 'Q3 2026',
      '2026-B5': 'Sep–Oct 2026',
      '2026-M09': 'Sep 2026',
      odd: 'odd',
    },
  ],
])('in %s', (language, names) => {
  it('cycles have their names', async () => {
    await useLanguage(language);
    expect(Object.fromEntries(Object.keys(names).map((cycle) => [cycle, cycleName(cycle)]))).toEqual(names);
  });
});

describe('numbers and dates', () => {
  it('are written as people say them', async () => {
    await useLanguage('en');
    expect([0, 7, 10].map(tenths)).toEqual(['0.0', '0.7', '1.0']);
    expect(day('2026-10-31', NOW)).toBe('Sat, Oct 31');
    expect(day('2027-01-02', NOW)).toBe('Sat, Jan 2, 2027');
    expect(dateTime('2026-11-03T12:00:00Z', NOW)).toMatch(/^Tue, Nov 3, \d\d:00$/);
  });
});
