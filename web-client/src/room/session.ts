import { getContext, setContext } from 'svelte';
import type { CommandBodies, CommandName, Desk, HereState, Id, Move, PersonId, Room } from '../protocol/types';

/** An intent the service has not answered yet. `late` once that took more than five seconds. */
export interface Pending {
  readonly id: Id;
  readonly command: CommandName;
  readonly body: object;
  readonly late: boolean;
}

export interface Receipt {
  readonly position: number;
}

/** What `act` rejects with. `detail` is already in the reader's language; `code` is stable. */
export class Refusal extends Error {
  readonly code: string;
  readonly detail: string | undefined;
  readonly field: string | undefined;
  readonly problem: string | undefined;

  constructor(code: string, more: { detail?: string; field?: string; problem?: string } = {}) {
    super(more.detail ?? code);
    this.name = 'Refusal';
    this.code = code;
    this.detail = more.detail;
    this.field = more.field;
    this.problem = more.problem;
  }
}

/** Who is connected right now, and what each tells the others. */
export type Presence = Readonly<Record<PersonId, HereState>>;

export type ConnectionState = 'connecting' | 'open' | 'waiting' | 'closed';

/**
 * A meeting as its components see it: live, in replay, or on the shared screen. All properties are reactive.
 * A live session always gives the live end in `room`; looking back is the room page's own matter.
 */
export interface RoomSession {
  readonly mode: 'live' | 'replay' | 'screen';
  /** Undefined until the first state has arrived. */
  readonly room: Room | undefined;
  /** Absent in replay and on the shared screen. */
  readonly desk: Desk | undefined;
  /** Every event of the meeting by ascending `n` without gaps; empty, or from `n` = 1 to the one `room` stands at. */
  readonly moves: readonly Move[];
  readonly connection: ConnectionState;
  readonly pending: readonly Pending[];
  readonly presence: Presence;
  /** The service's clock in ms, corrected for skew. */
  readonly serverNow: () => number;
  /**
   * Resolves when the service has it, rejects with a {@link Refusal}; sent again by itself after a lost connection.
   * With a `speaker` it is the scribe who enters it.
   */
  act<C extends CommandName>(command: C, body: CommandBodies[C], speaker?: PersonId): Promise<Receipt>;
  here(state: HereState): void;
}

export interface People {
  name(person: PersonId): string;
}

const SESSION = Symbol('room session');
const PEOPLE = Symbol('people');

export const provideRoomSession = (session: RoomSession): RoomSession => setContext(SESSION, session);
export const useRoomSession = (): RoomSession => getContext<RoomSession>(SESSION);
export const providePeople = (people: People): People => setContext(PEOPLE, people);
export const usePeople = (): People => getContext<People>(PEOPLE);
