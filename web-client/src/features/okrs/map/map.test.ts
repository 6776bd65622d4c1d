import { describe, expect, it } from 'vitest';
import { ALIGNMENT } from '../../../test/fixtures/alignment';
import { flat, forestOf, parents } from './forest';
import { HEIGHT, lay, step, WIDTH } from './layout';
import { fitted, moved, opening, showing, zoomed } from './view';

const trees = forestOf(ALIGNMENT);
const laid = lay(trees);
const shape = (given: typeof trees): unknown => given.map(({ id, carriedBy }) => [id, shape(carriedBy)]);

describe('what carries what', () => {
  it('is trees, key results below their objectives', () => {
    expect(shape(trees)).toEqual([
      [
        'c2',
        [
          [
            'a1',
            [
              ['a1.1', [['b1', []]]],
              ['a1.2', []],
            ],
          ],
        ],
      ],
      ['b2', []],
    ]);
  });

  it('leaves out key results of a cycle that nothing carries', () => {
    expect(flat(trees).map(({ id }) => id)).not.toContain('b1.1');
    expect(parents(ALIGNMENT).get('b1.1')).toBe('b1');
  });

  it('ends where it comes round again', () => {
    const round = { ...ALIGNMENT, edges: [...ALIGNMENT.edges, { from: 'c2', to: 'b1' }] };
    expect(shape(forestOf(round))).toEqual([['b2', []]]);
  });

  it('knows no edges to what one may not read', () => {
    const hidden = { ...ALIGNMENT, edges: [{ from: 'b2', to: 'nobody' }] };
    expect(forestOf(hidden).map(({ id }) => id)).toContain('b2');
  });
});

describe('the lay-out', () => {
  it('puts what carries at the right, each end on a row of its own', () => {
    const at = (id: string) => laid.places.get(id)!;
    expect(at('a1').x).toBeGreaterThan(at('c2').x + WIDTH);
    expect(at('a1').y).toBe((at('a1.1').y + at('a1.2').y) / 2);
    expect(at('b2').x).toBe(at('c2').x);
    const ends = ['b1', 'a1.2', 'b2'].map((id) => at(id).y);
    expect(ends[1]! - ends[0]!).toBeGreaterThan(HEIGHT);
    expect(ends[2]! - ends[1]!).toBeGreaterThan(HEIGHT);
    expect(laid.height).toBe(at('b2').y + HEIGHT);
    expect(laid.lines.match(/M/g)).toHaveLength(4);
  });

  it('is walked by arrows', () => {
    expect(step(laid, 'c2', 'ArrowRight')).toBe('a1');
    expect(step(laid, 'a1', 'ArrowLeft')).toBe('c2');
    expect(step(laid, 'a1.1', 'ArrowDown')).toBe('a1.2');
    expect(step(laid, 'a1.2', 'ArrowUp')).toBe('a1.1');
    expect(step(laid, 'c2', 'ArrowDown')).toBe('b2');
    expect(step(laid, 'c2', 'ArrowLeft')).toBeUndefined();
    expect(step(laid, 'b1', 'ArrowRight')).toBeUndefined();
    expect(step(laid, 'c2', 'x')).toBeUndefined();
  });
});

describe('the window on it', () => {
  const view = { x: 10, y: 20, k: 1 };

  it('zooms around a point', () => {
    const near = zoomed(view, 2, [110, 120]);
    expect(near.k).toBe(2);
    expect([(110 - near.x) / near.k, (120 - near.y) / near.k]).toEqual([100, 100]);
    expect(zoomed(view, 100, [0, 0]).k).toBe(2);
    expect(zoomed(view, 0.0001, [0, 0]).k).toBe(0.02);
  });

  it('moves, fits all, and opens where it can be read', () => {
    expect(moved(view, -10, 5)).toEqual({ x: 0, y: 25, k: 1 });
    const all = { width: 1000, height: 10_000 };
    const window = { width: 500, height: 500 };
    const whole = fitted(all, window);
    expect(all.height * whole.k).toBeLessThan(500);
    expect(opening(all, window).k).toBe(0.6);
    expect(opening({ width: 100, height: 100 }, window)).toEqual({ k: 1, x: 200, y: 200 });
  });

  it('brings a node in, and stays where it is seen already', () => {
    const window = { width: 500, height: 500 };
    const seen = showing({ x: 0, y: 0, k: 1 }, { x: 100, y: 100 }, window);
    expect(seen).toEqual({ x: 0, y: 0, k: 1 });
    const brought = showing({ x: 0, y: 0, k: 1 }, { x: 1000, y: 100 }, window);
    expect(1000 + brought.x + WIDTH).toBeLessThanOrEqual(500);
    expect(showing({ x: 0, y: 0, k: 0.05 }, { x: 0, y: 0 }, window).k).toBeGreaterThanOrEqual(0.4);
  });
});
