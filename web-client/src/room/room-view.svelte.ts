import { getContext, setContext } from 'svelte';
import type { CommandBodies, CommandName, Desk, HereState, Id, KeyResult, Move, Room } from '../protocol/types';
import { EarlierRefusals } from './earlier-refusals.svelte';
import { RoomHistory } from './history';
import type { Receipt, RoomSession } from './session';
import { firstOf, onTable, stepAt, stepOfMove, steps, touchedBy } from './steps';
import { groups, type Entry } from './views';

export type Layout = 'full' | 'side' | 'screen';
export type Side = 'table' | 'agenda' | 'disputes' | 'decisions' | 'homework' | 'people' | 'moves';

export type Writing = 'dispute' | 'proposal' | 'homework';

const FORM_AT: Record<Writing, Side> = { dispute: 'disputes', proposal: 'decisions', homework: 'homework' };

/** Commands that are possible until the meeting opens. */
const BEFORE: ReadonlySet<CommandName> = new Set<CommandName>([
  'DeclarePrepared',
  'OpenMeeting',
  'RescheduleMeeting',
  'CancelMeeting',
]);

/** Commands that are possible at any time. */
const ALWAYS: ReadonlySet<CommandName> = new Set<CommandName>(['SetMeetingVisibility', 'RemovePerson']);

/** Commands about seats: before the meeting and in it. */
const UNTIL_CLOSED: ReadonlySet<CommandName> = new Set<CommandName>([
  'InviteParticipant',
  'UninviteParticipant',
  'AppointCoHost',
  'HandOverHost',
  'TakeOverHost',
  'AppointScribe',
  'IssueInvite',
  'RevokeInvite',
  'AdmitGuest',
]);

/** A meeting can be opened once more for so long. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a scribe can enter for who says it. */
const ENTERED_FOR_OTHERS: ReadonlySet<CommandName> = new Set<CommandName>([
  'JoinMeeting',
  'RaiseDispute',
  'TakeStance',
  'AnswerProbe',
  'ProposeDecision',
]);

/** Commands that are also possible once the meeting has closed. */
const AFTERLIFE: ReadonlySet<CommandName> = new Set<CommandName>(['HandInHomework', 'ReviewHomework']);

/** What one window shows of a meeting: where in time it stands and which key result it looks at. */
export class RoomView {
  readonly session: RoomSession;
  readonly refused: EarlierRefusals;
  layout = $state<Layout>('full');
  side = $state<Side>('table');
  /** How many events are folded into what is shown; undefined at the live end. */
  cursor = $state<number | undefined>(undefined);
  /** The key result I chose to look at on my own. */
  chosen = $state<Id | undefined>(undefined);
  /** Whose words I enter as the scribe; undefined: my own. */
  speaker = $state<Id | undefined>(undefined);
  /** What I tell the others of myself. */
  here = $state.raw<HereState>({});
  /** The form I opened, if any: what I typed into it waits in its draft either way. */
  writing = $state<Writing | undefined>(undefined);
  readonly #history = new RoomHistory();

