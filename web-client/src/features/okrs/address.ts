import type { Cycle, Id } from '../../protocol/types';

export type OkrPage = 'sheet' | 'map' | 'summaries' | 'forecast' | 'rollup';

/** Where a department's page lies; `item` is the objective or key result to look at. */
export function okrPath(department: Id, page: OkrPage = 'sheet', cycle?: Cycle, item?: Id): string {
  const place = page === 'sheet' ? '' : `/${page}`;
  const query = cycle ? `?cycle=${encodeURIComponent(cycle)}` : '';
  return `/okrs/${department}${place}${query}${item ? `#${item}` : ''}`;
}
