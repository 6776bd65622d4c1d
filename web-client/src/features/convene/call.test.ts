import { describe, expect, it } from 'vitest';
import { callOf, draftOf, hostOf, isSound, NO_CALL } from './call';

describe('a call', () => {
  it.each([
    ['https://meeting.tencent.com/dm/abc', 'meeting.tencent.com'],
    ['https://us02web.zoom.us/j/812?pwd=x', 'us02web.zoom.us'],
    ['https://zооm.us/j/1', 'xn--zm-fmca.us'],
    ['https://zoom.us@elsewhere.example/j/1', undefined],
    ['http://zoom.us/j/1', undefined],
    ['javascript:alert(1)', undefined],
    ['zoom.us/j/1', undefined],
  ])('shows where %s leads', (link, host) => {
    expect(hostOf(link)).toBe(host);
    expect(isSound({ ...NO_CALL, link: ` ${link} ` })).toBe(host !== undefined);
  });

  it('says only what was filled in, and nothing when nothing was', () => {
    expect(callOf({ ...NO_CALL, service: 'zoom', number: ' 812 ' })).toEqual({ service: 'zoom', number: '812' });
    expect(callOf({ ...NO_CALL, service: 'zoom', words: '  ' })).toBeUndefined();
    expect(callOf(draftOf({ service: 'feishu', number: '1' }))).toEqual({ service: 'feishu', number: '1' });
    expect(draftOf(undefined)).toEqual(NO_CALL);
  });
});
