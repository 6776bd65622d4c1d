import catalogue from '@catalogue/sentences.json';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../protocol/types';
import { Refusal } from '../room/session';
import vectors from '../test/vectors/sentences.json';
import { formatter } from './formatter';
import { useLanguage } from './locale.svelte';
import { refusalText } from './refusal';
import { sentence, weightOf } from './sentence';

interface Vector {
  event: string;
  by?: string;
  facts: Record<string, Fact>;
  people: Record<string, string>;
  zh: string;
  en: string;
}

const CASES = (vectors as unknown as Vector[]).map((vector) => ({
  ...vector,
  names: { name: (person: string) => vector.people[person] ?? person },
}));

describe('a move is a sentence', () => {
  it.each(CASES)('$zh', ({ names, zh, en, ...move }) => {
    expect(sentence(move, names, 'zh')).toBe(zh);
    expect(sentence(move, names, 'en')).toBe(en);
  });

  it.each(Object.keys(catalogue))('%s can be read in both languages', (stored) => {
    const entry = catalogue[stored as keyof typeof catalogue];
    expect(() => formatter(entry.zh, 'zh-CN')).not.toThrow();
    expect(() => formatter(entry.en, 'en')).not.toThrow();
    expect(weightOf(stored)).toBe(entry.weight);
  });

  it('shows an event it does not know yet by its name', () => {
    expect(sentence({ event: 'CharterAmended', facts: {} }, { name: String })).toBe('CharterAmended');
    expect(weightOf('CharterAmended')).toBe('quiet');
  });
});

describe('a refusal', () => {
  it('is said in the language of the screen, whatever the service answered in', async () => {
    await useLanguage('en');
    const refusal = new Refusal('meeting-not-open', { detail: '复盘会没有在进行。' });
    expect(refusalText(refusal)).toBe('That needs an open meeting, and this one is not open.');
  });

  it('that the catalogue does not hold keeps the service’s words, or its code', async () => {
    await useLanguage('zh');
    expect(refusalText(new Refusal('brand-new', { detail: '新的规则。' }))).toBe('新的规则。');
    expect(refusalText(new Refusal('brand-new'))).toContain('brand-new');
  });
});
