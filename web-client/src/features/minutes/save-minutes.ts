import { languageTag } from '../../i18n/locale.svelte';

export const minutesAddress = (meeting: string): string => `/api/meetings/${meeting}/minutes`;

/** Fetches the minutes as Markdown and hands them to the browser as a file. @returns whether there were any to save */
export async function saveMinutes(meeting: string, name: string): Promise<boolean> {
  const headers = { Accept: 'text/markdown', 'Accept-Language': languageTag() };
  const answer = await fetch(minutesAddress(meeting), { headers, credentials: 'same-origin' }).catch(() => undefined);
  if (!answer?.ok) return false;
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.md` });
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
