/** What travels between the service and its clients. Absent values are absent, never null; every map is keyed by id. */
import type { OkrCommandBodies } from './okr-views';

export type Id = string;
export type PersonId = Id;
export type MeetingId = Id;
export type KeyResultId = Id;
export type ObjectiveId = Id;
export type ItemId = Id;
export type DisputeId = Id;
export type ProbeId = Id;
export type HomeworkId = Id;
export type DecisionId = Id;
/** ISO 8601 in UTC. */
export type Instant = string;
/** `2026-10-31` */
export type LocalDate = string;
/** `"101.2"`: never a float. */
export type Decimal = string;
/** `2026`, `2026-H1`, `2026-Q3`, `2026-B5` (September and October), `2026-M09`. */
export type Cycle = string;

export type MeetingStatus = 'convened' | 'open' | 'closed' | 'cancelled';

/** That a meeting was called otherwise than at first; the reason is absent when it was erased. */
export interface Change {
  readonly at: Instant;
  readonly reason?: string;
}
export type MeetingRole = 'host' | 'co-host' | 'participant' | 'observer' | 'guest';
export type OrganisationRole = 'administrator' | 'auditor';
export type DepartmentRole = 'lead' | 'member';
/** Who else may see a review once it is closed, and a department's OKRs at any time. */
export type Visibility = 'private' | 'department' | 'organisation';
export type AgendaKind =
  'last-time' | 'scoring' | 'setting' | 'results' | 'learning' | 'year' | 'annual' | 'disputes' | 'other';
export type KeyResultKind = 'committed' | 'aspirational';
export type Root = 'positioning' | 'goal' | 'value-proposition' | 'resources' | 'method' | 'other';
export type Stance = 'for' | 'against' | 'unsure';
export type Outcome = 'decided' | 'homework' | 'parked' | 'withdrawn';
export type Verdict = 'accepted' | 'again' | 'dropped';
/** The eight questions that go out with the notice. */
export type Question =
  'setting' | 'achieved' | 'obstacles' | 'measures' | 'support' | 'pace' | 'annual-setting' | 'adjustment';
export type Response = 'agree' | 'object' | 'stand-aside';
export type How = 'lead' | 'consensus' | 'vote';

export type Subject = { keyResult: KeyResultId } | { objective: ObjectiveId } | { annual: true } | { team: true };
export type Ground =
  { dispute: DisputeId } | { keyResult: KeyResultId } | { objective: ObjectiveId } | { homework: HomeworkId };
/** A score from 0 to 10 tenths: `{tenths: 7}` is 0.7. */
export interface Score {
  readonly tenths: number;
}
export type BallotValue = Score;
type Keyed<T> = Readonly<Record<Id, T>>;

export interface Attendance {
  readonly order: number;
  readonly role: MeetingRole;
  readonly joinedAt?: Instant;
  /** When they were last in the room, noted at closing. */
  readonly lastSeenAt?: Instant;
  /** Since when they have thought the questions through. */
  readonly preparedAt?: Instant;
  /** Prepared answers they turned face up. */
  readonly answers?: Partial<Readonly<Record<Question, SharedAnswer>>>;
}

export interface SharedAnswer {
  readonly text?: string;
  readonly move: number;
}

export interface AgendaItem {
  readonly order: number;
  readonly kind: AgendaKind;
  readonly minutes: number;
  readonly title?: string;
  readonly enteredAt?: Instant;
  readonly visits: number;
  readonly skipped?: true;
}

/** The clock the host started; past its end it shows how much longer it took. */
export interface Timer {
  readonly startedAt: Instant;
  readonly endsAt: Instant;
}

export interface Objective {
  readonly order: number;
  readonly code: string;
  readonly text?: string;
  readonly cycle: Cycle;
  readonly supports?: string;
  readonly annual: boolean;
  /** Average of its settled key results by their weights, with how many of how many those are. */
  readonly score?: Decimal;
  readonly settled?: number;
  readonly outOf?: number;
}

