import catalogue from '@catalogue/imports.json';
import { formatter } from '../../../i18n/formatter';
import { language, languageTag } from '../../../i18n/locale.svelte';
import { m } from '../../../i18n/messages';
import type { Cycle, Id } from '../../../protocol/types';

/** The columns of an OKR sheet, in the order a sheet has them. */
export const COLUMNS = [
  'department',
  'cycle',
  'objective-code',
  'objective',
  'supports',
  'theme',
  'objective-owner',
  'objective-weight',
  'kind',
  'code',
  'key-result',
  'form',
  'direction',
  'unit',
  'start',
  'target',
  'current',
  'as-of',
  'steps',
  'confidence',
  'weight',
  'owner',
  'due',
  'evidence',
] as const;

export type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Partial<Record<Column, string>>>;
export type Places = Readonly<Partial<Record<Column, number>>>;

export interface Fault {
  /** 0 for the sheet as a whole. */
  readonly row: number;
  /** Of the column in the file, from 1; 0 where it has none. */
  readonly place: number;
  readonly column?: Column;
  readonly code: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

export interface Change {
  readonly row: number;
  readonly kind: 'new' | 'changed';
  readonly what: 'objective' | 'key-result';
  readonly cycle: Cycle;
  readonly code: string;
  readonly text: string;
  readonly before: Cells;
  readonly after: Cells;
}

/** What importing a file would come to: `POST /api/departments/{id}/imports`. */
export interface Looked {
  readonly import: Id;
  readonly name: string;
  readonly form: string;
  readonly header: readonly string[];
  readonly columns: Places;
  readonly cycle?: Cycle;
  readonly sound: boolean;
  readonly counts: Readonly<Record<'added' | 'changed' | 'same' | 'errors' | 'warnings', number>>;
  readonly problems: readonly Fault[];
  readonly changes: readonly Change[];
}

export type Stage = 'looked' | 'reading' | 'comparing' | 'writing' | 'imported';

/** Bytes; more is not taken in. */
export const LARGEST = 8 * 1024 * 1024;

const FAULTS: Readonly<Record<string, Readonly<{ zh: string; en: string }> | undefined>> = catalogue;

/** What is wrong, in the reader's language; of a fault newer than this page, as the service says it. */
export function faultText(fault: Fault): string {
  const pattern = FAULTS[fault.code]?.[language()];
  return pattern ? String(formatter(pattern, languageTag()).format(fault.arguments)) : fault.text;
}

export const columnName = (column: Column): string => m[`imports_column_${column}`]();

/** As spreadsheets call them: 1 is A, 28 is AB. */
export function letters(place: number): string {
  let left = place;
  let name = '';
  for (; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** Where something is wrong: `第 3 行，权重（N 列）`. */
export function whereOf({ row, place, column }: Fault): string {
  const name = column ? columnName(column) : '';
  const cell = place > 0 ? m.imports_place({ column: name, letters: letters(place) }) : name;
  return [row > 0 ? m.imports_row({ row }) : '', cell].filter(Boolean).join(m.imports_where_between());
}

/** The cycles one may mean around a year, the usual ones first. */
export function cyclesAround(year: number): Cycle[] {
  const parts = ['', ...steps('B', 6), ...steps('Q', 4), ...steps('H', 2)];
  return [year, year + 1].flatMap((one) => parts.map((part) => `${one}${part}`));
}

const steps = (kind: string, last: number) => Array.from({ length: last }, (_, at) => `-${kind}${at + 1}`);
