import type { Language } from '../../../i18n/locale.svelte';
import { newId } from '../../../protocol/ids';
import type { Cycle, Decimal, Id, KeyResultKind, LocalDate } from '../../../protocol/types';
import type { ExampleObjective } from './examples';

/** An example being made one's own. Ids are made with it, so that giving it twice sets one objective. */
export interface Start {
  readonly objective: Id;
  readonly command: Id;
  readonly text: string;
  readonly keyResults: readonly StartedKeyResult[];
  /** Undefined while the proposed ones are good enough. */
  readonly department?: Id | undefined;
  readonly cycle?: Cycle | undefined;
  readonly code?: string | undefined;
  readonly supports?: string | undefined;
}

export interface StartedKeyResult {
  readonly id: Id;
  readonly command: Id;
  readonly text: string;
  readonly kind: KeyResultKind;
  readonly unit: string;
  readonly start: Decimal;
  readonly target: Decimal;
  /** Empty while it is as proposed. */
  readonly due: LocalDate | '';
}

export interface Chosen {
  readonly department: Id;
  readonly cycle: Cycle;
  readonly code: string;
  readonly supports: string;
}

/** One thing asked of the service; the id is that of the command. */
export interface Step {
  readonly name: 'SetObjective' | 'AddKeyResult';
  readonly id: Id;
  readonly body: object;
}

export function startOf(example: ExampleObjective, language: Language): Start {
  const keyResults = example.keyResults.map(({ text, kind, unit, start, target }) => ({
    ...{ id: newId(), command: newId(), text: text[language], kind, unit: unit[language], start, target },
    due: '' as const,
  }));
  return { objective: newId(), command: newId(), text: example.text[language], keyResults };
}

/** With another start or target, also where the words name it; never inside a longer number. */
export function withNumber(result: StartedKeyResult, which: 'start' | 'target', next: string): StartedKeyResult {
  const said = new RegExp(`(?<![\\d.,])${result[which].replace('.', '\\.')}(?![\\d,]|\\.\\d)`);
  const text = next === '' ? result.text : result.text.replace(said, () => next);
  return { ...result, [which]: next, text };
}

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** What is asked, the objective first; nothing while something is missing or no number. */
export function stepsOf(start: Start, { department, cycle, code, supports }: Chosen): readonly Step[] {
  const results = start.keyResults;
  const whole = results.every((one) => one.text.trim() && DECIMAL.test(one.start) && DECIMAL.test(one.target));
  if (!department || !cycle || !code.trim() || !start.text.trim() || results.length === 0 || !whole) return [];
  const objective = {
    ...{ id: start.objective, cycle, code: code.trim(), text: start.text.trim() },
    ...(supports.trim() ? { supports: supports.trim() } : {}),
  };
  const weights = equalWeights(results.length);
  const dues = duesIn(cycle, results.length);
  return [
    { name: 'SetObjective', id: start.command, body: { department, objective } },
    ...results.map((one, at): Step => {
      const { id, text, kind, unit, start: from, target } = one;
      const keyResult = {
        ...{ id, objective: start.objective, code: `${code.trim()}.${at + 1}`, text: text.trim(), kind },
        ...{ metric: { unit: unit.trim(), start: from, target }, weight: weights[at], due: one.due || dues[at] },
      };
      return { name: 'AddKeyResult', id: one.command, body: { department, keyResult } };
    }),
  ];
}

/** Hundredths that add up to one; the last takes what is left. */
export function equalWeights(count: number): readonly Decimal[] {
  const each = Math.floor(100 / count);
  return Array.from({ length: count }, (_, at) =>
    ((at < count - 1 ? each : 100 - each * (count - 1)) / 100).toFixed(2),
  );
}

/** Spread evenly over the cycle, the last on its last day: so that something shows on the way. */
export function duesIn(cycle: Cycle, count: number): readonly LocalDate[] {
  const [from, to] = daysOf(cycle);
  const length = to - from + DAY;
  return Array.from({ length: count }, (_, at) =>
    isoDay(from + (Math.round((length * (at + 1)) / count / DAY) - 1) * DAY),
  );
}

const DAY = 86_400_000;
const MONTHS = { H: 6, Q: 3, B: 2, M: 1 } as const;
const isoDay = (time: number): LocalDate => new Date(time).toISOString().slice(0, 10);

/** First and last day, in UTC. */
function daysOf(cycle: Cycle): readonly [number, number] {
  const year = Number(cycle.slice(0, 4));
  const kind = cycle.charAt(5) as keyof typeof MONTHS | '';
  const months = kind ? MONTHS[kind] : 12;
  const first = kind ? (Number(cycle.slice(6)) - 1) * months : 0;
  return [Date.UTC(year, first, 1), Date.UTC(year, first + months, 0)];
}

/** `B3` where `B1` and `B2` are; an annual cycle's begin with A. */
export function nextCode(cycle: Cycle, taken: readonly string[]): string {
  const letter = cycle.includes('-') ? 'B' : 'A';
  const numbers = taken.filter((code) => code.startsWith(letter)).map((code) => Number.parseInt(code.slice(1), 10));
  return `${letter}${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}`;
}
