import { describe, expect, it } from 'vitest';
import { keyResultId, objectiveId } from '../../../test/fixtures/okrs';
import { SHEET, sheetOf } from '../../../test/fixtures/sheet';
import type { Finding } from '../findings/findings';
import { around, findingsAbout, groupsOf, pieces, sumOf, weightOf, weightsLack } from './sheet';

const found = (start: number, end: number, text: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'two-ideas',
  severity: 'warning',
  confidence: 80,
  quote: { start, end, text },
  ...more,
});

describe('the sheet of a cycle', () => {
  it('is its objectives with their key results', () => {
    expect(groupsOf(SHEET).map(({ objective, keyResults }) => [objective.code, keyResults.length])).toEqual([
      ['B1', 3],
      ['B2', 4],
    ]);
    expect(groupsOf(sheetOf({ cycle: '2026' }))).toEqual([]);
    const [B1] = Object.values(SHEET.objectives);
    const longer = sheetOf({
      objectives: { ...SHEET.objectives, y: { ...B1!, cycle: '2026' }, h: { ...B1!, cycle: '2026-H2' } },
    });
    expect(groupsOf(longer)).toHaveLength(2);
    expect(around(longer).map(({ id }) => id)).toEqual(['h', 'y']);
  });

  it('says what weights lack', () => {
    const [first] = groupsOf(SHEET);
    expect(weightsLack(first!.keyResults)).toBe(0);
    expect(weightsLack(first!.keyResults.slice(1))).toBe(40);
    expect(weightsLack([])).toBe(0);
  });

  it('shows how an average was reckoned', () => {
    const completion = SHEET.objectives[objectiveId('B1')]!.completion!;
    expect(sumOf(completion, SHEET.keyResults)).toBe('B1.1 0.57 × 0.4 + B1.2 0.5 × 0.35 + B1.3 0.69 × 0.25');
    expect(weightOf(completion)).toBe(1);
  });
});

describe('findings', () => {
  it('stand at what they are about, dismissed ones last', () => {
    expect(findingsAbout(SHEET).map(({ rule }) => rule)).toEqual(['all-due-on-the-last-day']);
    expect(findingsAbout(SHEET, objectiveId('B2'))).toHaveLength(2);
    const twice = [found(0, 1, 'x', { dismissed: { by: 'p', reason: 'r' } }), found(0, 1, 'y')];
    expect(findingsAbout({ findings: twice }).map((one) => one.dismissed === undefined)).toEqual([true, false]);
    expect(findingsAbout(SHEET, keyResultId('B1.1'))).toEqual([]);
  });

  it('mark their words', () => {
    const text = '完善知识库并组织客户沙龙';
    expect(
      pieces(text, [found(5, 6, '并'), found(0, 2, '完善')]).map((piece) => [piece.text, !!piece.finding]),
    ).toEqual([
      ['完善', true],
      ['知识库', false],
      ['并', true],
      ['组织客户沙龙', false],
    ]);
  });

  it('mark no words that are others by now, nor what was dismissed, nor the same words twice', () => {
    const text = '完善知识库';
    expect(pieces(text, [found(0, 2, '改进')])).toEqual([{ text }]);
    expect(pieces(text, [found(0, 2, '完善', { dismissed: { by: 'p', reason: 'r' } })])).toEqual([{ text }]);
    expect(pieces(text, [found(0, 3, '完善知'), found(1, 2, '善')]).map((piece) => piece.text)).toEqual([
      '完善知',
      '识库',
    ]);
    expect(pieces('', [])).toEqual([]);
  });
});
