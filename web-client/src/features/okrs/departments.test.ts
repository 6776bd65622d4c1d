import { describe, expect, it } from 'vitest';
import type { DepartmentLine } from '../../protocol/okr-views';
import { above, mine, treeOf } from './departments';

const line = (department: string, more: Partial<DepartmentLine> = {}): DepartmentLine => ({
  department,
  name: department,
  ...more,
});
const LINES = [
  line('success', { under: 'company', mine: ['member'] }),
  line('company'),
  line('care', { under: 'success', mine: ['lead'] }),
  line('lost', { under: 'unseen' }),
];

describe('departments', () => {
  it('stand in a tree, those whose upper one is not told at the top', () => {
    const names = (branches: ReturnType<typeof treeOf>): unknown =>
      branches.map(({ line: { name }, below }) => [name, names(below)]);
    expect(names(treeOf(LINES))).toEqual([
      ['company', [['success', [['care', []]]]]],
      ['lost', []],
    ]);
  });

  it('have those above them, the top first', () => {
    expect(above(LINES, 'care').map(({ name }) => name)).toEqual(['company', 'success']);
    expect(above(LINES, 'lost')).toEqual([]);
  });

  it('are mine where I lead, then where I belong', () => {
    expect(mine(LINES)?.name).toBe('care');
    expect(mine(LINES.slice(0, 2))?.name).toBe('success');
    expect(mine([line('x', { readable: false })])).toBeUndefined();
  });
});
