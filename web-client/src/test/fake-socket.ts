import type { Socket } from '../protocol/connection';
import type { ClientFrame, ServerFrame } from '../protocol/types';
import type { Chance } from './chance';

/** What the service's end of a socket is told. */
export interface Listener {
  received: (socket: FakeSocket, frame: ClientFrame) => void;
  gone: (socket: FakeSocket) => void;
}

/** A socket whose frames take a random while in each direction, in order, and which can be cut with frames on the way. */
export class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly #listener: Listener;
  readonly #chance: Chance;
  #alive = true;
  #upAt = 0;
  #downAt = 0;

  constructor(listener: Listener, chance: Chance, reachable = true) {
    this.#listener = listener;
    this.#chance = chance;
    if (reachable) this.#later('down', () => this.onopen?.());
    else this.#later('down', () => this.cut());
  }

  get alive(): boolean {
    return this.#alive;
  }

  send(text: string): void {
    this.#later('up', () => this.#listener.received(this, JSON.parse(text) as ClientFrame));
  }

  close(): void {
    this.#die();
  }

  say(frame: ServerFrame): void {
    const text = JSON.stringify(frame);
    this.#later('down', () => this.onmessage?.({ data: text }));
  }

  /** The line breaks: what is on the way in either direction is lost. */
  cut(): void {
    if (!this.#alive) return;
    this.#die();
    this.onclose?.();
  }

  #die(): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#listener.gone(this);
  }

  #later(way: 'up' | 'down', act: () => void): void {
    const now = Date.now();
    const at = Math.max(way === 'up' ? this.#upAt : this.#downAt, now + 1 + this.#chance.below(40));
    if (way === 'up') this.#upAt = at;
    else this.#downAt = at;
    setTimeout(() => {
      if (this.#alive) act();
    }, at - now);
  }
}
