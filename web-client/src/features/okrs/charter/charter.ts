import type { Charter, CharterBody } from '../../../protocol/okr-views';
import type { Id } from '../../../protocol/types';

export interface CharterFields {
  readonly positioning: string;
  readonly customer: string;
  readonly valueProposition: string;
  /** A theme a line. */
  readonly themes: string;
  readonly reason: string;
  readonly decision: string;
}

export const fieldsOfCharter = (charter: Charter | undefined): CharterFields => ({
  positioning: charter?.positioning ?? '',
  customer: charter?.customer ?? '',
  valueProposition: charter?.valueProposition ?? '',
  themes: (charter?.themes ?? []).map((theme) => theme.name ?? '').join('\n'),
  reason: '',
  decision: '',
});

/**
 * The charter as it is sent; undefined while something is missing. A theme keeps its id as long as it keeps its words or
 * its line, so that the objectives that carry it still do.
 */
export function charterBody(
  fields: CharterFields,
  before: Charter['themes'],
  newId: () => Id,
): CharterBody | undefined {
  const [positioning, customer, valueProposition] = [fields.positioning, fields.customer, fields.valueProposition].map(
    (text) => text.trim(),
  );
  if (!positioning || !customer || !valueProposition) return undefined;
  const names = fields.themes.split('\n').map((line) => line.trim());
  const same = new Map(before.map((theme) => [theme.name, theme.id]));
  const renamed = (at: number) => (names.includes(before[at]?.name ?? '') ? undefined : before[at]?.id);
  const themes = names.map((name, at) => ({ id: same.get(name) ?? renamed(at) ?? newId(), name }));
  return { positioning, customer, valueProposition, themes: themes.filter((theme) => theme.name !== '') };
}
