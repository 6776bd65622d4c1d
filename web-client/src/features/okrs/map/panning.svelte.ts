import type { Laid } from './layout';
import { fitted, moved, opening, showing, zoomed, type Size, type View } from './view';

const STEP = 1.25;
/** A press that moves less than this is a click. */
const SLIP = 4;
/** After this without moving it stands. */
const SETTLED_MS = 150;
/** How much a turn of the wheel nears: a notch of 100 is about a step. */
const WHEEL = 0.0022;

type Point = readonly [x: number, y: number];

/** The window on the map, moved by pointer, pinch, wheel and keys. */
export class Panning {
  #view = $state.raw<View>({ x: 0, y: 0, k: 1 });
  /** It was moved a moment ago. */
  moving = $state(false);
  /** It is being dragged. */
  held = $state(false);
  readonly #laid: () => Laid;
  readonly #pointers = new Map<number, Point>();
  #window: HTMLElement | undefined;
  #size: Size = { width: 0, height: 0 };
  #slipped = 0;
  #stands: ReturnType<typeof setTimeout> | undefined;

  constructor(laid: () => Laid) {
    this.#laid = laid;
  }

  get view(): View {
    return this.#view;
  }

  #move(view: View): void {
    this.#view = view;
    this.moving = true;
    clearTimeout(this.#stands);
    this.#stands = setTimeout(() => (this.moving = false), SETTLED_MS);
  }

  readonly attach = (window: HTMLElement): (() => void) => {
    this.#window = window;
    this.#measure();
    this.#view = opening(this.#laid(), this.#size);
    const leaving = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(name: K, heard: (event: HTMLElementEventMap[K]) => void) =>
      window.addEventListener(name, heard, { passive: false, signal: leaving.signal });
    on('wheel', (event) => this.#turn(event));
    on('pointerdown', (event) => this.#press(event));
    on('pointermove', (event) => this.#drag(event));
    on('pointerup', (event) => this.#release(event));
    on('pointercancel', (event) => this.#release(event));
    // The end of a drag on a node is no click on it.
    window.addEventListener('click', (event) => this.#click(event), { capture: true, signal: leaving.signal });
    const resized = new ResizeObserver(() => this.#measure());
    resized.observe(window);
    return () => {
      leaving.abort();
      clearTimeout(this.#stands);
      resized.disconnect();
    };
  };

  nearer = (): void => this.#zoom(STEP);
  farther = (): void => this.#zoom(1 / STEP);

  fit(): void {
    this.#move(fitted(this.#laid(), this.#size));
  }

  show(place: { readonly x: number; readonly y: number }): void {
    // The browser scrolls what is focused into view by itself; here the map is moved instead.
    if (this.#window) this.#window.scrollTop = this.#window.scrollLeft = 0;
    this.#move(showing(this.view, place, this.#size));
  }

  #zoom(factor: number): void {
    this.#move(zoomed(this.view, factor, [this.#size.width / 2, this.#size.height / 2]));
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#window as HTMLElement;
    this.#size = { width, height };
  }

  /** Where a pointer is in the window. */
  #at(event: MouseEvent): Point {
    const box = (this.#window as HTMLElement).getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #turn(event: WheelEvent): void {
    event.preventDefault();
    const nearing = event.ctrlKey || event.metaKey;
    if (nearing) this.#move(zoomed(this.view, Math.exp(-event.deltaY * WHEEL), this.#at(event)));
    else if (event.shiftKey) this.#move(moved(this.view, -event.deltaY - event.deltaX, 0));
    else this.#move(moved(this.view, -event.deltaX, -event.deltaY));
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) this.#slipped = 0;
    this.#pointers.set(event.pointerId, this.#at(event));
  }

  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = this.#at(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    this.#slipped += distance(before, now);
    if (this.#slipped < SLIP) return;
    this.held = true;
    this.#window?.setPointerCapture(event.pointerId);
    if (other) this.#move(zoomed(this.view, distance(other, now) / (distance(other, before) || 1), other));
    else this.#move(moved(this.view, now[0] - before[0], now[1] - before[1]));
  }

  #release(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size === 0) this.held = false;
  }

  #click(event: MouseEvent): void {
    if (this.#slipped < SLIP) return;
    this.#slipped = 0;
    event.preventDefault();
    event.stopPropagation();
  }
}

const distance = (one: Point, other: Point): number => Math.hypot(one[0] - other[0], one[1] - other[1]);
