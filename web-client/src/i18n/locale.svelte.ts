import type words from '../../messages/en.json';
import { formatter } from './formatter';

export type Language = 'zh' | 'en';
export type MessageKey = keyof typeof words;
export type Values = Readonly<Record<string, string | number>>;
type Messages = Readonly<Record<MessageKey, string>>;

const KEPT = 'fupan.language';
const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
const load: Record<Language, () => Promise<{ default: Messages }>> = {
  zh: () => import('../../messages/zh.json'),
  en: () => import('../../messages/en.json'),
};

const NOTHING: Partial<Messages> = {};
let spoken = $state.raw<{ language: Language; messages: Partial<Messages> }>({ language: 'zh', messages: NOTHING });

/** The language of the screens now; reading it in a component follows the switch. */
export const language = (): Language => spoken.language;
/** Its BCP 47 tag, for `Intl` and the `lang` attribute. */
export const languageTag = (): string => tagOf(spoken.language);
export const tagOf = (spoken: Language): string => TAGS[spoken];

/** What the reader chose here before, else what the browser asks for, else English. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh' || kept === 'en') return kept;
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'zh' || tag === 'en');
  return first === 'zh' ? 'zh' : 'en';
}

/** Speaks `next` from now on; only its messages are fetched. */
export async function useLanguage(next: Language): Promise<void> {
  const { default: messages } = await load[next]();
  spoken = { language: next, messages };
  document.documentElement.lang = TAGS[next];
}

/** Switches and remembers it on this device. */
export async function chooseLanguage(next: Language): Promise<void> {
  localStorage.setItem(KEPT, next);
  await useLanguage(next);
}

export function message(key: MessageKey, values?: Values): string {
  const pattern = spoken.messages[key] ?? key;
  if (!pattern.includes('{')) return pattern;
  return String(formatter(pattern, TAGS[spoken.language]).format(values));
}
