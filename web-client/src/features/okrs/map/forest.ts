import { byTime } from '../../../protocol/cycles';
import type { Alignment, MapNode } from '../../../protocol/okr-views';
import type { Id } from '../../../protocol/types';
import { byCode } from '../forms/align';

/** A node with what carries it; a key result hangs below its objective. */
export interface Tree {
  readonly id: Id;
  readonly node: MapNode;
  /** What it hangs below. */
  readonly upper?: Id;
  readonly carriedBy: readonly Tree[];
}

/**
 * The map as trees, the whole's objectives at their roots: everything carries at most one thing. Key results of a cycle
 * that nothing carries are left out; the year's are all there, since the year is judged by them.
 */
export function forestOf(map: Alignment): readonly Tree[] {
  const upper = parents(map);
  const below = new Map<Id, Id[]>();
  for (const [id, to] of upper) below.set(to, [...(below.get(to) ?? []), id]);
  const shown = (id: Id) => {
    const node = map.nodes[id];
    return node !== undefined && (node.kind === 'objective' || node.annual || below.has(id));
  };
  const grown = new Set<Id>();
  const grow = (id: Id): Tree => {
    grown.add(id);
    const next = (below.get(id) ?? []).filter((one) => shown(one) && !grown.has(one)).sort(inOrder(map));
    const hangs = upper.get(id);
    return {
      id,
      node: map.nodes[id] as MapNode,
      ...(hangs === undefined ? {} : { upper: hangs }),
      carriedBy: next.map(grow),
    };
  };
  const roots = Object.keys(map.nodes).filter((id) => shown(id) && !upper.has(id));
  return roots.sort(inOrder(map)).map(grow);
}

/** What each node hangs below. */
export function parents(map: Alignment): ReadonlyMap<Id, Id> {
  const found = new Map<Id, Id>();
  for (const [id, node] of Object.entries(map.nodes)) {
    if (node.objective !== undefined && map.nodes[node.objective]) found.set(id, node.objective);
  }
  for (const { from, to } of map.edges) if (map.nodes[from] && map.nodes[to]) found.set(from, to);
  return found;
}

/** A department's own year first, then by time and code. */
const inOrder = (map: Alignment) => (one: Id, other: Id) => {
  const [a, b] = [map.nodes[one], map.nodes[other]];
  if (!a || !b) return 0;
  return a.departmentName.localeCompare(b.departmentName) || byTime(a.cycle, b.cycle) || byCode(a.code, b.code);
};

/** All nodes of some trees, each before what carries it. */
export const flat = (trees: readonly Tree[]): readonly Tree[] =>
  trees.flatMap((tree) => [tree, ...flat(tree.carriedBy)]);
