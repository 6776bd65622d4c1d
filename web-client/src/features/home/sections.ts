import type { MeetingLine } from '../../protocol/views';

export interface Sections {
  readonly open: readonly MeetingLine[];
  readonly coming: readonly MeetingLine[];
  readonly replays: readonly MeetingLine[];
  readonly cancelled: readonly MeetingLine[];
}

/** What is open now, what comes soonest first (what has no time yet last), what closed latest first,
 *  and what was cancelled likewise. */
export function sorted(meetings: readonly MeetingLine[]): Sections {
  const of = (status: MeetingLine['status']) => meetings.filter((meeting) => meeting.status === status);
  return {
    open: by(of('open'), (meeting) => meeting.openedAt ?? '').reverse(),
    coming: by(of('convened'), (meeting) => meeting.startsAt ?? '9999'),
    replays: by(of('closed'), (meeting) => meeting.closedAt ?? '').reverse(),
    cancelled: by(of('cancelled'), (meeting) => meeting.cancelledAt ?? '').reverse(),
  };
}

const by = (meetings: MeetingLine[], key: (meeting: MeetingLine) => string): MeetingLine[] =>
  [...meetings].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
