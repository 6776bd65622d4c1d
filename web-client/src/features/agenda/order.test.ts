import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../protocol/types';
import type { Entry } from '../../room/views';
import { nextItem, placeBefore } from './order';

const item = (id: string, order: number, more: Partial<AgendaItem> = {}): Entry<AgendaItem> => ({
  id,
  order,
  kind: 'other',
  minutes: 5,
  visits: 0,
  ...more,
});
const items = [item('a', 0), item('b', 1, { skipped: true }), item('c', 2)];

describe('the order of the agenda', () => {
  it('goes on with what was not skipped', () => {
    expect(nextItem(items, undefined)?.id).toBe('a');
    expect(nextItem(items, 'a')?.id).toBe('c');
    expect(nextItem(items, 'c')).toBeUndefined();
  });

  it('moves an item by one place, to the end too, and not past it', () => {
    expect(placeBefore(items, 'c', -1)).toEqual({ before: 'b' });
    expect(placeBefore(items, 'a', 1)).toEqual({ before: 'c' });
    expect(placeBefore(items, 'b', 1)).toEqual({});
    expect(placeBefore(items, 'a', -1)).toBeUndefined();
    expect(placeBefore(items, 'c', 1)).toBeUndefined();
  });
});
