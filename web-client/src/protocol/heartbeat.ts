import { measured, UNKNOWN, type Skew } from './skew';
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
  readonly #parts: HeartbeatParts;
  readonly #now: () => number;
  #beat: ReturnType<typeof setInterval> | undefined;
  #fear: ReturnType<typeof setTimeout> | undefined;
  #skew: Skew = UNKNOWN;

  constructor(parts: HeartbeatParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Milliseconds the service's clock is ahead of ours. */
  get skewMs(): number {
    return this.#skew.ms;
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
    const heard = this.#now();
    if (frame.t === 'room' && this.#skew.roundTrip === UNKNOWN.roundTrip)
      this.#skew = { ...UNKNOWN, ms: frame.time - heard };
    if (frame.t === 'pong') this.#skew = measured(this.#skew, { sent: frame.at, heard, time: frame.time });
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
