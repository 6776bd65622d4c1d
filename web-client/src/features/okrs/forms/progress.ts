import type { OkrCommandBodies, SheetKeyResult } from '../../../protocol/okr-views';
import type { Id, KeyResultId, LocalDate } from '../../../protocol/types';
import { decimal } from '../numbers';

export interface ProgressFields {
  readonly value: string;
  /** In tenths. */
  readonly confidence: string;
  readonly asOf: LocalDate;
  readonly note: string;
  readonly evidence: string;
}

/** What was known last, as of today. */
export const newProgress = (about: SheetKeyResult | undefined, today: LocalDate): ProgressFields => ({
  value: about?.current ?? '',
  confidence: about?.confidenceTenths === undefined ? '' : String(about.confidenceTenths),
  asOf: today,
  note: '',
  evidence: '',
});

/** What is sent; undefined while it says nothing, or the value is no number. */
export function progressBody(fields: ProgressFields, department: Id, keyResult: KeyResultId) {
  const value = decimal(fields.value);
  if (fields.asOf === '' || (fields.value.trim() !== '' && value === undefined)) return undefined;
  const body: OkrCommandBodies['RecordProgress'] = { department, keyResult, asOf: fields.asOf };
  if (value !== undefined) body.value = value;
  if (fields.confidence !== '') body.confidence = { tenths: Number(fields.confidence) };
  if (fields.note.trim()) body.note = fields.note.trim();
  if (fields.evidence.trim()) body.evidence = fields.evidence.trim();
  return Object.keys(body).length > 3 ? body : undefined;
}