export interface KeyResult {
  readonly order: number;
  readonly objective: ObjectiveId;
  readonly code: string;
  readonly text?: string;
  readonly kind: KeyResultKind;
  readonly unit?: string;
  readonly start?: Decimal;
  readonly target?: Decimal;
  readonly current?: Decimal;
  readonly asOf?: LocalDate;
  readonly confidenceTenths?: number;
  readonly weight: Decimal;
  readonly owner?: PersonId;
  readonly due?: LocalDate;
  readonly completion?: Decimal;
}

export interface EarlierRound {
  readonly values: Readonly<Record<PersonId, BallotValue>>;
  readonly settledTenths?: number;
}

/** `values`, `of`, `median` and `spreadTenths` exist only once it is revealed. */
export interface Ballot {
  readonly subject: Subject;
  readonly round: number;
  readonly state: 'open' | 'revealed';
  readonly cast: Readonly<Record<PersonId, true>>;
  /** Who casts once the room's values are revealed, and how far they have come with it. */
  readonly last?: PersonId;
  readonly lastTurn?: 'open' | 'revealed';
  /** Who wants to talk about it in this round. */
  readonly requests?: Readonly<Record<PersonId, true>>;
  /** Why the table should talk about it. */
  readonly divergence?: readonly ('spread' | 'gap')[];
  readonly values?: Readonly<Record<PersonId, BallotValue>>;
  readonly of?: number;
  readonly median?: Decimal;
  readonly spreadTenths?: number;
  readonly earlier?: Readonly<Record<string, EarlierRound>>;
}

export interface SettledScore {
  readonly tenths: number;
  readonly reason?: string;
  readonly by: PersonId;
  readonly move: number;
  readonly round: number;
}

export interface TakenStance {
  readonly stance: Stance;
  readonly reason?: string;
  readonly move: number;
  readonly earlier?: Readonly<Record<string, Omit<TakenStance, 'earlier'>>>;
}

export interface ProbeAnswer {
  readonly order: number;
  readonly by: PersonId;
  readonly text?: string;
  readonly move: number;
}

export interface Probe {
  readonly order: number;
  readonly question?: string;
  readonly by: PersonId;
  readonly move: number;
  readonly answers: Keyed<ProbeAnswer>;
}

export interface Dispute {
  readonly order: number;
  readonly subject: Subject;
  readonly root: Root;
  readonly claim?: string;
  /** Absent when it was raised anonymously before the meeting. */
  readonly raisedBy?: PersonId;
  readonly move: number;
  readonly state: 'open' | 'settled';
  readonly stances: Readonly<Record<PersonId, TakenStance>>;
  readonly probes: Keyed<Probe>;
  readonly outcome?: Outcome;
  readonly words?: string;
  readonly decision?: DecisionId;
  readonly homework?: HomeworkId;
  readonly settledMove?: number;
}

export type HomeworkState = 'assigned' | 'handed-in' | 'accepted' | 'again' | 'dropped';

export interface Homework {
  readonly order: number;
  readonly owner: PersonId;
  readonly due: LocalDate;
  readonly bring?: string;
  readonly dispute?: DisputeId;
  readonly state: HomeworkState;
  readonly move: number;
  readonly result?: string;
  readonly link?: string;
  readonly words?: string;
  /** The review it was assigned in, when it was brought from an earlier one. */
  readonly from?: MeetingId;
}

export interface ProposalResponse {
  readonly response: Response;
  readonly reason?: string;
  readonly move: number;
}

export interface Decision {
  readonly order: number;
  readonly text?: string;
  readonly proposedBy: PersonId;
  readonly move: number;
  readonly state: 'proposed' | 'recorded';
  readonly restsOn: readonly Ground[];
  readonly responses: Readonly<Record<PersonId, ProposalResponse>>;
  readonly how?: How;
  readonly recordedBy?: PersonId;
  readonly recordedMove?: number;
  readonly recordedAt?: Instant;
}

export type ObstacleKind =
  'focus' | 'resources' | 'capability' | 'dependency' | 'market' | 'method' | 'setting' | 'other';
