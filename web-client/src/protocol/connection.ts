import type { ConnectionState } from '../room/session';
import { Heartbeat } from './heartbeat';
import type { ClientFrame, ServerFrame } from './types';

/** What is used of a WebSocket, so that tests can cut one. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
}

export interface ConnectionParts {
  open: () => Socket;
  /** The socket is there: join, then send what waits. */
  onOpen: () => void;
  onFrame: (frame: ServerFrame) => void;
  onState: (state: ConnectionState) => void;
  /** How often in a row no frame came: an unanswered handshake may mean that nobody is signed in any more. */
  onFailure?: (inARow: number) => void;
  random?: () => number;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;

/** One socket at a time, opened again after every loss: at once, then after growing waits with chance in them. */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #random: () => number;
  readonly #heartbeat: Heartbeat;
  #socket: Socket | undefined;
  #ready = false;
  #failures = 0;
  #retryAfterMs: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: ConnectionState = 'closed';

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#random = parts.random ?? Math.random;
    this.#heartbeat = new Heartbeat({ ping: (at) => this.send({ t: 'ping', at }), dead: () => this.#lose() });
  }

  /** Milliseconds the service's clock is ahead of ours. */
  get skewMs(): number {
    return this.#heartbeat.skewMs;
  }

  start(): void {
    if (this.#state !== 'closed') return;
    this.#open();
  }

  /** The network is back, or the page is looked at again: do not sit out the rest of a wait. */
  hurry(): void {
    if (this.#state === 'waiting') this.#open();
  }

  /** Drops the socket and opens another at once, to resume from what is known. */
  restart(): void {
    this.#drop();
    this.#open();
  }

  /** The socket works, but not what it is for: drops it and tries anew after a wait. */
  retry(): void {
    this.#lose();
  }

  stop(): void {
    this.#drop();
    this.#become('closed');
  }

  /** @returns whether it was handed to an open socket; arrival is only known by an answer */
  send(frame: ClientFrame): boolean {
    if (!this.#ready || !this.#socket) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #open(): void {
    clearTimeout(this.#timer);
    this.#become('connecting');
    const socket = this.#parts.open();
    this.#socket = socket;
    socket.onopen = () => this.#opened();
    socket.onmessage = (event) => this.#received(JSON.parse(String(event.data)) as ServerFrame);
    socket.onclose = () => this.#lose();
  }

  #opened(): void {
    this.#ready = true;
    this.#become('open');
    this.#heartbeat.start();
    this.#parts.onOpen();
  }

  #received(frame: ServerFrame): void {
    this.#failures = 0;
    this.#heartbeat.heard(frame);
    if (frame.t === 'bye') return this.#bye(frame);
    if (frame.t !== 'pong') this.#parts.onFrame(frame);
  }

  #bye(frame: Extract<ServerFrame, { t: 'bye' }>): void {
    this.#parts.onFrame(frame);
    if (frame.reason === 'signed-out' || frame.reason === 'removed') return this.stop();
    this.#retryAfterMs = frame.retryAfterMs;
    this.#lose();
  }

  #lose(): void {
    this.#drop();
    this.#failures += 1;
    this.#become('waiting');
    this.#timer = setTimeout(() => this.#open(), this.#wait());
    this.#parts.onFailure?.(this.#failures);
  }

  /** Half of each wait is chance, so that a restarted service is not met by everyone at once. */
  #wait(): number {
    const asked = this.#retryAfterMs;
    this.#retryAfterMs = undefined;
    if (asked !== undefined) return asked * (1 + this.#random());
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
    return longest * (0.5 + this.#random() / 2);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#heartbeat.stop();
    this.#ready = false;
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #become(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#parts.onState(state);
  }
}
