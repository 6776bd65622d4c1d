import { describe, expect, it } from 'vitest';
import type { Room } from '../../protocol/types';
import { codeOf, named, settingAsked, subjectsOf, wantsObstacle } from './reflection';

const objective = (order: number, code: string, annual: boolean) =>
  ({ order, code, text: `about ${code}`, cycle: annual ? '2026' : '2026-B5', annual }) as Room['objectives'][string];
const keyResult = (order: number, of: string, code: string) =>
  ({
    order,
    objective: of,
    code,
    text: `result ${code}`,
    kind: 'committed',
    weight: '1',
  }) as Room['keyResults'][string];

const room = {
  agenda: {
    first: { order: 0, kind: 'scoring', minutes: 7, visits: 1 },
    second: { order: 1, kind: 'setting', minutes: 8, visits: 1 },
    third: { order: 2, kind: 'annual', minutes: 8, visits: 0 },
  },
  objectives: { b1: objective(1, 'B1', false), a1: objective(0, 'A1', true) },
  keyResults: { 'b1.1': keyResult(0, 'b1', 'B1.1'), 'a1.1': keyResult(1, 'a1', 'A1.1') },
  obstacles: {},
  scores: { 'b1.1': { tenths: 6, move: 3, round: 1 } },
} as unknown as Room;

describe('the setting', () => {
  it('is asked about where the table is', () => {
    expect(settingAsked({ ...room, now: 'first' })).toBeUndefined();
    expect(settingAsked({ ...room, now: 'second' })).toBe('cycle');
    expect(settingAsked({ ...room, now: 'third' })).toBe('annual');
    expect(settingAsked(room)).toBeUndefined();
  });

  it('is of the cycle or of the year, each objective before its key results', () => {
    expect(subjectsOf(room, 'cycle').map((it) => it.label)).toEqual(['B1 about B1', 'B1.1 result B1.1']);
    expect(subjectsOf(room, 'annual').map((it) => it.key)).toEqual(['a1', 'a1.1']);
  });

  it('names what a flaw is about, and nothing for all of it', () => {
    expect(named(subjectsOf(room, 'cycle'), 'b1.1')).toEqual({ keyResult: 'b1.1' });
    expect(named(subjectsOf(room, 'cycle'), '')).toBeUndefined();
    expect(codeOf(room, { objective: 'a1' })).toBe('A1');
    expect(codeOf(room, { team: true })).toBeUndefined();
  });
});

describe('an obstacle', () => {
  it('is wanted below 0.7 until there is one', () => {
    expect(wantsObstacle(room, 'b1.1')).toBe(true);
    expect(wantsObstacle(room, 'a1.1')).toBe(false);
    const seven = { ...room, scores: { 'b1.1': { ...room.scores['b1.1']!, tenths: 7 } } };
    expect(wantsObstacle(seven, 'b1.1')).toBe(false);
    const said = { order: 0, keyResult: 'b1.1', kind: 'focus' as const, text: 'Too much', move: 4 };
    expect(wantsObstacle({ ...room, obstacles: { one: said } }, 'b1.1')).toBe(false);
  });
});