export type MeasureKind = 'keep' | 'stop' | 'start' | 'change';
/** Which OKR was set: this cycle's, or the year's. */
export type Setting = 'cycle' | 'annual';
export type Judgement = 'sound' | 'flawed' | 'skipped';

/** What stood in the way of a key result. */
export interface Obstacle {
  readonly order: number;
  readonly keyResult: KeyResultId;
  readonly kind: ObstacleKind;
  readonly text?: string;
  readonly by?: PersonId;
  readonly move: number;
}

export interface Lesson {
  readonly order: number;
  /** Absent: the cycle as a whole. */
  readonly about?: Subject;
  readonly text?: string;
  readonly by?: PersonId;
  readonly move: number;
}

/** What people keep, stop, start or change, and how one will see that it holds. */
export interface Measure {
  readonly order: number;
  readonly kind: MeasureKind;
  readonly text?: string;
  readonly owner: PersonId;
  readonly sign?: string;
  readonly move: number;
  /** The review it was agreed in, when it was brought from an earlier one. */
  readonly from?: MeetingId;
  readonly checked?: { readonly held: boolean; readonly words?: string; readonly move: number };
}

/** Something that is wrong with how an OKR was set. */
export interface Flaw {
  readonly about?: Subject;
  readonly quote?: string;
  readonly finding?: string;
  readonly why?: string;
}

export interface JudgedSetting {
  readonly judgement: Judgement;
  readonly flaws: readonly Flaw[];
  readonly move: number;
}

export type CallService = 'tencent' | 'feishu' | 'zoom' | 'other';

/** Where and how people speak to each other while they meet. */
export interface Call {
  readonly service?: CallService;
  /** https only. */
  readonly link?: string;
  readonly number?: string;
  readonly dialIn?: string;
  readonly words?: string;
}

/** What everyone in the meeting may see. */
export interface Room {
  readonly meeting: MeetingId;
  readonly title?: string;
  readonly department: Id;
  readonly departmentName: string;
  readonly cycle: Cycle;
  readonly status: MeetingStatus;
  readonly convenedAt: Instant;
  readonly startsAt?: Instant;
  readonly call?: Call;
  /** The review whose measures and homework it looks at again. */
  readonly follows?: MeetingId;
  readonly rescheduled?: Change;
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly cancelled?: Change;
  readonly reopenedAt?: Instant;
  readonly host: PersonId;
  /** Who enters what others say. */
  readonly scribe?: PersonId;
  readonly visibility: Visibility;
  readonly move: number;
  readonly people: Readonly<Record<PersonId, Attendance>>;
  readonly agenda: Keyed<AgendaItem>;
  readonly now?: ItemId;
  readonly timer?: Timer;
  /** The question everybody is asked now. */
  readonly round?: Question;
  readonly objectives: Keyed<Objective>;
  readonly keyResults: Keyed<KeyResult>;
  readonly ballots: Keyed<Ballot>;
  readonly scores: Keyed<SettledScore>;
  readonly disputes: Keyed<Dispute>;
  readonly homework: Keyed<Homework>;
  readonly decisions: Keyed<Decision>;
  readonly obstacles: Keyed<Obstacle>;
  readonly lessons: Keyed<Lesson>;
  readonly measures: Keyed<Measure>;
  readonly judgements: Partial<Record<Setting, JudgedSetting>>;
}

/** What only I may see. `may` names the commands my role can give; what is absent I cannot. */
export interface Desk {
  readonly person: PersonId;
  readonly role: MeetingRole | 'auditor' | 'reader';
  readonly may: Partial<Record<CommandName, true>>;
  readonly ballots: Readonly<Record<KeyResultId, BallotValue>>;
}

export type Fact = string | number | { readonly person: PersonId };
/** An RFC 7396 merge patch; null removes. */
export type Patch = Readonly<Record<string, unknown>>;

/** One event of the meeting: `n` counts them without gaps from 1; `move` is absent on quiet ones. */
export interface Move {
  readonly position: number;
  readonly n: number;
  readonly move?: number;
  readonly at: Instant;
  readonly event: string;
  readonly by?: PersonId;
  readonly recordedBy?: PersonId;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly room: Patch;
}

