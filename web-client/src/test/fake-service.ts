import { applyPatch } from '../protocol/patch';
import { Problem } from '../protocol/problem';
import type { ClientFrame, Desk, Id, Move, MoveFrame, ReplayPage, Room, ServerFrame } from '../protocol/types';
import type { Chance } from './chance';
import { FakeSocket } from './fake-socket';

type Answer = Extract<ServerFrame, { t: 'done' | 'refused' }>;

/**
 * One meeting of a service that keeps the outside contract: numbered patches, resume within a kept window, at most one
 * effect for a command id. Its rule: a dispute's claim may not be "no".
 */
export class FakeService {
  epoch = 'first';
  room: Room;
  moves: Move[] = [];
  /** How often each command id took effect. */
  readonly effects = new Map<Id, number>();
  readonly sockets = new Set<FakeSocket>();
  reachable = true;
  kept = 20;
  /** Who `GET /api/me` says is signed in; nobody when undefined. */
  me: Id | undefined;
  /** How many joins and intents to come are answered as unavailable. */
  unavailable = 0;
  readonly #answers = new Map<Id, Answer>();
  readonly #joined = new Set<FakeSocket>();
  readonly #chance: Chance;
  readonly #desk: Desk;
  readonly #initial: Room;

  constructor(chance: Chance, room: Room, desk: Desk) {
    this.#chance = chance;
    this.#initial = room;
    this.room = room;
    this.#desk = desk;
  }

  readonly open = (): FakeSocket => {
    const socket = new FakeSocket(
      { received: (from, frame) => this.#receive(from, frame), gone: (from) => this.#forget(from) },
      this.#chance,
      this.reachable,
    );
    this.sockets.add(socket);
    return socket;
  };

  /** Two pages at least, so that paging is used. */
  readonly get = async <T>(path: string, query: { after?: number } = {}): Promise<T> => {
    if (path === '/api/me' && this.me) return { person: this.me } as T;
    if (!path.endsWith('/replay')) throw new Problem(401, 'signed-out');
    const after = query.after ?? 0;
    const moves = this.moves.filter((move) => move.position > after);
    const page: ReplayPage = { epoch: this.epoch, initial: {}, moves: moves.slice(0, 7) };
    return JSON.parse(JSON.stringify(page)) as T;
  };

  /** Something somebody else does. */
  happen(event: string, patch: object): void {
    this.#append(event, patch);
  }

  /** A backup was brought back: the last moves never were. */
  restore(lost: number): void {
    this.epoch += "'";
    this.moves = this.moves.slice(0, Math.max(0, this.moves.length - lost));
    this.room = this.moves.reduce<Room>((room, move) => applyPatch(room, move.room) as Room, this.#initial);
    for (const socket of this.sockets) socket.cut();
  }

  say(frame: ServerFrame): void {
    for (const socket of this.#joined) socket.say(frame);
  }

  get position(): number {
    return this.moves.at(-1)?.position ?? 0;
  }

  #receive(socket: FakeSocket, frame: ClientFrame): void {
    if ((frame.t === 'join' || frame.t === 'do') && this.unavailable > 0) {
      this.unavailable -= 1;
      const id = frame.t === 'do' ? { id: frame.id } : {};
      return socket.say({ t: 'refused', ...id, code: 'unavailable' });
    }
    if (frame.t === 'join') this.#join(socket, frame);
    if (frame.t === 'do') socket.say(this.#decide(frame));
    if (frame.t === 'ping') socket.say({ t: 'pong', at: frame.at, time: Date.now() });
  }

  #join(socket: FakeSocket, frame: Extract<ClientFrame, { t: 'join' }>): void {
    this.#joined.add(socket);
    const from = frame.from;
    const missing = from ? this.moves.filter((move) => move.position > from.position) : [];
    if (from?.epoch === this.epoch && missing.length <= this.kept) {
      for (const move of missing) socket.say(this.#frame(move));
      return;
    }
    const { epoch, position, room } = this;
    socket.say({ t: 'room', epoch, position, n: this.moves.length, time: Date.now(), room, desk: this.#desk });
  }

  #decide(frame: Extract<ClientFrame, { t: 'do' }>): Answer {
    const known = this.#answers.get(frame.id);
    if (known) return known;
    const answer = this.#judge(frame.id, frame.body as { dispute: Id; claim: string });
    this.#answers.set(frame.id, answer);
    return answer;
  }

  #judge(id: Id, body: { dispute: Id; claim: string }): Answer {
    if (body.claim === 'no') return { t: 'refused', id, code: 'meeting-not-open', detail: 'not open' };
    this.effects.set(id, (this.effects.get(id) ?? 0) + 1);
    this.#append('DisputeRaised', { disputes: { [body.dispute]: { order: this.moves.length, claim: body.claim } } });
    return { t: 'done', id, position: this.position };
  }

  #append(event: string, room: object): void {
    const n = this.moves.length + 1;
    const position = this.position + 1 + this.#chance.below(5);
    const move = { position, n, move: n, at: new Date().toISOString(), event, facts: {}, room: room as Move['room'] };
    this.moves.push(move);
    this.room = applyPatch(this.room, room) as Room;
    for (const socket of this.#joined) socket.say(this.#frame(move));
  }

  #frame(move: Move): MoveFrame {
    return { t: 'move', ...move };
  }

  #forget(socket: FakeSocket): void {
    this.sockets.delete(socket);
    this.#joined.delete(socket);
  }
}
