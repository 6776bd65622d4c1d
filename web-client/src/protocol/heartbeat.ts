import type { ServerFrame } from './types';

export const PING_EVERY_MS = 10_000;
/** No frame at all for this long after a ping: the line is dead, though nothing said so. */
export const DEAD_AFTER_MS = 8_000;

export interface HeartbeatParts {
  ping: (at: number) => void;
  dead: () => void;
  now?: () => number;
}

/** Notices a line that died silently, and learns from the answers how far the service's clock is from ours. */
export class Heartbeat {
  /** Milliseconds the service's clock is ahead of ours. */
  skewMs = 0;
  readonly #parts: HeartbeatParts;
  readonly #now: () => number;
  #beat: ReturnType<typeof setInterval> | undefined;
  #fear: ReturnType<typeof setTimeout> | undefined;
  #bestRoundTrip = Number.POSITIVE_INFINITY;

  constructor(parts: HeartbeatParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  start(): void {
    this.stop();
    this.#beat = setInterval(() => this.#ping(), PING_EVERY_MS);
    this.#ping();
  }

  stop(): void {
    clearInterval(this.#beat);
    this.#calm();
  }

  heard(frame: ServerFrame): void {
    this.#calm();
    const now = this.#now();
    if (frame.t === 'room' && this.#bestRoundTrip === Number.POSITIVE_INFINITY) this.skewMs = frame.time - now;
    if (frame.t !== 'pong') return;
    const roundTrip = now - frame.at;
    // The quickest answer tells most; older ones age, so that a clock set right is noticed.
    if (roundTrip > this.#bestRoundTrip) {
      this.#bestRoundTrip *= 1.2;
      return;
    }
    this.#bestRoundTrip = Math.max(roundTrip, 1);
    this.skewMs = frame.time - (frame.at + roundTrip / 2);
  }

  #ping(): void {
    this.#parts.ping(this.#now());
    this.#fear ??= setTimeout(() => this.#parts.dead(), DEAD_AFTER_MS);
  }

  #calm(): void {
    clearTimeout(this.#fear);
    this.#fear = undefined;
  }
}
