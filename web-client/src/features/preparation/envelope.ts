import type { Root, Subject } from '../../protocol/types';

export interface InEnvelope {
  readonly subject: Subject;
  readonly root: Root;
  readonly claim: string;
}

/** Bytes. */
const STEP = 16 * 1024;
const bytes = new TextEncoder();

/** Everybody's envelope is equally long, empty or not, so that nobody who only counts bytes learns who contests. */
export function envelope(disputes: readonly InEnvelope[]): { disputes: readonly InEnvelope[]; padding: string } {
  const bare = bytes.encode(JSON.stringify({ disputes, padding: '' })).length;
  return { disputes, padding: '.'.repeat(Math.ceil(bare / STEP) * STEP - bare) };
}
