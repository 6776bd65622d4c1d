import { describe, expect, it } from 'vitest';
import { changed, filtersOf, narrowed, pathOf } from './filters';

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

  it('know whether anything is narrowed', () => {
    expect(narrowed({ page: '2' })).toBe(false);
    expect(narrowed({ how: 'lead' })).toBe(true);
  });
});
