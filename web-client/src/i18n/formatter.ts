import { IntlMessageFormat } from 'intl-messageformat';

const parsed = new Map<string, IntlMessageFormat>();

/** An ICU MessageFormat pattern, parsed once per language. Markup in it is text. */
export function formatter(pattern: string, tag: string): IntlMessageFormat {
  const name = `${tag} ${pattern}`;
  const known = parsed.get(name);
  if (known) return known;
  const made = new IntlMessageFormat(pattern, tag, undefined, { ignoreTag: true });
  parsed.set(name, made);
  return made;
}