export interface PlannedItem {
  item: ItemId;
  kind: AgendaKind;
  minutes: number;
  title?: string;
}

export interface CommandBodies extends OkrCommandBodies {
  ConveneMeeting: {
    meeting: MeetingId;
    department: Id;
    cycle: Cycle;
    title: string;
    startsAt?: Instant;
    participants: PersonId[];
    observers?: PersonId[];
    agenda?: PlannedItem[];
    visibility?: Visibility;
    call?: Call;
    follows?: MeetingId;
  };
  RescheduleMeeting: { meeting: MeetingId; startsAt: Instant; reason: string; call?: Call };
  CancelMeeting: { meeting: MeetingId; reason: string };
  GrantRole: { person: PersonId; role: OrganisationRole };
  RevokeRole: { person: PersonId; role: OrganisationRole };
  GrantDepartmentRole: { department: Id; person: PersonId; role: DepartmentRole };
  RevokeDepartmentRole: { department: Id; person: PersonId; role: DepartmentRole };
  SetDepartmentVisibility: { department: Id; visibility: Visibility };
  SetMeetingVisibility: { meeting: MeetingId; visibility: Visibility };
  InviteParticipant: { meeting: MeetingId; person: PersonId; part: 'participant' | 'observer' };
  UninviteParticipant: { meeting: MeetingId; person: PersonId };
  RemovePerson: { meeting: MeetingId; person: PersonId };
  AppointCoHost: { meeting: MeetingId; person: PersonId };
  HandOverHost: { meeting: MeetingId; to: PersonId };
  TakeOverHost: { meeting: MeetingId };
  AppointScribe: { meeting: MeetingId; person: PersonId };
  IssueInvite: { meeting: MeetingId; invite: Id; until: Instant };
  RevokeInvite: { meeting: MeetingId; invite: Id };
  AdmitGuest: { meeting: MeetingId; invite: Id; person: PersonId };
  DeclarePrepared: { meeting: MeetingId };
  ShareAnswer: { meeting: MeetingId; question: Question; text: string };
  OpenMeeting: { meeting: MeetingId };
  JoinMeeting: { meeting: MeetingId };
  EnterItem: { meeting: MeetingId; item: ItemId };
  ReturnToItem: { meeting: MeetingId; item: ItemId };
  SkipItem: { meeting: MeetingId; item: ItemId };
  AddItem: { meeting: MeetingId; item: PlannedItem; before?: ItemId };
  MoveItem: { meeting: MeetingId; item: ItemId; before?: ItemId };
  TakeMinutesFrom: { meeting: MeetingId; from: ItemId; to: ItemId; minutes: number };
  StartTimer: { meeting: MeetingId; minutes: number };
  ExtendTimer: { meeting: MeetingId };
  StopTimer: { meeting: MeetingId };
  OpenRound: { meeting: MeetingId; question: Question };
  CloseRound: { meeting: MeetingId; question: Question };
  ReopenMeeting: { meeting: MeetingId };
  OpenBallot: { meeting: MeetingId; subjects: Subject[]; leadLast?: boolean };
  CastBallot: { meeting: MeetingId; subject: Subject; value: BallotValue };
  WithdrawBallot: { meeting: MeetingId; subject: Subject };
  RevealBallot: { meeting: MeetingId; subject: Subject };
  RevealRound: { meeting: MeetingId; subjects: Subject[] };
  OpenLeadBallot: { meeting: MeetingId; subject: Subject };
  RequestTable: { meeting: MeetingId; keyResult: KeyResultId };
  SettleAgreed: { meeting: MeetingId; scores: { keyResult: KeyResultId; score: Score; reason?: string }[] };
  ReopenBallot: { meeting: MeetingId; subject: Subject };
  SettleScore: { meeting: MeetingId; keyResult: KeyResultId; score: Score; reason?: string };
  RaiseDispute: { meeting: MeetingId; dispute: DisputeId; subject: Subject; root: Root; claim: string };
  TakeStance: { meeting: MeetingId; dispute: DisputeId; stance: Stance; reason: string };
  ProbeDeeper: { meeting: MeetingId; dispute: DisputeId; probe: ProbeId; question: string };
  AnswerProbe: { meeting: MeetingId; dispute: DisputeId; probe: ProbeId; answer: Id; text: string };
  SettleDispute: {
    meeting: MeetingId;
    dispute: DisputeId;
    outcome: Outcome;
    words?: string;
    decision?: DecisionId;
    homework?: HomeworkId;
  };
  AssignHomework: {
    meeting: MeetingId;
    homework: HomeworkId;
    owner: PersonId;
    due: LocalDate;
    bring: string;
    dispute?: DisputeId;
  };
  HandInHomework: { meeting: MeetingId; homework: HomeworkId; result: string; link?: string };
  ReviewHomework: { meeting: MeetingId; homework: HomeworkId; verdict: Verdict; words?: string };
  NameObstacle: { meeting: MeetingId; obstacle: Id; keyResult: KeyResultId; kind: ObstacleKind; text: string };
  LearnLesson: { meeting: MeetingId; lesson: Id; about?: Subject; text: string };
  AgreeMeasure: { meeting: MeetingId; measure: Id; kind: MeasureKind; text: string; owner: PersonId; sign: string };
  CheckMeasure: { meeting: MeetingId; measure: Id; held: boolean; words: string };
  JudgeSetting: {
    meeting: MeetingId;
    setting: Setting;
    judgement: Judgement;
    flaws?: { about?: Subject; quote?: string; finding?: string; why: string }[];
  };
  ProposeDecision: { meeting: MeetingId; decision: DecisionId; text: string; restsOn?: Ground[] };
  RespondToProposal: { meeting: MeetingId; decision: DecisionId; response: Response; reason?: string };
  RecordDecision: { meeting: MeetingId; decision: DecisionId; how: How };
  CloseMeeting: { meeting: MeetingId; park?: DisputeId[] };
}
export type CommandName = keyof CommandBodies;

