import { describe, expect, it } from 'vitest';
import { deviceName } from './devices';

const used = { id: 'a', since: '2026-11-03T06:00:00Z', lastUsed: '2026-11-03T06:00:00Z', current: true };

describe('the name of a device', () => {
  it('is what its owner calls it, in their language', () => {
    expect(deviceName({ ...used, browser: 'wechat', system: 'iphone' }, 'zh')).toBe('微信 · iPhone');
    expect(deviceName({ ...used, browser: 'wechat', system: 'iphone' }, 'en')).toBe('WeChat · iPhone');
  });

  it('says what is known of it, if anything', () => {
    expect(deviceName({ ...used, system: 'linux' }, 'en')).toBe('Linux');
    expect(deviceName({ ...used, browser: 'newcomer' }, 'en')).toBe('newcomer');
    expect(deviceName(used, 'en')).toBe('');
  });
});
