/** A link people typed may lead to the web or to a mailbox, as the service takes it: anything else is shown as text. */
export function webAddress(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const { protocol, href } = new URL(link);
  return protocol === 'https:' || protocol === 'mailto:' ? href : undefined;
}
