import {
  Refusal,
  type ConnectionState,
  type Pending,
  type Presence,
  type Receipt,
  type RoomSession,
} from '../room/session';
import type { Api } from './api';
import { Connection, type Socket } from './connection';
import { Mirror } from './mirror';
import { Past } from './past';
import { Outbox, type OutboxStore } from './outbox';
import { isPassing, Problem } from './problem';
import type { CommandBodies, CommandName, Desk, HereState, Id, MeetingId, Move, Room, ServerFrame } from './types';

export interface LiveSessionParts {
  readonly meeting: MeetingId;
  /** Who I am: intents of one seat never leave as another's. */
  readonly person: Id;
  readonly mode: 'live' | 'screen';
  readonly api: Pick<Api, 'get'>;
  readonly store?: OutboxStore;
  readonly open?: () => Socket;
  readonly random?: () => number;
  /** Somebody signed this session out, here or in another window. */
  readonly signedOut?: () => void;
  readonly orphanRefused?: (command: CommandName, refusal: Refusal) => void;
}

/** How long to wait before asking a service again that could not answer. */
const SEND_AGAIN_MS = 1000;

/** A meeting over `/live`: the mirrored room, all its moves, and intents that survive a lost line. */
export class LiveSession implements RoomSession {
  readonly mode: 'live' | 'screen';
  room = $state.raw<Room | undefined>(undefined);
  desk = $state.raw<Desk | undefined>(undefined);
  moves = $state.raw<readonly Move[]>([]);
  connection = $state.raw<ConnectionState>('connecting');
  pending = $state.raw<readonly Pending[]>([]);
  presence = $state.raw<Presence>({});
  /** Why this meeting cannot be shown: unknown, or not mine to see, or I was removed from it. */
  closedBy = $state.raw<Refusal | undefined>(undefined);

  readonly #parts: LiveSessionParts;
  readonly #mirror = new Mirror();
  readonly #past: Past;
  readonly #outbox: Outbox;
  readonly #line: Connection;
  #here: HereState | undefined;
  /** The join of this socket has been answered. */
  #inside = false;
  #ended = false;

