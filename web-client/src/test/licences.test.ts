import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly license?: string;
  readonly integrity?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const ours = '';

/** Permissive ones, and one whose conditions stay with its own files: that is for tools alone, never for pages. */
const ACCEPTED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
];
const IN_TOOLS = [...ACCEPTED, 'MPL-2.0'];

/** What ends up in the pages. */
const SHIPPED = /^node_modules\/(svelte|intl-messageformat|@formatjs\/[^/]+|clsx|esm-env|tslib|uqr|decimal\.js)$/;

describe('what the pages are built from', () => {
  it.each(Object.keys(packages).filter((path) => path !== ours))('%s is pinned and freely licensed', (path) => {
    const { license, integrity } = packages[path] ?? {};
    expect(integrity).toMatch(/^sha512-/);
    expect(SHIPPED.test(path) ? ACCEPTED : IN_TOOLS).toContain(license);
  });
});
