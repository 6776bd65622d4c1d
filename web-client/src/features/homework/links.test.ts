import { describe, expect, it } from 'vitest';
import { webAddress } from './links';

describe('a link somebody typed', () => {
  it.each(['https://example.com/a?b#c', 'mailto:li.jing@example.com'])('%s may be followed', (link) => {
    expect(webAddress(link)).toBe(link);
  });

  it.each([
    undefined,
    '',
    'example.com',
    '/meetings',
    '//example.com',
    'http://example.com/',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
  ])('%s is only text', (link) => {
    expect(webAddress(link)).toBeUndefined();
  });
});
