import type { DepartmentLine } from '../../protocol/okr-views';
import type { Id } from '../../protocol/types';

export interface Branch {
  readonly line: DepartmentLine;
  readonly below: readonly Branch[];
}

/** The departments as they stand under each other; one whose upper one is not told stands at the top. */
export function treeOf(lines: readonly DepartmentLine[]): readonly Branch[] {
  const known = new Set(lines.map((line) => line.department));
  const at = (under: Id | undefined): readonly Branch[] =>
    lines
      .filter((line) => (line.under && known.has(line.under) ? line.under : undefined) === under)
      .map((line) => ({ line, below: at(line.department) }));
  return at(undefined);
}

/** From the top down to the one above `department`. */
export function above(lines: readonly DepartmentLine[], department: Id): readonly DepartmentLine[] {
  const chain: DepartmentLine[] = [];
  let next = lines.find((line) => line.department === department)?.under;
  while (next !== undefined) {
    const line = lines.find((one) => one.department === next);
    if (!line || chain.includes(line)) break;
    chain.unshift(line);
    next = line.under;
  }
  return chain;
}

/** The one somebody means who names none: where they lead, else where they belong, else the first they may read. */
export function mine(lines: readonly DepartmentLine[]): DepartmentLine | undefined {
  const readable = lines.filter((line) => line.readable !== false);
  const where = (role: 'lead' | 'member') => readable.find((line) => line.mine?.includes(role));
  return where('lead') ?? where('member') ?? readable[0];
}
