import type { Cycle, Decimal, DepartmentRole, Id, Instant, KeyResult, KeyResultId, KeyResultKind } from './types';
import type { LocalDate, MeetingId, Objective, ObjectiveId, PersonId, Score, Visibility } from './types';

/** What the OKR pages read from the service, and the commands they give. */

export type ThemeId = Id;
/** How a key result is measured; a number when nothing is said. */
export type MetricForm = 'number' | 'yes-no' | 'milestones';
export type Direction = 'up' | 'down' | 'hold';
type Keyed<T> = Readonly<Record<Id, T>>;

/** A line of `GET /api/departments`; one that may not be read has its name only. */
export interface DepartmentLine {
  readonly department: Id;
  readonly name: string;
  readonly under?: Id;
  readonly visibility?: Visibility;
  readonly mine?: readonly DepartmentRole[];
  readonly cycles?: readonly Cycle[];
  readonly readable?: false;
}

export interface Charter {
  readonly positioning?: string;
  readonly customer?: string;
  readonly valueProposition?: string;
  readonly themes: readonly { readonly id: ThemeId; readonly name?: string }[];
}

/** A weighted average, and what it was made of. */
export interface Weighted {
  readonly value: Decimal;
  readonly parts: readonly { readonly keyResult: KeyResultId; readonly weight: Decimal; readonly value: Decimal }[];
}

/** An objective or key result somewhere, enough to name it and to go there. */
export interface Place {
  readonly department: Id;
  readonly departmentName: string;
  readonly objective?: ObjectiveId;
  readonly keyResult?: KeyResultId;
  readonly code: string;
  readonly text?: string;
  readonly cycle?: Cycle;
}

/** Its score is an average with its parts, where a room has the number alone. */
export interface SheetObjective extends Omit<Objective, 'score'> {
  readonly theme?: ThemeId;
  readonly owner?: PersonId;
  readonly weight?: Decimal;
  readonly alignment?: Place;
  readonly carriedBy?: readonly Place[];
  readonly completion?: Weighted;
  readonly score?: Weighted;
}

/** A value as it stood on a day. */
export interface ProgressPoint {
  readonly asOf: LocalDate;
  readonly value?: Decimal;
  readonly confidenceTenths?: number;
}

export interface SheetKeyResult extends KeyResult {
  readonly form?: MetricForm;
  readonly steps?: readonly string[];
  readonly direction?: Direction;
  readonly evidence?: string;
  readonly scoreTenths?: number;
  /** Where the score was settled. */
  readonly settledIn?: { readonly meeting: MeetingId; readonly move: number };
  readonly carriedBy?: readonly Place[];
  readonly progress?: readonly ProgressPoint[];
}

/** `GET /api/departments/{id}/okrs`: the objectives of a cycle, and of the longer ones around it. */
export interface Sheet {
  readonly department: Id;
  readonly name: string;
  readonly under?: Id;
  readonly mayEdit: boolean;
  readonly cycle: Cycle;
  readonly cycles: readonly Cycle[];
  readonly charter?: Charter;
  readonly objectives: Keyed<SheetObjective>;
  readonly keyResults: Keyed<SheetKeyResult>;
  /** What was published about the cycle, the newest last. */
  readonly summaries?: Keyed<PublishedSummary>;
}

/** The work done for one objective or one key result; without its text where that was erased. */
export type SummaryEntry = ({ readonly objective: ObjectiveId } | { readonly keyResult: KeyResultId }) & {
  readonly text?: string;
};

export interface PublishedSummary {
  readonly author: PersonId;
  readonly text?: string;
  readonly entries: readonly SummaryEntry[];
  readonly publishedAt: Instant;
}

/** A summary as it is published: whole, also when it is revised under the same id. */
export interface SummaryBody {
  id: Id;
  cycle: Cycle;
  text?: string;
  entries: readonly SummaryEntry[];
}

export type ChangeKind = 'set' | 'revised' | 'dropped' | 'progress' | 'weighed' | 'aligned' | 'dismissed' | 'restored';

/** An entry of `GET /api/departments/{id}/okrs/{item}/history`, the newest last; the charter's item is its department. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly by?: PersonId;
  readonly kind: ChangeKind;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly decision?: DecisionReference;
}

/** A decision of a review that a change follows. */
export interface DecisionReference {
  readonly meeting: MeetingId;
  readonly move?: number;
  readonly decision: Id;
}

export type Verdict = 'reaches' | 'falls-short' | 'unknown';

/** How an annual key result goes: paces are in its unit per 30 days. */
export interface KeyResultForecast {
  readonly keyResult: KeyResultId;
  readonly code: string;
  readonly text?: string;
  readonly unit?: string;
  readonly start?: Decimal;
  readonly target?: Decimal;
  readonly current?: Decimal;
  readonly asOf?: LocalDate;
  /** What was recorded in this year, day by day. */
  readonly points: readonly { readonly on: LocalDate; readonly value: Decimal }[];
  /** The part of the year that is over, 0 to 1. */
  readonly elapsed: Decimal;
  readonly paceSoFar?: Decimal;
  readonly paceNeeded?: Decimal;
  readonly projected?: Decimal;
  /** The part of the way that is still to go, 0 to 1. */
  readonly lacks?: Decimal;
  readonly verdict: Verdict;
}