/** What a client tells the others in its meeting; never stored. */
export interface HereState {
  readonly looksAt?: Id;
  readonly typing?: boolean;
  /** When my hand went up, in ms of the service's clock: hands are taken in order. */
  readonly hand?: number;
  /** The agenda item I am done with. */
  readonly ready?: ItemId;
}

export type ClientFrame =
  | { t: 'join'; meeting: MeetingId; from?: { epoch: string; position: number } }
  | { t: 'do'; id: Id; command: CommandName; body: object; for?: PersonId }
  | { t: 'here'; state: HereState }
  | { t: 'leave' }
  | { t: 'ping'; at: number };

export type MoveFrame = Move & { t: 'move'; desk?: Patch };
export type RoomFrame = { t: 'room'; epoch: string; position: number; n: number; time: number; room: Room; desk: Desk };
export type ServerFrame =
  | RoomFrame
  | MoveFrame
  | { t: 'desk'; desk: Patch }
  | { t: 'done'; id: Id; position: number }
  | { t: 'refused'; id?: Id; code: string; detail?: string; field?: string; problem?: string }
  | { t: 'presence'; people: Readonly<Record<PersonId, HereState>> }
  | { t: 'pong'; at: number; time: number }
  | { t: 'bye'; reason: 'draining' | 'slow' | 'signed-out' | 'removed'; retryAfterMs: number };

/** `GET /api/meetings/{id}`; with `?at=` there is no desk. */
export interface MeetingNow {
  readonly epoch: string;
  readonly position: number;
  readonly n: number;
  readonly time: number;
  readonly room: Room;
  readonly desk?: Desk;
}

/** One page of `GET /api/meetings/{id}/replay`: `initial` is `{}` at the start; `next` is there when more follow. */
export interface ReplayPage {
  readonly epoch: string;
  readonly initial: Room | Record<string, never>;
  readonly moves: readonly Move[];
  readonly next?: number;
}
