import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.{ts,svelte}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The files each file imports, by paths that begin at `src`. */
function imports(path: string, source: string): string[] {
  const folder = new URL(path, 'file:///src/test/');
  const named = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((found) => found[1] ?? '');
  return named.map((name) => new URL(name, folder).pathname.replace('/src/', ''));
}

const files = Object.entries(sources).map(([path, source]) => ({
  path: new URL(path, 'file:///src/test/').pathname.replace('/src/', ''),
  imports: imports(path, source),
  source,
}));
const capability = (path: string) => /^features\/([^/]+)\//.exec(path)?.[1];

describe('the walls', () => {
  it('see the sources', () => expect(files.length).toBeGreaterThan(30));

  it('features do not import each other', () => {
    const through = files.flatMap(({ path, imports: named }) =>
      named
        .filter((name) => capability(path) && capability(name) && capability(path) !== capability(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(through).toEqual([]);
  });

  it('nothing below the application imports it, and neither messages nor primitives import features', () => {
    const below = files.filter(
      ({ path }) => !path.startsWith('app/') && !path.startsWith('test/') && path !== 'main.ts',
    );
    expect(below.filter((file) => file.imports.some((name) => name.startsWith('app/')))).toEqual([]);
    const primitive = files.filter(({ path }) => path.startsWith('ui/') || path.startsWith('i18n/'));
    expect(primitive.filter((file) => file.imports.some((name) => name.startsWith('features/')))).toEqual([]);
  });

  it('what people wrote is never taken for markup', () => {
    expect(files.filter(({ path, source }) => !path.startsWith('test/') && source.includes('{@html'))).toEqual([]);
  });
});
