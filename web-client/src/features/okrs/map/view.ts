import { HEIGHT, WIDTH } from './layout';

/** Where the map lies in its window: a point of it is seen at `point * k + (x, y)`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const NEAREST = 2;
export const FARTHEST = 0.02;
/** Below this nothing can be read, so nothing is written. */
export const LEGIBLE = 0.4;
const MARGIN = 24;

const within = (k: number): number => Math.min(NEAREST, Math.max(FARTHEST, k));

/** Nearer by `factor`, with what lies under the point staying there. */
export function zoomed(view: View, factor: number, [atX, atY]: readonly [number, number]): View {
  const k = within(view.k * factor);
  const grown = k / view.k;
  return { k, x: atX - (atX - view.x) * grown, y: atY - (atY - view.y) * grown };
}

export const moved = (view: View, byX: number, byY: number): View => ({ ...view, x: view.x + byX, y: view.y + byY });

/** All of it, in the middle. */
export function fitted(all: Size, window: Size): View {
  const space = Math.min((window.width - 2 * MARGIN) / all.width, (window.height - 2 * MARGIN) / all.height);
  const k = within(Math.min(1, space));
  return { k, x: (window.width - all.width * k) / 2, y: (window.height - all.height * k) / 2 };
}

/** As many columns as can be read, from the top. */
export function opening(all: Size, window: Size): View {
  const k = Math.min(1, Math.max(0.6, (window.width - 2 * MARGIN) / Math.max(1, all.width)));
  const x = Math.max(MARGIN, (window.width - all.width * k) / 2);
  const y = Math.max(MARGIN, (window.height - all.height * k) / 2);
  return { k, x, y };
}

/** Moved as little as needed for a node to be seen whole, and near enough to be read. */
export function showing(view: View, node: { readonly x: number; readonly y: number }, window: Size): View {
  const k = Math.max(view.k, LEGIBLE * 1.5);
  const at = k === view.k ? view : { k, x: view.x, y: view.y };
  return {
    k,
    x: brought(at.x, node.x * k, WIDTH * k, window.width),
    y: brought(at.y, node.y * k, HEIGHT * k, window.height),
  };
}

function brought(offset: number, from: number, length: number, window: number): number {
  const least = MARGIN - from;
  const most = window - MARGIN - length - from;
  return most < least ? least : Math.min(most, Math.max(least, offset));
}
