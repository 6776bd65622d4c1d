import { describe, expect, it } from 'vitest';
import { DISPUTE, item, movesOf, PROPOSAL, roomOf, SECOND_DISPUTE } from '../test/fixtures/meeting';
import { keyResultId } from '../test/fixtures/okrs';
import { chapters, lastTouched, marks, nextMark, onTable, stepAt, stepOfMove, steps } from './steps';

const moves = movesOf('zh', 'closed');
const all = steps(moves);
const last = (event: string) => all.findLastIndex((move) => move.event === event);
const first = (event: string) => all.findIndex((move) => move.event === event);

describe('steps', () => {
  it('are the numbered moves, then what came after closing', () => {
    expect(all.map((move) => move.move).slice(0, -1)).toEqual(all.slice(0, -1).map((_, index) => index + 1));
    expect(all.at(-1)).toMatchObject({ event: 'HomeworkHandedIn' });
    expect(all.at(-1)?.move).toBeUndefined();
  });

  it('leave quiet events out: they show with the step before them', () => {
    const quiet = [...moves.slice(0, 3), { ...moves[3]!, n: 4 }].map((move, index) =>
      index === 2 ? without(move) : move,
    );
    const numbered = steps(quiet);
    expect(numbered.map((move) => move.n)).toEqual([1, 2, 4]);
    expect([0, 1, 2, 3, 4].map((n) => stepAt(numbered, n))).toEqual([-1, 0, 1, 1, 2]);
  });

  it('are found by their public number', () => {
    expect(stepOfMove(all, 47)).toBe(46);
    expect(stepOfMove(all, 4711)).toBe(-1);
  });
});

describe('chapters', () => {
  it('follow the agenda as it was walked, with what came before and after', () => {
    const walked = chapters(all);
    const kinds = ['last-time', 'scoring', 'results', 'learning', 'scoring'] as const;
    expect(walked.map((chapter) => chapter.item)).toEqual([undefined, ...kinds.map(item), undefined]);
    expect(walked.at(-1)?.after).toBe(true);
    expect(walked.slice(1).map((chapter) => chapter.step)).toEqual(walked.slice(0, -1).map((chapter) => chapter.end));
  });
});

describe('marks', () => {
  it('lead from one reveal, dispute or decision to the next', () => {
    const list = marks(all);
    expect(list.filter((mark) => mark.kind === 'reveal')).toHaveLength(3);
    expect(nextMark(list, 'dispute', 0, 1)).toBe(first('DisputeRaised'));
    expect(nextMark(list, 'dispute', all.length, -1)).toBe(last('DisputeRaised'));
    expect(nextMark(list, 'decision', first('DecisionRecorded'), 1)).toBeUndefined();
  });
});

describe('what the table is at', () => {
  const at = (step: number) => {
    const n = all[step]!.n;
    return onTable(moves, n, roomOf(moves, n));
  };

  it('is the first of the ballots just opened, and casting leads nobody away', () => {
    expect(at(first('BallotOpened'))).toBe(keyResultId('B1.1'));
    expect(at(first('BallotRevealed') - 1)).toBe(keyResultId('B1.1'));
  });

  it('moves on with every reveal and settling', () => {
    expect(at(last('BallotRevealed'))).toBe(keyResultId('B1.2'));
    expect(at(first('DisputeRaised'))).toBe(keyResultId('B1.3'));
  });

  it('is nothing while nothing was opened', () => {
    expect(at(0)).toBeUndefined();
  });

  it('is, on the whiteboard, what was touched last', () => {
    expect(lastTouched(all, first('StanceTaken'), 'disputes')).toBe(DISPUTE);
    expect(lastTouched(all, last('DisputeRaised'), 'disputes')).toBe(SECOND_DISPUTE);
    expect(lastTouched(all, last('ProposalAnswered'), 'decisions')).toBe(PROPOSAL);
    expect(lastTouched(all, 0, 'homework')).toBeUndefined();
  });
});

function without(move: (typeof moves)[number]) {
  const { move: _, ...quiet } = move;
  return quiet;
}
