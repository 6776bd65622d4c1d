import { describe, expect, it } from 'vitest';
import { askedBy, changed, filtersOf, narrowed, pathOf } from './filters';

describe('the register’s filters', () => {
  it('live in the address, and only those that are set', () => {
    const filters = filtersOf(new URLSearchParams('q=定位&how=&by=%20&dissent=true&page=2&foreign=1'));
    expect(filters).toEqual({ q: '定位', dissent: 'true', page: '2' });
    expect(filtersOf(new URL(pathOf(filters), 'http://x').searchParams)).toEqual(filters);
    expect(pathOf({})).toBe('/decisions');
  });

  it('begin at the first page when one changes', () => {
    expect(changed({ q: 'a', page: '3' }, 'how', 'vote')).toEqual({ q: 'a', how: 'vote' });
    expect(changed({ q: 'a', how: 'vote' }, 'how', '')).toEqual({ q: 'a' });
    expect(changed({ q: 'a' }, 'page', '1')).toEqual({ q: 'a', page: '1' });
  });

  it('ask for the reader’s own days, the last one whole', () => {
    const asked = askedBy({ q: 'a', from: '2026-09-02', to: '2026-09-02' });
    expect(asked.q).toBe('a');
    expect(asked.from).toBe(new Date('2026-09-02T00:00').toISOString());
    expect(Date.parse(asked.to ?? '') - Date.parse(asked.from ?? '')).toBe(24 * 3600 * 1000);
    expect(askedBy({ from: 'soon' })).toEqual({ from: 'soon' });
    expect(askedBy({ how: 'vote' })).toEqual({ how: 'vote' });
  });

  it('know whether anything is narrowed', () => {
    expect(narrowed({ page: '2' })).toBe(false);
    expect(narrowed({ how: 'lead' })).toBe(true);
  });
});
