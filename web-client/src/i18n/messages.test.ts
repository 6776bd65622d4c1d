import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import en from '../../messages/en.json';
import zh from '../../messages/zh.json';
import { useLanguage } from './locale.svelte';
import { m } from './messages';

/** The names a pattern asks for, also inside plural and select arms. */
function placeholders(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => placeholders(option.value))];
    }
    return [element.value];
  });
}
const asked = (pattern: string) => [...new Set(placeholders(parse(pattern, { ignoreTag: true })))].sort();

describe('the two message files', () => {
  it('have the same keys, sorted', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    expect(Object.keys(en)).toEqual([...Object.keys(en)].sort());
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('ask for the same values in %s', (key) => {
    expect(asked(zh[key])).toEqual(asked(en[key]));
  });

  it('leave nothing unsaid', () => {
    expect(Object.entries({ ...zh }).filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(Object.entries({ ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('m', () => {
  it('speaks the language chosen', async () => {
    await useLanguage('en');
    expect(m.app_name()).toBe('Fupan');
    expect(document.documentElement.lang).toBe('en');
    await useLanguage('zh');
    expect(m.app_name()).toBe('复盘');
    expect(document.documentElement.lang).toBe('zh-CN');
  });
});
