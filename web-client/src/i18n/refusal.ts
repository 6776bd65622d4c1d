import catalogue from '@catalogue/refusals.json';
import type { Refusal } from '../room/session';
import { language } from './locale.svelte';
import { m } from './messages';

const CATALOGUE: Readonly<Record<string, { zh: string; en: string } | undefined>> = catalogue;

/**
 * Why something was refused, in the reader's language. A socket keeps the language it was opened with, so what the
 * shared catalogue says without arguments is taken from there, and the service's own words otherwise.
 */
export function refusalText(refusal: Refusal): string {
  if (refusal.code === 'unreachable') return m.ui_unreachable();
  if (refusal.code === 'passkey-not-given') return m.passkeys_not_given();
  const own = CATALOGUE[refusal.problem ?? refusal.code]?.[language()];
  if (own && !own.includes('{')) return own;
  return refusal.detail ?? m.ui_refused({ code: refusal.code });
}
