import { describe, expect, it } from 'vitest';
import { SUN_YUE } from '../../../test/fixtures/people';
import { SHEET, sheetOf } from '../../../test/fixtures/sheet';
import { fieldsOfKeyResult, keyResultBody, newKeyResult, stepsOf } from './key-result';
import { fieldsOfObjective, newObjective, nextCode, objectiveBody } from './objective';
import { newProgress, progressBody } from './progress';

const UNITS = { 'yes-no': 'done', milestones: 'steps' };
const id = (code: string) => Object.entries(SHEET.keyResults).find(([, one]) => one.code === code)?.[0] ?? '';
const [B1 = '', B1_1, B2_1] = [
  Object.entries(SHEET.objectives).find(([, one]) => one.code === 'B1')?.[0],
  SHEET.keyResults[id('B1.1')]!,
  SHEET.keyResults[id('B2.1')]!,
];

describe('an objective', () => {
  it('continues the codes of its cycle', () => {
    expect(nextCode(SHEET)).toBe('B3');
    expect(nextCode(sheetOf({ objectives: {} }))).toBe('O1');
    expect(nextCode(sheetOf({ objectives: {}, cycle: '2026' }))).toBe('A1');
  });

  it('is sent whole when it is revised, its weight with it', () => {
    const before = { ...SHEET.objectives[B1]!, weight: '0.6' };
    const fields = { ...fieldsOfObjective(B1, before), text: ' 更好 ' };
    expect(objectiveBody(fields, before.cycle, before)).toEqual({
      id: B1,
      cycle: '2026-B5',
      code: 'B1',
      text: '更好',
      supports: 'A1',
      owner: SUN_YUE,
      weight: '0.6',
    });
  });

  it('is not sent without words', () => {
    expect(objectiveBody(newObjective(SHEET), '2026-B5')).toBeUndefined();
  });
});

describe('a key result', () => {
  it('is proposed with the next code and an equal share', () => {
    expect(newKeyResult(SHEET, B1)).toMatchObject({ code: 'B1.4', weight: '25', measured: 'number' });
  });

  it('keeps its progress when it is revised, unless it is measured otherwise', () => {
    const fields = fieldsOfKeyResult(id('B1.1'), B1_1);
    expect(keyResultBody(fields, B1, UNITS, B1_1)).toMatchObject({
      weight: '0.4',
      confidence: { tenths: 6 },
      metric: { unit: '%', start: '42', target: '70', current: '58', asOf: '2026-10-28' },
    });
    const steps = { ...fields, measured: 'milestones' as const, steps: ' 试点 \n\n 推广 ' };
    expect(keyResultBody(steps, B1, UNITS, B1_1)?.metric).toEqual({
      unit: 'steps',
      start: '0',
      target: '2',
      form: 'milestones',
      steps: ['试点', '推广'],
    });
    expect(keyResultBody({ ...fields, measured: 'yes-no' }, B1, UNITS, B1_1)?.metric).toEqual({
      unit: 'done',
      start: '0',
      target: '1',
      form: 'yes-no',
    });
  });

  it('without a metric has none', () => {
    const fields = fieldsOfKeyResult(id('B2.1'), B2_1);
    expect(fields.measured).toBe('none');
    expect(keyResultBody(fields, B1, UNITS, B2_1)).not.toHaveProperty('metric');
  });

  it('is not sent while a number is none, or steps are missing', () => {
    const fields = fieldsOfKeyResult(id('B1.1'), B1_1);
    expect(keyResultBody({ ...fields, target: '很多' }, B1, UNITS)).toBeUndefined();
    expect(keyResultBody({ ...fields, weight: '120' }, B1, UNITS)).toBeUndefined();
    expect(keyResultBody({ ...fields, measured: 'milestones' }, B1, UNITS)).toBeUndefined();
    expect(stepsOf('\n \n')).toEqual([]);
  });
});

describe('progress', () => {
  const fields = newProgress(B1_1, '2026-11-01');

  it('begins with what was known last, as of today', () => {
    expect(progressBody({ ...fields, value: '６０' }, 'd', 'k')).toEqual({
      department: 'd',
      keyResult: 'k',
      value: '60',
      confidence: { tenths: 6 },
      asOf: '2026-11-01',
    });
  });

  it('says something, and numbers are numbers', () => {
    expect(progressBody({ ...fields, value: '', confidence: '' }, 'd', 'k')).toBeUndefined();
    expect(progressBody({ ...fields, value: 'x' }, 'd', 'k')).toBeUndefined();
    expect(progressBody({ ...fields, value: '', confidence: '', note: '停了' }, 'd', 'k')).toMatchObject({
      note: '停了',
    });
  });
});
