import type {
  Attendance,
  Ballot,
  BallotValue,
  Desk,
  Dispute,
  DisputeId,
  Decision,
  Homework,
  Id,
  KeyResult,
  Objective,
  PersonId,
  Room,
  Subject,
} from '../protocol/types';

export type Entry<T> = T & { readonly id: Id };
type Ordered = { readonly order: number };

/** A map of the room as a list, in the order things came to the table. */
export function inOrder<T extends Ordered>(map: Readonly<Record<Id, T>>): Entry<T>[] {
  return Object.entries(map)
    .map(([id, value]) => ({ ...value, id }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

export interface ObjectiveGroup {
  readonly objective: Entry<Objective>;
  readonly keyResults: Entry<KeyResult>[];
}

/** The OKRs on the table: this cycle's first, then the year's they carry. */
export function groups(room: Room): ObjectiveGroup[] {
  const keyResults = inOrder(room.keyResults);
  const objectives = inOrder(room.objectives);
  return [...objectives.filter((o) => !o.annual), ...objectives.filter((o) => o.annual)].map((objective) => ({
    objective,
    keyResults: keyResults.filter((kr) => kr.objective === objective.id),
  }));
}

export type Standing = 'untouched' | 'open' | 'revealed' | 'settled';

/** How far the table has come with a key result. */
export function standing(room: Room, keyResult: Id): Standing {
  const ballot = room.ballots[keyResult];
  if (!ballot) return room.scores[keyResult] ? 'settled' : 'untouched';
  if (ballot.state === 'open') return 'open';
  return room.scores[keyResult]?.round === ballot.round ? 'settled' : 'revealed';
}

/** Host and participants: those who speak, score and take homework. */
export const members = (room: Room): Entry<Attendance>[] =>
  inOrder(room.people).filter(({ role }) => role !== 'observer' && role !== 'guest');

/** Those of them who have come: the ones the service counts at a reveal. */
export const voters = (room: Room): PersonId[] => ids(members(room).filter((person) => person.joinedAt));

/** Those whose ballots the room's reveal waits for: who casts last is not among them. */
export const castNow = (room: Room, ballot: Ballot | undefined): PersonId[] =>
  voters(room).filter((person) => person !== ballot?.last);

export const castCount = (ballot: Ballot | undefined): number => Object.keys(ballot?.cast ?? {}).length;

/** The host's and the owner's ballots are shown but not counted in the median, unless nobody else cast. */
export function uncounted(room: Room, ballot: Ballot): ReadonlySet<PersonId> {
  const owner = room.keyResults[aboutKeyResult(ballot.subject) ?? '']?.owner;
  const cast = Object.keys(ballot.values ?? {});
  const apart = cast.filter((person) => person === room.host || person === owner);
  return new Set(apart.length === cast.length ? [] : apart);
}

export interface Stack {
  readonly tenths: number;
  readonly people: PersonId[];
}

/** Revealed values as stones on the eleven points of the line. */
export function stacks(values: Readonly<Record<PersonId, BallotValue>>): Stack[] {
  return Array.from({ length: 11 }, (_, tenths) => ({
    tenths,
    people: Object.entries(values)
      .filter(([, value]) => value.tenths === tenths)
      .map(([person]) => person)
      .sort(),
  }));
}

/** Lowest and highest value in tenths. */
export function span(values: Readonly<Record<PersonId, BallotValue>>): { low: number; high: number } | undefined {
  const tenths = Object.values(values).map((value) => value.tenths);
  return tenths.length ? { low: Math.min(...tenths), high: Math.max(...tenths) } : undefined;
}

export function aboutKeyResult(subject: Subject): Id | undefined {
  return 'keyResult' in subject ? subject.keyResult : undefined;
}

export const openDisputes = (room: Room): Entry<Dispute>[] =>
  inOrder(room.disputes).filter((dispute) => dispute.state === 'open');

export const openProposals = (room: Room): Entry<Decision>[] =>
  inOrder(room.decisions).filter((decision) => decision.state === 'proposed');

export const disputesAbout = (room: Room, keyResult: Id): Entry<Dispute>[] =>
  inOrder(room.disputes).filter((dispute) => aboutKeyResult(dispute.subject) === keyResult);

/** Open things first, each kind newest first: what the table works on stays in sight. */
export function byUrgency<T extends Ordered & { readonly state: string }>(
  list: Entry<T>[],
  open: string[],
): Entry<T>[] {
  const rank = (entry: Entry<T>) => (open.includes(entry.state) ? 0 : 1);
  return [...list].sort((a, b) => rank(a) - rank(b) || b.order - a.order);
}

export interface Awaited {
  readonly ballots: Id[];
  readonly stances: DisputeId[];
  readonly proposals: Id[];
  readonly homework: Id[];
}

const NOTHING: Awaited = { ballots: [], stances: [], proposals: [], homework: [] };

/** What the meeting still wants from the person at this desk: a stance or an answer to one's own words is not asked. */
export function awaited(room: Room, desk: Desk | undefined): Awaited {
  if (!desk) return NOTHING;
  const me = desk.person;
  const homework = inOrder(room.homework).filter((piece) => piece.owner === me && wantsResult(piece));
  const open = room.status === 'open';
  return {
    ballots: open && desk.may.CastBallot ? ballotsWithout(room, me) : [],
    stances:
      open && desk.may.TakeStance
        ? ids(openDisputes(room).filter((dispute) => dispute.raisedBy !== me && !dispute.stances[me]))
        : [],
    proposals:
      open && desk.may.RespondToProposal
        ? ids(openProposals(room).filter((it) => it.proposedBy !== me && !it.responses[me]))
        : [],
    homework: ids(homework),
  };
}

export const wantsResult = (piece: Homework): boolean => piece.state === 'assigned' || piece.state === 'again';

const ballotsWithout = (room: Room, me: PersonId): Id[] =>
  ids(inOrder(room.keyResults)).filter((id) => isMyTurn(room.ballots[id], me) && !room.ballots[id]?.cast[me]);

/** First the room casts, then, once that is revealed, whoever casts last. */
export function isMyTurn(ballot: Ballot | undefined, me: PersonId | undefined): boolean {
  if (!ballot || me === undefined) return false;
  return ballot.state === 'open' ? ballot.last !== me : ballot.lastTurn === 'open' && ballot.last === me;
}

/** Whether the table should talk about a revealed key result rather than settle it in passing. */
export const isContested = (ballot: Ballot): boolean =>
  (ballot.divergence?.length ?? 0) > 0 || Object.keys(ballot.requests ?? {}).length > 0;

/** Revealed, not settled, and nothing says that the table should talk about it. */
export const agreed = (room: Room): Entry<KeyResult>[] =>
  inOrder(room.keyResults).filter((keyResult) => {
    const ballot = room.ballots[keyResult.id];
    return ballot && standing(room, keyResult.id) === 'revealed' && !isContested(ballot);
  });

const ids = (list: { readonly id: Id }[]): Id[] => list.map((entry) => entry.id);

/** How far from start to target a value lies, 0 to 1; falling metrics (9.5 → 6) run the same way. */
export function fraction(keyResult: KeyResult): number | undefined {
  if (keyResult.start === undefined || keyResult.target === undefined || keyResult.current === undefined)
    return undefined;
  const start = Number(keyResult.start);
  const way = Number(keyResult.target) - start;
  if (way === 0) return undefined;
  return Math.max(0, Math.min(1, (Number(keyResult.current) - start) / way));
}
