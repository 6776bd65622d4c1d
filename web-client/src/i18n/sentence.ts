import catalogue from '@catalogue/sentences.json';
import type { Fact, Move } from '../protocol/types';
import type { People } from '../room/session';
import { formatter } from './formatter';
import { language, tagOf, type Language } from './locale.svelte';

export type Weight = 'headline' | 'normal' | 'quiet';

interface Entry {
  readonly weight: Weight;
  /** Facts that may be absent: beside each stands `reasonGiven`, `yes` or `no`. */
  readonly optional?: readonly string[];
  /** Codes to select by; ICU knows no hyphen there, so `value-proposition` is selected as `value_proposition`. */
  readonly choices?: readonly string[];
  readonly zh: string;
  readonly en: string;
}

type Spoken = Pick<Move, 'event' | 'by' | 'facts'>;

const THE_SYSTEM: Record<Language, string> = { zh: '系统', en: 'The system' };
const ERASED: Record<Language, string> = { zh: '[已删除]', en: '[erased]' };

/** By short name, as moves carry it: `BallotCast`, not `ballots.BallotCast`. */
const ENTRIES = new Map<string, Entry>(
  Object.entries(catalogue as Readonly<Record<string, Entry>>).map(([stored, entry]) => [shortName(stored), entry]),
);

/** What a move says, in the reader's language; an event newer than this page shows by its name. */
export function sentence(move: Spoken, people: People, spoken: Language = language()): string {
  const entry = ENTRIES.get(shortName(move.event));
  if (!entry) return move.event;
  const values = valuesOf(entry, move, people, spoken);
  return String(formatter(entry[spoken], tagOf(spoken)).format(orErased(values, ERASED[spoken])));
}

/** How much a move counts in the timeline. */
export const weightOf = (event: string): Weight => ENTRIES.get(shortName(event))?.weight ?? 'quiet';

function valuesOf(entry: Entry, move: Spoken, people: People, spoken: Language): Record<string, string | number> {
  const values: Record<string, string | number> = {
    by: move.by === undefined ? THE_SYSTEM[spoken] : people.name(move.by),
  };
  for (const [name, fact] of Object.entries(move.facts)) values[name] = said(fact, people);
  for (const name of entry.choices ?? []) {
    if (name in values) values[name] = String(values[name]).replaceAll('-', '_');
  }
  for (const name of entry.optional ?? []) {
    values[`${name}Given`] = name in values ? 'yes' : 'no';
    values[name] ??= '';
  }
  return values;
}

/** A text that was erased is absent among the facts: its place says so. */
const orErased = (values: Record<string, string | number>, erased: string) =>
  new Proxy(values, { has: () => true, get: (known, name) => known[name as string] ?? erased });

const said = (fact: Fact, people: People): string | number =>
  typeof fact === 'object' ? people.name(fact.person) : fact;

function shortName(event: string): string {
  return event.slice(event.lastIndexOf('.') + 1);
}
