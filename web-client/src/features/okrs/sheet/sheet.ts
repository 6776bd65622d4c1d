import { byTime } from '../../../protocol/cycles';
import type { Dismissed, Sheet as Told, SheetKeyResult, SheetObjective, Weighted } from '../../../protocol/okr-views';
import type { Id, ObjectiveId } from '../../../protocol/types';
import { inOrder, type Entry } from '../../../room/views';
import type { Finding } from '../findings/findings';
import { lackOfWhole } from '../numbers';

/** `GET /api/departments/{id}/okrs` with what was found about it. */
export interface Sheet extends Told {
  readonly findings?: readonly Finding[];
}

export interface Group {
  readonly objective: Entry<SheetObjective>;
  readonly keyResults: readonly Entry<SheetKeyResult>[];
}

/** The objectives of the cycle that is shown, each with its key results. */
export function groupsOf(sheet: Sheet): readonly Group[] {
  const keyResults = inOrder(sheet.keyResults);
  return inOrder(sheet.objectives)
    .filter((objective) => objective.cycle === sheet.cycle)
    .map((objective) => ({ objective, keyResults: keyResults.filter((one) => one.objective === objective.id) }));
}

/** The objectives of the longer cycles around it, the shorter ones first. */
export const around = (sheet: Sheet): readonly Entry<SheetObjective>[] =>
  inOrder(sheet.objectives)
    .filter((objective) => objective.cycle !== sheet.cycle)
    .sort((one, other) => byTime(other.cycle, one.cycle));

/** What was found about one item, or without one about the cycle as a whole; what was dismissed comes last. */
export function findingsAbout({ findings = [] }: Pick<Sheet, 'findings'>, item?: Id): readonly Finding[] {
  const about = findings.filter((finding) => (finding.keyResult ?? finding.objective) === item);
  return [...about.filter((finding) => !finding.dismissed), ...about.filter((finding) => finding.dismissed)];
}

export interface Piece {
  readonly text: string;
  /** What it was found for, when it was. */
  readonly finding?: Finding;
}

/** A text cut at the words findings are about; where two quote the same words, the first one marks them. */
export function pieces(text: string, findings: readonly Finding[]): readonly Piece[] {
  const marks = findings
    .filter((finding) => finding.quote && !finding.dismissed && quoted(text, finding))
    .sort((one, other) => (one.quote?.start ?? 0) - (other.quote?.start ?? 0));
  const cut: Piece[] = [];
  let at = 0;
  for (const finding of marks) {
    const { start, end } = finding.quote ?? { start: 0, end: 0 };
    if (start < at) continue;
    if (start > at) cut.push({ text: text.slice(at, start) });
    cut.push({ text: text.slice(start, end), finding });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at) });
  return cut;
}

/** A text that changed meanwhile is not marked at the wrong words. */
const quoted = (text: string, { quote }: Finding): boolean =>
  quote !== undefined && quote.start < quote.end && text.slice(quote.start, quote.end) === quote.text;

/** By what a finding is known again: it holds for those words only. */
export function findingKey(finding: Finding): Dismissed {
  const key: Dismissed = { rule: finding.rule };
  if (finding.keyResult !== undefined) key.keyResult = finding.keyResult;
  else if (finding.objective !== undefined) key.objective = finding.objective;
  if (finding.quote) key.quote = finding.quote.text;
  return key;
}

/** By how much the weights of an objective's key results miss one whole, in percent. */
export const weightsLack = (keyResults: readonly SheetKeyResult[]): number =>
  keyResults.length === 0 ? 0 : lackOfWhole(keyResults.map((one) => one.weight));

/** "B1.1 0.57 × 0.4 + B1.2 0.5 × 0.35 …": how an average was reckoned; what is above 1 counts as 1. */
export function sumOf(weighted: Weighted, keyResults: Readonly<Record<Id, SheetKeyResult>>): string {
  return weighted.parts
    .map((part) => `${keyResults[part.keyResult]?.code ?? '?'} ${Math.min(1, Number(part.value))} × ${part.weight}`)
    .join(' + ');
}

/** What parts weigh together; the sum is divided by it where it is not 1. */
export const weightOf = (weighted: Weighted): number =>
  Number(weighted.parts.reduce((sum, part) => sum + Number(part.weight), 0).toFixed(4));

/** What somebody does to the sheet, in a form of its own. */
export type Deed =
  | { readonly kind: 'set-objective' | 'weigh-objectives' | 'charter' | 'charter-history' | 'open-cycle' }
  | {
      readonly kind: 'revise-objective' | 'drop-objective' | 'align' | 'weigh' | 'add';
      readonly objective: ObjectiveId;
    }
  | { readonly kind: 'revise' | 'drop' | 'progress'; readonly keyResult: Id }
  | { readonly kind: 'history'; readonly item: Id };
