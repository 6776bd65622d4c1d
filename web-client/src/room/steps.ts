import type { Id, Move, Room } from '../protocol/types';
import { inOrder } from './views';

/** What people step through: the numbered moves, then whatever came after closing. Quiet events ride along. */
export function steps(moves: readonly Move[]): Move[] {
  const closing = moves.findIndex((move) => move.event === 'MeetingClosed');
  return moves.filter((move, index) => move.move !== undefined || (closing >= 0 && index > closing));
}

/** The step shown when `n` events are folded: the last one not after it; -1 before the first. */
export const stepAt = (all: readonly Move[], n: number): number => all.findLastIndex((move) => move.n <= n);

export const firstOf = (all: readonly Move[], event: string): number => all.findIndex((step) => step.event === event);

export const stepOfMove = (all: readonly Move[], move: number): number => all.findIndex((step) => step.move === move);

export type MarkKind = 'reveal' | 'dispute' | 'decision';
const MARKS: Readonly<Record<string, MarkKind>> = {
  BallotRevealed: 'reveal',
  DisputeRaised: 'dispute',
  DecisionRecorded: 'decision',
};

export interface Mark {
  readonly step: number;
  readonly kind: MarkKind;
}

const TOUCHABLE = ['disputes', 'decisions', 'homework', 'ballots', 'scores'] as const;

/** The ids of what a move changed on the table and the whiteboard. */
export function touchedBy(move: Move | undefined): ReadonlySet<Id> {
  return new Set(TOUCHABLE.flatMap((kind) => Object.keys((move?.room[kind] as object | undefined) ?? {})));
}

/** The dispute, decision or homework the meeting dealt with last, at a step. */
export function lastTouched(
  all: readonly Move[],
  step: number,
  kind: 'disputes' | 'decisions' | 'homework',
): Id | undefined {
  const touched = (move: Move) => Object.keys((move.room[kind] as object | undefined) ?? {})[0];
  const move = all.slice(0, step + 1).findLast(touched);
  return move && touched(move);
}

/** The places people jump to. */
export function marks(all: readonly Move[]): Mark[] {
  return all.flatMap((move, step) => {
    const kind = MARKS[move.event];
    return kind ? [{ step, kind }] : [];
  });
}

/** The next mark of a kind in a direction; undefined when there is none. */
export function nextMark(list: readonly Mark[], kind: MarkKind, from: number, direction: 1 | -1): number | undefined {
  const ofKind = list.filter((mark) => mark.kind === kind).map((mark) => mark.step);
  return direction > 0 ? ofKind.find((step) => step > from) : ofKind.reverse().find((step) => step < from);
}

export interface Chapter {
  readonly step: number;
  readonly end: number;
  /** The agenda item; absent for what came before the first and after closing. */
  readonly item?: Id;
  readonly after?: boolean;
}

const OPENS_CHAPTER = new Set(['ItemEntered', 'ItemReturnedTo']);

/** The meeting by agenda item, in the order it was walked; an item returned to is a chapter again. */
export function chapters(all: readonly Move[]): Chapter[] {
  const starts: Omit<Chapter, 'end'>[] = [];
  all.forEach((move, step) => {
    const item = OPENS_CHAPTER.has(move.event) ? (move.room as Partial<Room>).now : undefined;
    if (item) starts.push({ step, item });
    else if (move.event === 'MeetingClosed' && step + 1 < all.length) starts.push({ step: step + 1, after: true });
  });
  if (starts[0]?.step !== 0 && all.length) starts.unshift({ step: 0 });
  return starts.map((start, index) => ({ ...start, end: starts[index + 1]?.step ?? all.length }));
}

const PUTS_ON_TABLE = new Set(['BallotOpened', 'BallotRevealed', 'BallotReopened', 'ScoreSettled']);

/** The key result the table was led to last: by opening, revealing, reopening or settling. Casting leads nobody away. */
export function onTable(moves: readonly Move[], n: number, room: Room): Id | undefined {
  const move = moves.slice(0, n).findLast((one) => PUTS_ON_TABLE.has(one.event) && firstTouched(one, room));
  return move && firstTouched(move, room);
}

function firstTouched(move: Move, room: Room): Id | undefined {
  const patch = move.room as { ballots?: object; scores?: object };
  const touched = [...Object.keys(patch.scores ?? {}), ...Object.keys(patch.ballots ?? {})];
  return inOrder(room.keyResults).find((keyResult) => touched.includes(keyResult.id))?.id;
}
