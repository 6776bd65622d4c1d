import type { Call, CallService } from '../../protocol/types';

/** A call as its form has it: nothing said is an empty text. */
export interface CallDraft {
  readonly service: CallService;
  readonly link: string;
  readonly number: string;
  readonly dialIn: string;
  readonly words: string;
}

export const NO_CALL: CallDraft = { service: 'other', link: '', number: '', dialIn: '', words: '' };

export const SERVICES: readonly CallService[] = ['tencent', 'feishu', 'zoom', 'other'];

/** Where a link really leads; undefined for what is no link one may follow from here: https only, no user name. */
export function hostOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, username, password, host } = new URL(link);
  return protocol === 'https:' && username === '' && password === '' && host !== '' ? host : undefined;
}

/** What is sent; undefined while nothing is said of how to join. */
export function callOf(draft: CallDraft): Call | undefined {
  const said = (['link', 'number', 'dialIn', 'words'] as const)
    .map((name) => [name, draft[name].trim()] as const)
    .filter(([, text]) => text !== '');
  return said.length > 0 ? { service: draft.service, ...Object.fromEntries(said) } : undefined;
}

export const draftOf = (call: Call | undefined): CallDraft => ({ ...NO_CALL, ...call });

export const isSound = (draft: CallDraft): boolean =>
  draft.link.trim() === '' || hostOf(draft.link.trim()) !== undefined;
