import { contains, overlaps } from '../../../protocol/cycles';
import type { Alignment, DepartmentLine, MapNode } from '../../../protocol/okr-views';
import type { Cycle, Id } from '../../../protocol/types';
import { above } from '../departments';

export interface Targets {
  readonly department: Id;
  readonly departmentName: string;
  readonly cycle: Cycle;
  readonly nodes: readonly (readonly [Id, MapNode])[];
}

/**
 * What an objective can be aligned to, as far as the page can tell: upward only, to a longer cycle around its own here,
 * or to an overlapping one of a department above. Whether that would make a circle only the service knows.
 */
export function targets(
  map: Alignment,
  lines: readonly DepartmentLine[],
  department: Id,
  objective: Id,
  cycle: Cycle,
): readonly Targets[] {
  const upper = above(lines, department).map((line) => line.department);
  const fits = (node: MapNode) =>
    node.department === department
      ? contains(node.cycle, cycle)
      : upper.includes(node.department) && overlaps(node.cycle, cycle);
  const found = Object.entries(map.nodes).filter(
    ([id, node]) => id !== objective && node.objective !== objective && fits(node),
  );
  return grouped(found.sort(([, one], [, other]) => byCode(one.code, other.code)));
}

/** A10 after A9, A1.2 after A1. */
export const byCode = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

function grouped(found: readonly (readonly [Id, MapNode])[]): readonly Targets[] {
  const groups = new Map<string, { department: Id; departmentName: string; cycle: Cycle; nodes: [Id, MapNode][] }>();
  for (const [id, node] of found) {
    const { department, departmentName, cycle } = node;
    const group = groups.get(department + cycle) ?? { department, departmentName, cycle, nodes: [] };
    group.nodes.push([id, node]);
    groups.set(department + cycle, group);
  }
  return [...groups.values()];
}
