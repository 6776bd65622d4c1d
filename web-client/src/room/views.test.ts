import { describe, expect, it } from 'vitest';
import { deskOf, HOMEWORK, movesOf, PROPOSAL, roomOf, SECOND_DISPUTE } from '../test/fixtures/meeting';
import { keyResultId } from '../test/fixtures/okrs';
import { LI_JING, LIN_TAO, SUN_YUE, WANG_LEI, ZHAO_MIN, ZHOU_HANG } from '../test/fixtures/people';
import { initials } from './names';
import { typed } from './tenths';
import { awaited, byUrgency, fraction, groups, inOrder, span, stacks, standing, uncounted, voters } from './views';

const room = roomOf(movesOf('zh', 'open'));
const closed = roomOf(movesOf('zh', 'closed'));

describe('lists', () => {
  it('come in the order things came to the table, whatever their ids', () => {
    const map = { z: { order: 0 }, a: { order: 2 }, m: { order: 1 } };
    expect(inOrder(map).map((entry) => entry.id)).toEqual(['z', 'm', 'a']);
  });

  it('show this cycle before its year', () => {
    expect(groups(room).map(({ objective }) => objective.code)).toEqual(['B1', 'B2', 'A1']);
    expect(groups(room)[0]?.keyResults.map((kr) => kr.code)).toEqual(['B1.1', 'B1.2', 'B1.3']);
  });

  it('put what is open first, the newest of it on top', () => {
    const list = inOrder({ a: of(0, 'settled'), b: of(1, 'open'), c: of(2, 'settled'), d: of(3, 'open') });
    expect(byUrgency(list, ['open']).map((entry) => entry.id)).toEqual(['d', 'b', 'c', 'a']);
  });
});

describe('a key result stands', () => {
  it.each([
    ['B1.1', 'settled'],
    ['B1.2', 'revealed'],
    ['B2.1', 'open'],
    ['B2.4', 'untouched'],
  ])('%s as %s', (code, expected) => {
    expect(standing(room, keyResultId(code))).toBe(expected);
  });

  it('as open again once reopened, though it was settled', () => {
    const id = keyResultId('B1.1');
    const again = {
      ...room,
      ballots: { ...room.ballots, [id]: { ...room.ballots[id]!, round: 2, state: 'open' as const } },
    };
    expect(standing(again, id)).toBe('open');
    const shown = {
      ...again,
      ballots: { ...again.ballots, [id]: { ...again.ballots[id]!, state: 'revealed' as const } },
    };
    expect(standing(shown, id)).toBe('revealed');
  });
});

describe('stones on the line', () => {
  it('stand above their value, all eleven points drawn', () => {
    const values = { p2: { tenths: 7 }, p1: { tenths: 7 }, p3: { tenths: 0 } };
    expect(stacks(values)).toHaveLength(11);
    expect(stacks(values)[7]).toEqual({ tenths: 7, people: ['p1', 'p2'] });
    expect(span(values)).toEqual({ low: 0, high: 7 });
    expect(span({})).toBeUndefined();
  });
});

describe('ballots that are shown but not counted', () => {
  const id = keyResultId('B1.3');
  const ballot = room.ballots[id]!;
  const having = (people: string[]) => ({
    ...ballot,
    values: Object.fromEntries(people.map((one) => [one, { tenths: 5 }])),
  });

  it('are the host’s and the owner’s', () => {
    expect([...uncounted(room, having([SUN_YUE, WANG_LEI, ZHAO_MIN]))]).toEqual([SUN_YUE, WANG_LEI]);
  });

  it('unless nobody else cast', () => {
    expect(uncounted(room, having([SUN_YUE, WANG_LEI])).size).toBe(0);
  });
});

describe('who may cast', () => {
  it('is everyone who came but observers', () => {
    expect(voters(room)).not.toContain(LIN_TAO);
    expect(voters(room)).toHaveLength(6);
    const { joinedAt: _, ...late } = room.people[ZHAO_MIN]!;
    expect(voters({ ...room, people: { ...room.people, [ZHAO_MIN]: late } })).toHaveLength(5);
  });
});

describe('what is still asked of me', () => {
  it('are ballots not cast, proposals not answered and disputes without my stance', () => {
    const asked = awaited(room, deskOf(ZHAO_MIN));
    expect(asked).toMatchObject({
      ballots: [keyResultId('B2.2')],
      proposals: [],
      stances: [SECOND_DISPUTE],
      homework: [],
    });
    expect(awaited(room, deskOf(SUN_YUE)).proposals).toEqual([PROPOSAL]);
  });

  it('is homework, also after closing, and nothing else then', () => {
    expect(awaited(room, deskOf(ZHOU_HANG)).homework).toEqual([HOMEWORK]);
    const again = { ...closed, homework: { [HOMEWORK]: { ...closed.homework[HOMEWORK]!, state: 'again' as const } } };
    expect(awaited(again, deskOf(ZHOU_HANG))).toEqual({
      ballots: [],
      stances: [],
      proposals: [],
      homework: [HOMEWORK],
    });
  });

  it('is no answer to one’s own words', () => {
    expect(awaited(room, deskOf(LI_JING))).toMatchObject({ proposals: [], stances: [] });
  });

  it('is nothing of an observer or of nobody', () => {
    expect(Object.values(awaited(room, deskOf(LIN_TAO))).flat()).toEqual([]);
    expect(Object.values(awaited(room, undefined)).flat()).toEqual([]);
  });
});

describe('numbers', () => {
  it('run from start to target, falling ones too', () => {
    expect(fraction(room.keyResults[keyResultId('B1.3')]!)).toBeCloseTo(0.686, 3);
    expect(fraction({ ...room.keyResults[keyResultId('B1.3')]!, current: '12' })).toBe(0);
    expect(fraction(room.keyResults[keyResultId('B2.1')]!)).toBeUndefined();
  });

  it('are picked by digits', () => {
    expect(typed(7, undefined)).toBe(7);
    expect(typed(0, 1)).toBe(10);
    expect(typed(0, 3)).toBe(0);
  });
});

describe('a name in a stone', () => {
  it.each([
    ['陈晓雨', '晓雨'],
    ['李静', '李静'],
    ['Xiaoyu Chen', 'XC'],
    ['Ann', 'A'],
  ])('%s is %s', (name, short) => expect(initials(name)).toBe(short));
});

function of(order: number, state: string) {
  return { order, state };
}
