import { m } from '../../i18n/messages';
import type { AgendaItem } from '../../protocol/types';

/** What the host called it, else what its kind is called. */
export const itemTitle = (item: AgendaItem): string => item.title ?? m[`agenda_kind_${item.kind}`]();
