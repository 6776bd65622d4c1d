import { languageTag } from '../../i18n/locale.svelte';

/** Fetches a meeting's calendar file and hands it to the browser. @returns whether there was one to save */
export async function saveCalendar(meeting: string, zone: string, name: string): Promise<boolean> {
  const path = `/api/meetings/${meeting}/calendar.ics?zone=${encodeURIComponent(zone)}`;
  const headers = { 'Accept-Language': languageTag() };
  const answer = await fetch(path, { headers, credentials: 'same-origin' }).catch(() => undefined);
  if (!answer?.ok) return false;
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.ics` });
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
