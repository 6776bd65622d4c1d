import type { PublishedSummary, SummaryBody, SummaryEntry } from '../../../protocol/okr-views';
import type { Cycle, Id } from '../../../protocol/types';
import { inOrder } from '../../../room/views';
import { groupsOf, type Sheet } from '../sheet/sheet';

/** An objective or key result a summary may speak of. */
export interface Item {
  readonly id: Id;
  readonly kind: 'objective' | 'keyResult';
  readonly code: string;
  readonly text?: string | undefined;
}

/** A summary while it is written; `id` is what it will be published under. */
export interface SummaryDraft {
  readonly id: Id;
  readonly text: string;
  readonly entries: readonly SummaryEntry[];
}

export const summaryKey = (department: Id, cycle: Cycle): string => `summary.${department}.${cycle}`;

export const about = (entry: SummaryEntry): Id => ('objective' in entry ? entry.objective : entry.keyResult);

/** What may be brought in from the sheet's cycle, each objective before its key results. */
export const itemsOf = (sheet: Sheet): readonly Item[] =>
  groupsOf(sheet).flatMap(({ objective, keyResults }) => [
    { id: objective.id, kind: 'objective' as const, code: objective.code, text: objective.text },
    ...keyResults.map(({ id, code, text }) => ({ id, kind: 'keyResult' as const, code, text })),
  ]);

/** Brought in at the end, what is there already not again. */
export function withItems(entries: readonly SummaryEntry[], items: readonly Item[]): readonly SummaryEntry[] {
  const there = new Set(entries.map(about));
  const added = items.filter(({ id }) => !there.has(id));
  return [
    ...entries,
    ...added.map(({ id, kind }) => (kind === 'objective' ? { objective: id, text: '' } : { keyResult: id, text: '' })),
  ];
}

/** One place further up; the first stays where it is. */
export function movedUp(entries: readonly SummaryEntry[], at: number): readonly SummaryEntry[] {
  const [one, before] = [entries[at], entries[at - 1]];
  return one && before ? entries.with(at - 1, one).with(at, before) : entries;
}

/** An entry whose words were erased has to be written anew. */
export const isReady = ({ text, entries }: SummaryDraft): boolean =>
  entries.every((entry) => (entry.text ?? '').trim() !== '') && (entries.length > 0 || text.trim() !== '');

export function bodyOf({ id, text, entries }: SummaryDraft, cycle: Cycle): SummaryBody {
  const said = entries.map((entry) => ({ ...entry, text: (entry.text ?? '').trim() }));
  const whole = text.trim();
  return { id, cycle, ...(whole === '' ? {} : { text: whole }), entries: said };
}

/** The newest one of somebody's. */
export function summaryBy(sheet: Sheet, author: Id): (PublishedSummary & { readonly id: Id }) | undefined {
  return Object.entries(sheet.summaries ?? {})
    .map(([id, summary]) => ({ ...summary, id }))
    .filter((summary) => summary.author === author)
    .at(-1);
}

/** Every objective and key result a sheet names, also of the longer cycles around it. */
export const namedOn = (sheet: Sheet): readonly Item[] => [
  ...inOrder(sheet.objectives).map(({ id, code, text }) => ({ id, kind: 'objective' as const, code, text })),
  ...inOrder(sheet.keyResults).map(({ id, code, text }) => ({ id, kind: 'keyResult' as const, code, text })),
];
