import { advance, reached, type Pace } from './pace';
import type { RoomView } from './room-view.svelte';

/** Plays a meeting again: moves a room view's cursor along the meeting's own clock. */
export class Player {
  playing = $state(false);
  speed = $state<number>(8);
  skipSilences = $state(true);
  readonly #view: RoomView;
  #time = 0;
  #before: number | undefined;
  #frame: number | undefined;

  constructor(view: RoomView) {
    this.#view = view;
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  play(): void {
    const { step, steps } = this.#view;
    if (!steps.length) return;
    if (step >= steps.length - 1) this.#view.goTo(0);
    this.#time = this.#timeOf(this.#view.step);
    this.#before = undefined;
    this.playing = true;
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
  }

  pause(): void {
    this.playing = false;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  /** Steps or scrubs; playing goes on from there. */
  goTo(step: number): void {
    this.#view.goTo(step);
    this.#time = this.#timeOf(this.#view.step);
  }

  #tick(now: number): void {
    if (!this.playing) return;
    const elapsed = this.#before === undefined ? 0 : now - this.#before;
    this.#before = now;
    this.#run(elapsed);
    if (this.#view.step >= this.#view.steps.length - 1) this.pause();
    else this.#frame = requestAnimationFrame((next) => this.#tick(next));
  }

  #run(elapsed: number): void {
    const times = this.#view.times;
    const pace: Pace = { speed: this.speed, skipSilences: this.skipSilences };
    this.#time = advance(this.#time, elapsed, times[this.#view.step + 1], pace);
    const step = reached(times, this.#time) - 1;
    if (step > this.#view.step) this.#view.goTo(step);
  }

  #timeOf(step: number): number {
    return this.#view.times[Math.max(0, step)] ?? 0;
  }
}
