import type { AgendaItem, ItemId } from '../../protocol/types';
import type { Entry } from '../../room/views';

/** The item after the one the table is at, leaving out what was skipped; at first the first. */
export function nextItem(items: readonly Entry<AgendaItem>[], now: ItemId | undefined): Entry<AgendaItem> | undefined {
  const at = items.findIndex((item) => item.id === now);
  return items.slice(at + 1).find((item) => !item.skipped);
}

/** Before which item one comes when it goes one place up or down; `undefined` is the end. */
export function placeBefore(
  items: readonly Entry<AgendaItem>[],
  item: ItemId,
  by: 1 | -1,
): { readonly before?: ItemId } | undefined {
  const at = items.findIndex((it) => it.id === item);
  const target = at + by;
  if (at < 0 || target < 0 || target >= items.length) return undefined;
  const before = items[by < 0 ? target : target + 1]?.id;
  return before === undefined ? {} : { before };
}
