import type { Id } from '../../../protocol/types';
import type { Tree } from './forest';

export const WIDTH = 240;
export const HEIGHT = 76;
const COLUMN = WIDTH + 64;
const ROW = HEIGHT + 12;

/** A node's place: the upper left corner, in pixels at full size. */
export interface Placed {
  readonly tree: Tree;
  readonly x: number;
  readonly y: number;
}

export interface Laid {
  readonly places: ReadonlyMap<Id, Placed>;
  readonly width: number;
  readonly height: number;
  /** What hangs below what, as one SVG path. */
  readonly lines: string;
}

/** What carries stands at the right of what it carries, which stands in the middle of it all: one row for each end. */
export function lay(trees: readonly Tree[]): Laid {
  const places = new Map<Id, Placed>();
  const lines: string[] = [];
  let rows = 0;
  let columns = 0;
  const place = (tree: Tree, column: number): number => {
    columns = Math.max(columns, column + 1);
    const below = tree.carriedBy.map((one) => place(one, column + 1));
    const y = below.length === 0 ? ROW * rows++ : ((below[0] ?? 0) + (below.at(-1) ?? 0)) / 2;
    const x = column * COLUMN;
    places.set(tree.id, { tree, x, y });
    for (const to of below) lines.push(curve(x + WIDTH, y + HEIGHT / 2, x + COLUMN, to + HEIGHT / 2));
    return y;
  };
  for (const tree of trees) place(tree, 0);
  const width = Math.max(0, columns * COLUMN - (COLUMN - WIDTH));
  return { places, width, height: Math.max(0, rows * ROW - (ROW - HEIGHT)), lines: lines.join('') };
}

/** From the right edge of one to the left edge of the other. */
function curve(x: number, y: number, toX: number, toY: number): string {
  const middle = (x + toX) / 2;
  return `M${x} ${y}C${middle} ${y} ${middle} ${toY} ${toX} ${toY}`;
}

/** Where a key leads from a node: left to what it carries, right to what carries it, up and down in its column. */
export function step({ places }: Laid, from: Id, key: string): Id | undefined {
  const here = places.get(from);
  if (!here) return undefined;
  if (key === 'ArrowRight') return here.tree.carriedBy[0]?.id;
  if (key === 'ArrowLeft') return here.tree.upper;
  const column = [...places.values()].filter(({ x }) => x === here.x).sort((one, other) => one.y - other.y);
  const at = column.findIndex(({ tree }) => tree.id === from);
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by === undefined) return undefined;
  return column[at + by]?.tree.id;
}
