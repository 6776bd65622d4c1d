import catalogue from '@catalogue/findings.json';
import { language } from '../../../i18n/locale.svelte';
import type { Id, PersonId } from '../../../protocol/types';

export type Severity = 'hint' | 'warning' | 'serious';

/** What may be better about how an OKR is put; of the `findings` in `GET /api/departments/{id}/okrs`. */
export interface Finding {
  /** A key of the catalogue of findings. */
  readonly rule: string;
  readonly severity: Severity;
  /** How sure the rule is, 0 to 100. */
  readonly confidence: number;
  /** What it is about; neither, when it is the sheet as a whole. */
  readonly objective?: Id;
  readonly keyResult?: Id;
  /** The words it is about; offsets in UTF-16 units into that text. */
  readonly quote?: Quote;
  /** A better version made of the words themselves; without it the catalogue's example serves. */
  readonly better?: string;
  readonly dismissed?: { readonly by: PersonId; readonly reason: string };
}

export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Said {
  readonly zh: string;
  readonly en: string;
}
type Rule = Readonly<Record<'name' | 'why' | 'before' | 'after', Said>>;
const RULES: Readonly<Record<string, Rule | undefined>> = catalogue;

/** What the catalogue says about a rule, in the reader's language; a rule it does not know is called by its code. */
export function ruleWords(rule: string): Readonly<Record<keyof Rule, string>> {
  const words = RULES[rule];
  const say = (part: keyof Rule): string => words?.[part][language()] ?? '';
  return { name: say('name') || rule, why: say('why'), before: say('before'), after: say('after') };
}

/** A text around the words a finding is about; all of it before them when they no longer stand where they stood. */
export function parted(text: string, quote: Quote | undefined): { before: string; words: string; after: string } {
  if (!quote || text.slice(quote.start, quote.end) !== quote.text) return { before: text, words: '', after: '' };
  return { before: text.slice(0, quote.start), words: quote.text, after: text.slice(quote.end) };
}
