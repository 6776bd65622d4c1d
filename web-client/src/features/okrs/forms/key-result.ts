import { newId } from '../../../protocol/ids';
import type { Direction, KeyResultBody, MetricBody, MetricForm } from '../../../protocol/okr-views';
import type { Sheet, SheetKeyResult } from '../../../protocol/okr-views';
import type { Id, KeyResultKind, ObjectiveId } from '../../../protocol/types';
import { decimal, equalShares, percentOf, shareOf } from '../numbers';

/** `none`: without a metric; then the evidence is judged. */
export type Measured = MetricForm | 'none';

export interface KeyResultFields {
  readonly id: Id;
  readonly code: string;
  readonly text: string;
  readonly kind: KeyResultKind;
  readonly measured: Measured;
  readonly unit: string;
  readonly start: string;
  readonly target: string;
  readonly direction: Direction | '';
  /** A step a line. */
  readonly steps: string;
  readonly owner: string;
  readonly due: string;
  readonly evidence: string;
  /** In percent. */
  readonly weight: string;
  readonly reason: string;
  readonly decision: string;
}

const NOTHING: Omit<KeyResultFields, 'id'> = {
  code: '',
  text: '',
  kind: 'aspirational',
  measured: 'number',
  unit: '',
  start: '',
  target: '',
  direction: '',
  steps: '',
  owner: '',
  due: '',
  evidence: '',
  weight: '',
  reason: '',
  decision: '',
};

export function newKeyResult(sheet: Sheet, objective: ObjectiveId): KeyResultFields {
  const beside = Object.values(sheet.keyResults).filter((one) => one.objective === objective);
  const numbers = beside.map((one) => Number(/(\d+)$/.exec(one.code)?.[1] ?? 0));
  const code = `${sheet.objectives[objective]?.code ?? ''}.${Math.max(0, ...numbers) + 1}`;
  const weight = percentOf(equalShares(beside.length + 1).at(-1) ?? '1');
  return { ...NOTHING, id: newId(), code, weight };
}

export const fieldsOfKeyResult = (id: Id, before: SheetKeyResult): KeyResultFields => ({
  ...NOTHING,
  id,
  code: before.code,
  text: before.text ?? '',
  kind: before.kind,
  measured: before.form ?? (before.start === undefined ? 'none' : 'number'),
  unit: before.unit ?? '',
  start: before.start ?? '',
  target: before.target ?? '',
  direction: before.direction ?? '',
  steps: (before.steps ?? []).join('\n'),
  owner: before.owner ?? '',
  due: before.due ?? '',
  evidence: before.evidence ?? '',
  weight: percentOf(before.weight),
});

/** What the steps of milestones and a yes are counted in, in the language it is written in. */
export type Units = Readonly<Record<'yes-no' | 'milestones', string>>;

/** The key result as it is sent, whole; undefined while something needed is missing or is no number. */
export function keyResultBody(fields: KeyResultFields, objective: ObjectiveId, units: Units, before?: SheetKeyResult) {
  const [code, text, weight] = [fields.code.trim(), fields.text.trim(), shareOf(fields.weight)];
  const metric = metricOf(fields, units, before);
  if (code === '' || text === '' || weight === undefined || metric === 'incomplete') return undefined;
  const body: KeyResultBody = { id: fields.id, objective, code, text, kind: fields.kind, weight };
  if (metric) body.metric = metric;
  if (fields.owner) body.owner = fields.owner;
  if (fields.due) body.due = fields.due;
  if (fields.evidence.trim()) body.evidence = fields.evidence.trim();
  if (before?.confidenceTenths !== undefined) body.confidence = { tenths: before.confidenceTenths };
  return body;
}

export const stepsOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function metricOf(
  fields: KeyResultFields,
  units: Units,
  before?: SheetKeyResult,
): MetricBody | undefined | 'incomplete' {
  if (fields.measured === 'none') return undefined;
  const metric = wayOf(fields, units);
  if (metric === 'incomplete') return metric;
  // Progress belongs to the way it was made on: a new form of measuring begins anew.
  const same = (before?.form ?? 'number') === fields.measured;
  if (same && before?.current !== undefined) metric.current = before.current;
  if (same && before?.asOf !== undefined) metric.asOf = before.asOf;
  return metric;
}

function wayOf(fields: KeyResultFields, units: Units): MetricBody | 'incomplete' {
  if (fields.measured === 'yes-no') return { unit: units['yes-no'], start: '0', target: '1', form: 'yes-no' };
  if (fields.measured === 'milestones') {
    const steps = stepsOf(fields.steps);
    if (steps.length === 0) return 'incomplete';
    return { unit: units.milestones, start: '0', target: String(steps.length), form: 'milestones', steps };
  }
  const [start, target] = [decimal(fields.start), decimal(fields.target)];
  if (start === undefined || target === undefined || fields.unit.trim() === '') return 'incomplete';
  const metric: MetricBody = { unit: fields.unit.trim(), start, target };
  return fields.direction ? { ...metric, direction: fields.direction } : metric;
}
