import type { Api } from '../protocol/api';
import type { Desk, MeetingId, Move, ReplayPage, Room } from '../protocol/types';
import { RoomHistory } from './history';
import { Refusal, type Pending, type Presence, type Receipt, type RoomSession } from './session';

/** A meeting's moves read once, page by page: nothing in it can be acted on. */
export class ReplaySession implements RoomSession {
  readonly mode = 'replay';
  moves = $state.raw<readonly Move[]>([]);
  room = $state.raw<Room | undefined>(undefined);
  /** Why there is nothing to show. */
  closedBy = $state.raw<Refusal | undefined>(undefined);
  connection = $state<'connecting' | 'open'>('connecting');
  readonly desk: Desk | undefined = undefined;
  readonly pending: readonly Pending[] = [];
  readonly presence: Presence = {};
  readonly #meeting: MeetingId;
  readonly #api: Pick<Api, 'get'>;

  constructor(meeting: MeetingId, api: Pick<Api, 'get'>) {
    this.#meeting = meeting;
    this.#api = api;
  }

  readonly serverNow = (): number => Date.now();

  async start(): Promise<void> {
    try {
      const moves = await this.#readAll();
      this.moves = moves;
      this.room = new RoomHistory().at(moves, moves.length);
      this.connection = 'open';
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      this.closedBy = failure;
    }
  }

  act(): Promise<Receipt> {
    return Promise.reject(new Refusal('meeting-closed'));
  }

  here(): void {
    // Who watches a replay is nobody's business.
  }

  async #readAll(): Promise<Move[]> {
    const moves: Move[] = [];
    let after: number | undefined;
    do {
      const page: ReplayPage = await this.#api.get(`/api/meetings/${this.#meeting}/replay`, { after });
      moves.push(...page.moves);
      after = page.next;
    } while (after !== undefined);
    return moves;
  }
}
