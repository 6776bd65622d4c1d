import { describe, expect, it } from 'vitest';
import type { Alignment, MapNode } from '../../../protocol/okr-views';
import { COMPANY, DEPARTMENT, LINES } from '../../../test/fixtures/sheet';
import { byCode, targets } from './align';

const node = (department: string, cycle: string, code: string, more: Partial<MapNode> = {}): MapNode => ({
  kind: 'objective',
  department,
  departmentName: department,
  cycle,
  code,
  annual: !cycle.includes('-'),
  ...more,
});
const MAP: Alignment = {
  nodes: {
    b1: node(DEPARTMENT, '2026-B5', 'B1'),
    b2: node(DEPARTMENT, '2026-B5', 'B2'),
    a10: node(DEPARTMENT, '2026', 'A10'),
    a1: node(DEPARTMENT, '2026', 'A1'),
    'a1.1': node(DEPARTMENT, '2026', 'A1.1', { kind: 'keyResult', objective: 'a1' }),
    q1: node(COMPANY, '2026-Q1', 'Q1'),
    q3: node(COMPANY, '2026-Q3', 'Q3'),
    x: node('elsewhere', '2026', 'X'),
  },
  edges: [],
  carriedByNothing: [],
  carriesNothing: [],
  broken: [],
};
const codes = (objective: string, cycle: string) =>
  targets(MAP, LINES, DEPARTMENT, objective, cycle).map((group) => group.nodes.map(([id]) => id));

describe('what an objective can carry', () => {
  it('lies around it here, or beside it above', () => {
    expect(codes('b1', '2026-B5')).toEqual([['a1', 'a1.1', 'a10'], ['q3']]);
  });

  it('is nothing of its own', () => {
    expect(codes('a1', '2026')).toEqual([['q1'], ['q3']]);
  });

  it('stands in the order people count', () => {
    expect(['A10', 'A2', 'A1.2', 'A1'].sort(byCode)).toEqual(['A1', 'A1.2', 'A2', 'A10']);
  });
});
