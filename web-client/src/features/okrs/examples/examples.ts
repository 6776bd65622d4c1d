import type { Decimal, KeyResultKind } from '../../../protocol/types';
import type { Language } from '../../../i18n/locale.svelte';

type Both = Readonly<Record<Language, string>>;

export const KINDS = [
  'engineering',
  'technical-management',
  'design',
  'sales',
  'customer-success',
  'human-resources',
  'marketing',
  'operations',
] as const;
export type TeamKind = (typeof KINDS)[number];

export interface ExampleKeyResult {
  readonly text: Both;
  readonly kind: KeyResultKind;
  readonly unit: Both;
  readonly start: Decimal;
  readonly target: Decimal;
}

export interface ExampleObjective {
  readonly text: Both;
  readonly keyResults: readonly ExampleKeyResult[];
}

/** `GET /api/okr-examples` */
export interface Examples {
  readonly kinds: readonly { readonly kind: TeamKind; readonly objectives: readonly ExampleObjective[] }[];
}