/** `GET /api/departments/{id}/forecast` */
export interface Forecast {
  readonly year: Cycle;
  readonly on: LocalDate;
  readonly keyResults: readonly KeyResultForecast[];
}

export interface MapNode {
  readonly kind: 'objective' | 'keyResult';
  readonly department: Id;
  readonly departmentName: string;
  readonly cycle: Cycle;
  readonly code: string;
  readonly text?: string;
  readonly annual: boolean;
  /** Whose key result it is. */
  readonly objective?: ObjectiveId;
  readonly completion?: Decimal;
  /** The part of the way that is still to go, 0 to 1. */
  readonly lacks?: Decimal;
}

/** `GET /api/alignment`: an edge goes from what carries to what is carried. */
export interface Alignment {
  readonly nodes: Keyed<MapNode>;
  readonly edges: readonly { readonly from: Id; readonly to: Id }[];
  readonly carriedByNothing: readonly Id[];
  readonly carriesNothing: readonly Id[];
  readonly broken: readonly { readonly objective: ObjectiveId; readonly reference: string }[];
}

/** One objective of the level below, as a source of a number above. */
export interface RollupSource extends Place {
  readonly objective: ObjectiveId;
  readonly cycle: Cycle;
  readonly completion?: Decimal;
  readonly score?: Decimal;
  readonly settledIn?: { readonly meeting: MeetingId; readonly move: number };
}

/**
 * `GET /api/departments/{id}/rollup`: what would follow for the whole, as the plain average of what is known (a value
 * above 1 counts as 1). It is shown and written nowhere.
 */
export interface Rollup {
  readonly objectives: readonly {
    readonly objective: ObjectiveId;
    readonly code: string;
    readonly text?: string;
    readonly cycle: Cycle;
    readonly from: readonly RollupSource[];
    readonly wouldBe?: { readonly completion?: Decimal; readonly score?: Decimal };
  }[];
}

/** An objective as it is set: whole, also when it is revised. */
export interface ObjectiveBody {
  id: ObjectiveId;
  cycle: Cycle;
  code: string;
  text: string;
  supports?: string;
  theme?: ThemeId;
  owner?: PersonId;
  weight?: Decimal;
}

export interface MetricBody {
  unit: string;
  start: Decimal;
  target: Decimal;
  current?: Decimal;
  asOf?: LocalDate;
  form?: Exclude<MetricForm, 'number'>;
  steps?: string[];
  direction?: Direction;
}

export interface KeyResultBody {
  id: KeyResultId;
  objective: ObjectiveId;
  code: string;
  text: string;
  kind: KeyResultKind;
  metric?: MetricBody;
  confidence?: Score;
  weight: Decimal;
  owner?: PersonId;
  due?: LocalDate;
  evidence?: string;
}

export interface CharterBody {
  positioning: string;
  customer: string;
  valueProposition: string;
  themes: { id: ThemeId; name: string }[];
}

export type Aligned = { department: Id; objective: ObjectiveId } | { department: Id; keyResult: KeyResultId };
export type Dismissed = { rule: string; objective?: ObjectiveId; keyResult?: KeyResultId; quote?: string };

export interface OkrCommandBodies {
  MoveDepartment: { department: Id; under?: Id };
  RenameDepartment: { department: Id; name: string };
  SetCharter: { department: Id; charter: CharterBody };
  ReviseCharter: { department: Id; charter: CharterBody; reason: string; decision?: Id };
  OpenCycle: { department: Id; cycle: Cycle };
  SetObjective: { department: Id; objective: ObjectiveBody };
  ReviseObjective: { department: Id; objective: ObjectiveBody; reason: string; decision?: Id };
  DropObjective: { department: Id; objective: ObjectiveId; reason: string; decision?: Id };
  AddKeyResult: { department: Id; keyResult: KeyResultBody };
  ReviseKeyResult: { department: Id; keyResult: KeyResultBody; reason: string; decision?: Id };
  DropKeyResult: { department: Id; keyResult: KeyResultId; reason: string; decision?: Id };
  WeighKeyResults: { department: Id; objective: ObjectiveId; weights: Record<KeyResultId, Decimal> };
  WeighObjectives: { department: Id; cycle: Cycle; weights: Record<ObjectiveId, Decimal> };
  AlignObjective: { department: Id; objective: ObjectiveId; to?: Aligned };
  RecordProgress: {
    department: Id;
    keyResult: KeyResultId;
    value?: Decimal;
    confidence?: Score;
    asOf: LocalDate;
    note?: string;
    evidence?: string;
  };
  PublishSummary: { department: Id; summary: SummaryBody };
  DismissFinding: { department: Id; finding: Dismissed; reason: string };
  RestoreFinding: { department: Id; finding: Dismissed };
}
