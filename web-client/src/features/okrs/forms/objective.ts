import { newId } from '../../../protocol/ids';
import type { ObjectiveBody, Sheet, SheetObjective } from '../../../protocol/okr-views';
import type { Cycle, Id } from '../../../protocol/types';

export interface ObjectiveFields {
  readonly id: Id;
  readonly code: string;
  readonly text: string;
  readonly supports: string;
  readonly theme: string;
  readonly owner: string;
  readonly reason: string;
  readonly decision: string;
}

const NOTHING = { code: '', text: '', supports: '', theme: '', owner: '', reason: '', decision: '' };

export const newObjective = (sheet: Sheet): ObjectiveFields => ({ ...NOTHING, id: newId(), code: nextCode(sheet) });

export const fieldsOfObjective = (id: Id, objective: SheetObjective): ObjectiveFields => ({
  ...NOTHING,
  id,
  code: objective.code,
  text: objective.text ?? '',
  supports: objective.supports ?? '',
  theme: objective.theme ?? '',
  owner: objective.owner ?? '',
});

/** The objective as it is sent, whole; undefined while something needed is missing. */
export function objectiveBody(fields: ObjectiveFields, cycle: Cycle, before?: SheetObjective) {
  const [code, text] = [fields.code.trim(), fields.text.trim()];
  if (code === '' || text === '') return undefined;
  const body: ObjectiveBody = { id: fields.id, cycle, code, text };
  if (fields.supports.trim()) body.supports = fields.supports.trim();
  if (fields.theme) body.theme = fields.theme;
  if (fields.owner) body.owner = fields.owner;
  if (before?.weight !== undefined) body.weight = before.weight;
  return body;
}

/** After B1 and B2 comes B3; a cycle's first is O1, a year's A1. */
export function nextCode(sheet: Sheet): string {
  const codes = Object.values(sheet.objectives)
    .filter((objective) => objective.cycle === sheet.cycle)
    .map((objective) => /^(.*?)(\d+)$/.exec(objective.code))
    .filter((found) => found !== null);
  const letters = codes[0]?.[1] ?? (sheet.cycle.includes('-') ? 'O' : 'A');
  const last = Math.max(0, ...codes.filter((found) => found[1] === letters).map((found) => Number(found[2])));
  return `${letters}${last + 1}`;
}