  readonly n = $derived.by(() => this.cursor ?? this.session.moves.length);
  readonly #shown = $derived.by(() => this.#fold());
  readonly steps = $derived.by(() => steps(this.session.moves));
  readonly step = $derived.by(() => stepAt(this.steps, this.n));
  readonly led = $derived.by(() => this.#led());
  readonly focus = $derived.by(() => this.chosen ?? this.led);
  /** What the latest move was about. */
  readonly touched = $derived.by(() => touchedBy(this.latest));
  readonly onTable = $derived.by(() => this.#keyResult(this.focus));
  readonly times = $derived.by(() => this.steps.map((step) => Date.parse(step.at)));
  readonly awayFromHost = $derived.by(() => this.live && this.chosen !== undefined && this.#follower);

  constructor(session: RoomSession, refused: EarlierRefusals = new EarlierRefusals()) {
    this.session = session;
    this.refused = refused;
  }

  get arrived(): boolean {
    return this.#shown !== undefined;
  }

  /** Only asked for once it has {@link arrived}. */
  get room(): Room {
    if (!this.#shown) throw new Error('The room was asked for before it arrived');
    return this.#shown;
  }

  /** Now, and not looking back. */
  get live(): boolean {
    return this.session.mode === 'live' && this.cursor === undefined;
  }

  /** My desk, while I stand in the present: nobody acts in the past. */
  get desk(): Desk | undefined {
    return this.live ? this.session.desk : undefined;
  }

  get me(): Id | undefined {
    return this.session.desk?.person;
  }

  get latest(): Move | undefined {
    return this.steps[this.step];
  }

  may(command: CommandName): boolean {
    return this.desk?.may[command] === true && this.#fits(command);
  }

  act<C extends CommandName>(command: C, body: Omit<CommandBodies[C], 'meeting'>): Promise<Receipt> {
    const speaker = ENTERED_FOR_OTHERS.has(command) ? this.speaker : undefined;
    return this.session.act(command, { ...body, meeting: this.room.meeting } as unknown as CommandBodies[C], speaker);
  }

  /** Whether I am the scribe, and the meeting goes on. */
  get writes(): boolean {
    return this.live && this.room.status === 'open' && this.me !== undefined && this.room.scribe === this.me;
  }

  /** Tells the others one thing more, or no longer; the rest of what I tell them stays. */
  tell(change: { [K in keyof HereState]: HereState[K] | undefined }): void {
    if (!this.live) return;
    const told = Object.entries({ ...this.here, ...change }).filter(([, value]) => value !== undefined);
    this.here = Object.fromEntries(told) as HereState;
    this.session.here(this.here);
  }

  /** Shows the meeting after a step; the last one of a live meeting is the present. */
  goTo(step: number): void {
    const target = Math.max(-1, Math.min(step, this.steps.length - 1));
    const last = target === this.steps.length - 1;
    this.chosen = undefined;
    this.cursor = last ? this.#end() : (this.steps[target]?.n ?? 0);
  }

  /** The step of a public move; for one there is not, where the meeting begins. */
  stepOf(move: number): number {
    const step = stepOfMove(this.steps, move);
    return step >= 0 ? step : Math.max(0, firstOf(this.steps, 'MeetingOpened'));
  }

  goLive(): void {
    this.goTo(this.steps.length - 1);
  }

  look(keyResult: Id | undefined): void {
    this.chosen = keyResult === this.led ? undefined : keyResult;
    if (keyResult) this.tell({ looksAt: keyResult });
  }

  /** The host is where the host looks. */
  get #follower(): boolean {
    return this.chosen !== this.led && this.me !== this.#shown?.host;
  }

  write(what: Writing): void {
    this.writing = what;
    this.side = FORM_AT[what];
  }

  #keyResult(id: Id | undefined): Entry<KeyResult> | undefined {
    const found = id === undefined ? undefined : this.#shown?.keyResults[id];
    return id !== undefined && found ? { ...found, id } : undefined;
  }

  #end(): number | undefined {
    return this.session.mode === 'replay' ? this.session.moves.length : undefined;
  }

  #fits(command: CommandName): boolean {
    const status = this.room.status;
    if (status === 'cancelled') return false;
    if (BEFORE.has(command)) return status === 'convened';
    if (command === 'ReopenMeeting') return status === 'closed' && this.#closedToday;
    if (ALWAYS.has(command)) return true;
    if (UNTIL_CLOSED.has(command)) return status !== 'closed';
    return AFTERLIFE.has(command) ? status !== 'convened' : status === 'open';
  }

  get #closedToday(): boolean {
    const closedAt = this.room.closedAt;
    return closedAt !== undefined && this.session.serverNow() - Date.parse(closedAt) < DAY_MS;
  }

  #fold(): Room | undefined {
    return this.cursor === undefined ? this.session.room : this.#history.at(this.session.moves, this.cursor);
  }

  /** Where the host looks, when here and looking; otherwise what the table was led to last; otherwise the first. */
  #led(): Id | undefined {
    const room = this.#shown;
    if (!room) return undefined;
    const hosts = this.live ? this.session.presence[room.host]?.looksAt : undefined;
    if (hosts && room.keyResults[hosts]) return hosts;
    return onTable(this.session.moves, this.n, room) ?? groups(room)[0]?.keyResults[0]?.id;
  }
}

const VIEW = Symbol('room view');
export const provideRoomView = (view: RoomView): RoomView => setContext(VIEW, view);
export const useRoomView = (): RoomView => getContext<RoomView>(VIEW);