  constructor(parts: LiveSessionParts) {
    this.#parts = parts;
    this.mode = parts.mode;
    const { meeting, api } = parts;
    this.#past = new Past({ meeting, api, mirror: this.#mirror, changed: () => this.#show() });
    this.#outbox = new Outbox(`fupan.outbox.${parts.person}.${parts.meeting}`, parts.store ?? sessionStorage, {
      changed: () => this.#showPending(),
      orphanRefused: (command, refusal) => parts.orphanRefused?.(command, refusal),
    });
    this.#line = new Connection({
      open: parts.open ?? openLive,
      onOpen: () => this.#joined(),
      onFrame: (frame) => this.#take(frame),
      onState: (state) => (this.connection = state),
      onFailure: (inARow) => this.#failed(inARow),
      ...(parts.random ? { random: parts.random } : {}),
    });
    this.#showPending();
  }

  readonly serverNow = (): number => Date.now() + this.#line.skewMs;

  start(): void {
    addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
    this.#line.start();
  }

  stop(): void {
    this.#ended = true;
    removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
    this.#line.send({ t: 'leave' });
    this.#line.stop();
    this.#outbox.close();
  }

  /** What kept me out may be over: knock once more. */
  again(): void {
    if (!this.closedBy || this.#ended) return;
    this.closedBy = undefined;
    this.#line.start();
  }

  /** The network is back, or the page is looked at again: do not sit out the rest of a wait. */
  readonly hurry = (): void => this.#line.hurry();

  act<C extends CommandName>(command: C, body: CommandBodies[C], speaker?: Id): Promise<Receipt> {
    const { answer, frame } = this.#outbox.add(command, body, speaker);
    if (frame) this.#line.send(frame);
    return answer;
  }

  here(state: HereState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#here)) return;
    this.#here = state;
    this.#line.send({ t: 'here', state });
  }

  #joined(): void {
    this.#inside = false;
    const from = this.#mirror.from;
    this.#line.send({ t: 'join', meeting: this.#parts.meeting, ...(from ? { from } : {}) });
    if (this.#here) this.#line.send({ t: 'here', state: this.#here });
    for (const frame of this.#outbox.frames) this.#line.send(frame);
    this.#past.catchUp();
  }

  #take(frame: ServerFrame): void {
    if (frame.t === 'room' || frame.t === 'move' || frame.t === 'presence') this.#inside = true;
    switch (frame.t) {
      case 'room':
        return this.#takeRoom(frame);
      case 'move':
        return this.#takeMove(frame);
      case 'desk':
        this.#mirror.applyDesk(frame.desk);
        return this.#show();
      case 'done':
        return this.#outbox.done(frame.id, frame.position);
      case 'refused':
        return this.#refused(frame);
      case 'presence':
        this.presence = frame.people;
        return;
      case 'bye':
        return this.#bye(frame);
      case 'pong':
        return;
    }
  }

  #takeRoom(frame: Extract<ServerFrame, { t: 'room' }>): void {
    if (this.#mirror.epoch !== undefined && this.#mirror.epoch !== frame.epoch) this.#past.forget();
    this.#mirror.replace(frame);
    this.#show();
    this.#past.catchUp();
  }

  #takeMove(frame: Extract<ServerFrame, { t: 'move' }>): void {
    const { t: _, desk: __, ...move } = frame;
    const taken = this.#mirror.apply(frame);
    if (taken === 'gap') return this.#line.restart();
    if (taken === 'repeat') return;
    this.#past.add(move);
    this.#show();
    this.#past.catchUp();
  }

  #refused(frame: Extract<ServerFrame, { t: 'refused' }>): void {
    const { t: _, id, code, ...more } = frame;
    const refusal = new Refusal(code, more);
    if (id === undefined) return this.#joinRefused(refusal);
    if (isPassing(refusal)) this.#sendAgain(id);
    else this.#outbox.refused(id, refusal);
  }

  /** Without an id it answers the join, or else what is not worth a word. */
  #joinRefused(refusal: Refusal): void {
    if (this.#inside) return;
    if (isPassing(refusal)) return this.#line.retry();
    this.#close(refusal);
  }

  #sendAgain(id: Id): void {
    setTimeout(() => {
      const frame = this.#outbox.frame(id);
      if (frame) this.#line.send(frame);
    }, SEND_AGAIN_MS);
  }

  #bye(frame: Extract<ServerFrame, { t: 'bye' }>): void {
    if (frame.reason === 'signed-out') void this.#askWhoIAm();
    if (frame.reason === 'removed') this.#close(new Refusal('removed'));
  }

  /** The session of this socket has ended; another window may have begun a new one of the same person. */
  async #askWhoIAm(): Promise<void> {
    try {
      const me = await this.#parts.api.get<{ person: Id }>('/api/me');
      if (me.person === this.#parts.person) return this.#goOn();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (isPassing(failure)) return this.#goOn();
    }
    if (!this.#ended) this.#parts.signedOut?.();
  }

  #goOn(): void {
    if (!this.#ended) this.#line.start();
  }

  #close(refusal: Refusal): void {
    this.closedBy = refusal;
    this.#line.stop();
  }

  /** A refused handshake looks like a lost line. Asking over HTTP tells them apart: the api knows what to do on a 401. */
  #failed(inARow: number): void {
    if (inARow < 2) return;
    this.#parts.api.get('/api/people').catch((failure: unknown) => {
      if (!(failure instanceof Problem)) throw failure;
    });
  }

  #show(): void {
    this.room = this.#mirror.room;
    this.desk = this.mode === 'screen' ? undefined : this.#mirror.desk;
    this.moves = this.#past.moves;
  }

  #showPending(): void {
    this.pending = this.#outbox.pending;
  }
}

/** `/live` of the page's own origin. */
function openLive(): Socket {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(`${scheme}//${location.host}/live`) as unknown as Socket;
}
