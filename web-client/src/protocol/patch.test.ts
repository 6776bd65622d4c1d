import { describe, expect, it } from 'vitest';
import vectors from '../test/vectors/patches.json';
import { applyPatch } from './patch';

const frozen = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

describe('a merge patch', () => {
  it.each(vectors as { name: string; before: unknown; patch: unknown; after: unknown }[])('$name', (vector) => {
    expect(applyPatch(frozen(vector.before), frozen(vector.patch))).toEqual(vector.after);
  });

  it('shares what it does not touch', () => {
    const before = { touched: { a: 1 }, left: { b: 2 } };
    const after = applyPatch(before, { touched: { a: 3 } }) as typeof before;
    expect(after.left).toBe(before.left);
    expect(before).toEqual({ touched: { a: 1 }, left: { b: 2 } });
  });

  it('takes a field named __proto__ as a field', () => {
    const after = applyPatch({}, JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(Object.keys(after as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
