import type { Ground } from '../../protocol/types';

export type GroundKind = 'dispute' | 'keyResult' | 'objective' | 'homework';

const KINDS: readonly GroundKind[] = ['dispute', 'keyResult', 'objective', 'homework'];

/** What kind of thing a decision rests on: the one key that names it. */
export function groundKind(ground: Ground): GroundKind {
  const kind = KINDS.find((name) => name in ground);
  if (!kind) throw new Error(`a ground of an unknown kind: ${Object.keys(ground).join()}`);
  return kind;
}
