import type { Language } from '../../i18n/locale.svelte';
import type { Instant } from '../../protocol/types';

/** One of `GET /api/me/sessions`; browser and system are codes. */
export interface OpenSession {
  readonly id: string;
  readonly browser?: string;
  readonly system?: string;
  readonly since: Instant;
  readonly lastUsed: Instant;
  readonly current: boolean;
}

/** Most names are the same everywhere. */
const NAMES: Readonly<Record<string, string | Readonly<Record<Language, string>>>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  opera: 'Opera',
  safari: 'Safari',
  wechat: { zh: '微信', en: 'WeChat' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  feishu: { zh: '飞书', en: 'Feishu' },
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  android: 'Android',
  harmonyos: { zh: '鸿蒙', en: 'HarmonyOS' },
  iphone: 'iPhone',
  ipad: 'iPad',
};

/** What somebody sits at, such as “Chrome · Windows”; empty when the browser did not say. */
export function deviceName({ browser, system }: OpenSession, language: Language): string {
  return [browser, system].flatMap((code) => (code === undefined ? [] : [nameOf(code, language)])).join(' · ');
}

function nameOf(code: string, language: Language): string {
  const name = NAMES[code] ?? code;
  return typeof name === 'string' ? name : name[language];
}
