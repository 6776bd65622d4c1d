import { languageTag } from '../../../i18n/locale.svelte';
import { searchOf } from '../../../protocol/api';
import type { Cycle, Id } from '../../../protocol/types';

export type SheetFormat = 'xlsx' | 'csv' | 'md';

/** Fetches a department's OKRs in the reader's language and hands them to the browser as a file. @returns whether it worked */
export async function saveSheet(department: Id, name: string, format: SheetFormat, cycle?: Cycle): Promise<boolean> {
  const address = `/api/departments/${department}/okrs.${format}${searchOf({ cycle })}`;
  const headers = { 'Accept-Language': languageTag() };
  const answer = await fetch(address, { headers, credentials: 'same-origin' }).catch(() => undefined);
  if (!answer?.ok) return false;
  const file = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), {
    href: file,
    download: `${[name, cycle].filter(Boolean).join(' ')}.${format}`,
  });
  link.click();
  URL.revokeObjectURL(file);
  return true;
}
