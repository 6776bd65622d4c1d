import type { MeetingId } from '../../protocol/types';
import { Draft } from '../../room/draft.svelte';
import type { InEnvelope } from './envelope';

/** What will be handed in anonymously waits in this window alone, under nobody's name. */
export const sealedDraft = (meeting: MeetingId): Draft<{ disputes: readonly InEnvelope[] }> =>
  new Draft(meeting, 'sealed', () => ({ disputes: [] }));
