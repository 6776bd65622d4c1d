import type { HistoryEntry } from '../../../protocol/okr-views';

export interface Change {
  /** A path into the item, such as `metric.target`. */
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** What tells nothing about a change. */
const APART: ReadonlySet<string> = new Set(['id', 'objective', 'keyResult', 'department']);

/** The fields in which an item differs; nested ones by their path, lists as one text. */
export function changesOf(entry: Pick<HistoryEntry, 'before' | 'after'>): readonly Change[] {
  const [before, after] = [flat(entry.before ?? {}), flat(entry.after ?? {})];
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields
    .map((field) => changeOf(field, before.get(field), after.get(field)))
    .filter((change) => change.before !== change.after);
}

const changeOf = (field: string, before: string | undefined, after: string | undefined): Change => ({
  field,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

function flat(value: Readonly<Record<string, unknown>>, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, inner] of Object.entries(value)) {
    if (path === '' && APART.has(name)) continue;
    if (isRecord(inner)) for (const [deeper, text] of flat(inner, `${path}${name}.`)) found.set(deeper, text);
    else found.set(path + name, said(inner));
  }
  return found;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of texts, or of things that have a name. */
const said = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((one: unknown) => (isRecord(one) ? String(one['name'] ?? '') : String(one))).join(' · ')
    : String(value);
