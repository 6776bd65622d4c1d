import { describe, expect, it } from 'vitest';
import { charterBody, fieldsOfCharter } from './charter';

const CHARTER = {
  positioning: '留住客户',
  customer: '中小企业',
  valueProposition: '三十天见效',
  themes: [
    { id: 't1', name: '续约' },
    { id: 't2', name: '口碑' },
  ],
};
const themes = (lines: string) => {
  let made = 0;
  const fields = { ...fieldsOfCharter(CHARTER), themes: lines };
  return charterBody(fields, CHARTER.themes, () => `new${(made += 1)}`)?.themes;
};

describe('a charter', () => {
  it('keeps the ids of its themes where their words or their line stay', () => {
    expect(themes('续约\n口碑')).toEqual(CHARTER.themes);
    expect(themes('口碑\n续约')).toEqual([CHARTER.themes[1], CHARTER.themes[0]]);
    expect(themes('续约优先\n口碑')).toEqual([{ id: 't1', name: '续约优先' }, CHARTER.themes[1]]);
    expect(themes('续约\n\n 新客 \n口碑')).toEqual([
      { id: 't1', name: '续约' },
      { id: 'new2', name: '新客' },
      { id: 't2', name: '口碑' },
    ]);
  });

  it('says all three things', () => {
    expect(charterBody({ ...fieldsOfCharter(CHARTER), customer: ' ' }, [], () => 'x')).toBeUndefined();
    expect(charterBody(fieldsOfCharter(undefined), [], () => 'x')).toBeUndefined();
  });
});
