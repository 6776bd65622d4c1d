import { searchOf, type Query } from '../../protocol/api';

const NAMES = ['q', 'department', 'meeting', 'by', 'how', 'dissent', 'from', 'to', 'page'] as const;
export type FilterName = (typeof NAMES)[number];
/** As they stand in the address and as the service takes them; what is not set is not there. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export function filtersOf(query: URLSearchParams): Filters {
  const set = NAMES.map((name) => [name, query.get(name)?.trim() ?? ''] as const).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}

export const pathOf = (filters: Filters): string => `/decisions${searchOf(filters as Query)}`;

/** A narrower or wider search begins at its first page again. */
export function changed(filters: Filters, name: FilterName, value: string): Filters {
  const { page: _, ...others } = filters;
  return filtersOf(new URLSearchParams({ ...others, [name]: value }));
}

/** Something besides the page is set. */
export const narrowed = (filters: Filters): boolean => Object.keys(filters).some((name) => name !== 'page');

/** What the service is asked: days are the reader's own, so they go as moments, the last one up to its end. */
export function askedBy(filters: Filters): Filters {
  const from = filters.from && dayStart(filters.from, 0);
  const to = filters.to && dayStart(filters.to, 1);
  return { ...filters, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** A day that is none goes as it is, for the service to say so. */
function dayStart(day: string, later: number): string {
  const start = new Date(`${day}T00:00`);
  if (Number.isNaN(start.getTime())) return day;
  start.setDate(start.getDate() + later);
  return start.toISOString();
}
