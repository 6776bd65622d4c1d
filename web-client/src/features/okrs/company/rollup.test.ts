import { describe, expect, it } from 'vitest';
import type { RollupSource } from '../../../protocol/okr-views';
import { averageOf } from './rollup';

const from = (code: string, completion?: string): RollupSource => ({
  department: 'd',
  departmentName: '部门',
  objective: code,
  code,
  cycle: '2026',
  ...(completion === undefined ? {} : { completion }),
});

describe('what would follow for the whole', () => {
  it('is the average of what is known', () => {
    expect(averageOf([from('A1', '0.43'), from('A2'), from('A3', '1.25')], 'completion')).toBe(
      '(部门 A1 0.43 + 部门 A3 1) ÷ 2',
    );
    expect(averageOf([from('A1', '0.43')], 'completion')).toBe('部门 A1 0.43');
  });
});
