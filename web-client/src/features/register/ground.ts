import { m } from '../../i18n/messages';
import type { RegisteredDecision } from '../../protocol/views';

type Ground = RegisteredDecision['restsOn'][number];

export type GroundKind = 'dispute' | 'keyResult' | 'objective' | 'homework';

const KINDS: readonly GroundKind[] = ['dispute', 'keyResult', 'objective', 'homework'];

/** What kind of thing a decision rests on: the one key that names it. */
export function groundKind(ground: Ground): GroundKind {
  const kind = KINDS.find((name) => name in ground);
  if (!kind) throw new Error(`a ground of an unknown kind: ${Object.keys(ground).join()}`);
  return kind;
}

/** What it is called; a dispute and homework have words of their own, a key result and an objective their code. */
export function groundText(ground: Ground): string {
  const label = ground.label ?? m.ui_erased();
  const kind = groundKind(ground);
  if (kind === 'dispute') return m.register_ground_dispute({ label });
  if (kind === 'homework') return m.register_ground_homework({ label });
  return label;
}
