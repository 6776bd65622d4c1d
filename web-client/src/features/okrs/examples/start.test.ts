import { describe, expect, it } from 'vitest';
import type { ExampleObjective } from './examples';
import { duesIn, equalWeights, nextCode, startOf, stepsOf, withNumber, type StartedKeyResult } from './start';

const EXAMPLE: ExampleObjective = {
  text: { zh: '客户打进来一次就能解决问题', en: 'Customers who call are helped the first time' },
  keyResults: [
    {
      text: { zh: '一次解决率从68%提升到80%', en: 'Calls resolved at once from 68% to 80%' },
      kind: 'committed',
      unit: { zh: '%', en: '%' },
      start: '68',
      target: '80',
    },
    {
      text: { zh: '平均等待从3.5分钟缩短到1分钟', en: 'Average wait from 3.5 to 1 minutes' },
      kind: 'aspirational',
      unit: { zh: '分钟', en: 'minutes' },
      start: '3.5',
      target: '1',
    },
  ],
};
const CHOSEN = { department: 'd', cycle: '2026-B5', code: 'B3', supports: 'A1' };

describe('starting from an example', () => {
  it('asks for the objective first, then for its key results, with all their numbers', () => {
    const start = startOf(EXAMPLE, 'en');
    const [objective, first, second] = stepsOf(start, CHOSEN);
    expect(objective).toEqual({
      name: 'SetObjective',
      id: start.command,
      body: {
        department: 'd',
        objective: { id: start.objective, cycle: '2026-B5', code: 'B3', text: EXAMPLE.text.en, supports: 'A1' },
      },
    });
    expect(first?.body).toMatchObject({
      keyResult: { objective: start.objective, code: 'B3.1', weight: '0.50', due: '2026-10-01' },
    });
    expect(second?.body).toMatchObject({
      keyResult: { metric: { unit: 'minutes', start: '3.5', target: '1' }, kind: 'aspirational', due: '2026-10-31' },
    });
  });

  it('asks nothing while something is missing', () => {
    const start = startOf(EXAMPLE, 'zh');
    expect(stepsOf(start, { ...CHOSEN, cycle: '' })).toEqual([]);
    expect(stepsOf({ ...start, text: ' ' }, CHOSEN)).toEqual([]);
    const [one] = start.keyResults;
    expect(stepsOf({ ...start, keyResults: [{ ...(one as StartedKeyResult), target: '8o' }] }, CHOSEN)).toEqual([]);
    expect(stepsOf(start, CHOSEN)).toHaveLength(3);
  });

  it('writes another number into the words too, whole numbers only', () => {
    const [, wait] = startOf(EXAMPLE, 'en').keyResults as [StartedKeyResult, StartedKeyResult];
    expect(withNumber(wait, 'start', '4').text).toBe('Average wait from 4 to 1 minutes');
    expect(withNumber(wait, 'target', '2').text).toBe('Average wait from 3.5 to 2 minutes');
    expect(withNumber({ ...wait, text: 'No numbers' }, 'target', '2')).toMatchObject({
      target: '2',
      text: 'No numbers',
    });
  });
});

describe('what is proposed', () => {
  it('weights that add up to one', () => {
    expect(equalWeights(3)).toEqual(['0.33', '0.33', '0.34']);
    expect(equalWeights(4)).toEqual(['0.25', '0.25', '0.25', '0.25']);
  });

  it('due days spread over the cycle, the last on its last day', () => {
    expect(duesIn('2026-B5', 3)).toEqual(['2026-09-20', '2026-10-11', '2026-10-31']);
    expect(duesIn('2026', 4).at(-1)).toBe('2026-12-31');
    expect(duesIn('2026-M02', 4)).toEqual(['2026-02-07', '2026-02-14', '2026-02-21', '2026-02-28']);
  });

  it('the next code', () => {
    expect(nextCode('2026-B5', ['A1', 'B1', 'B2'])).toBe('B3');
    expect(nextCode('2026', ['A1', 'B1', 'B2'])).toBe('A2');
    expect(nextCode('2026-Q4', [])).toBe('B1');
  });
});
