import type { RollupSource } from '../../../protocol/okr-views';

/** "(B1 0.57 + B2 1) ÷ 2": the average of the numbers of a kind that are known; what is above 1 counts as 1. */
export function averageOf(from: readonly RollupSource[], kind: 'completion' | 'score'): string {
  const known = from.filter((source) => source[kind] !== undefined);
  const terms = known.map((source) => `${source.departmentName} ${source.code} ${Math.min(1, Number(source[kind]))}`);
  return terms.length === 1 ? String(terms[0]) : `(${terms.join(' + ')}) ÷ ${terms.length}`;
}
