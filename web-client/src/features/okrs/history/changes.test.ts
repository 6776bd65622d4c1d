import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';

describe('what changed', () => {
  it('is told field by field', () => {
    const before = { id: 'k', text: '旧', weight: '0.4', metric: { unit: '%', target: '70' } };
    const after = { id: 'k', text: '新', weight: '0.4', metric: { unit: '%', target: '60' }, owner: 'p' };
    expect(changesOf({ before, after })).toEqual([
      { field: 'text', before: '旧', after: '新' },
      { field: 'metric.target', before: '70', after: '60' },
      { field: 'owner', after: 'p' },
    ]);
  });

  it('in a list is the list', () => {
    const theme = (name: string) => ({ id: name, name });
    expect(changesOf({ before: { themes: [theme('a')] }, after: { themes: [theme('a'), theme('b')] } })).toEqual([
      { field: 'themes', before: 'a', after: 'a · b' },
    ]);
    expect(changesOf({ after: { steps: ['试点', '推广'] } })).toEqual([{ field: 'steps', after: '试点 · 推广' }]);
  });

  it('is nothing where nothing differs', () => {
    expect(changesOf({ before: { text: 'x' }, after: { text: 'x' } })).toEqual([]);
    expect(changesOf({})).toEqual([]);
  });
});
