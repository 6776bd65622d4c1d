import { describe, expect, it } from 'vitest';
import type { MeetingLine } from '../../protocol/views';
import { sorted } from './sections';

const line = (meeting: string, more: Partial<MeetingLine>): MeetingLine => ({
  meeting,
  department: 'd',
  departmentName: '客户成功部',
  cycle: '2026-B5',
  status: 'convened',
  role: 'participant',
  host: 'p',
  move: 0,
  people: 2,
  decisions: 0,
  ...more,
});

describe('the reviews at home', () => {
  it('are those open first, then those coming soonest, then the latest to replay', () => {
    const { open, coming, replays, cancelled } = sorted([
      line('no time yet', {}),
      line('later', { startsAt: '2026-11-20T01:00:00Z' }),
      line('sooner', { startsAt: '2026-11-10T01:00:00Z' }),
      line('old', { status: 'closed', closedAt: '2026-09-01T01:00:00Z' }),
      line('fresh', { status: 'closed', closedAt: '2026-11-01T01:00:00Z' }),
      line('off', { status: 'cancelled', startsAt: '2026-11-12T01:00:00Z', cancelledAt: '2026-11-02T01:00:00Z' }),
      line('on', { status: 'open', openedAt: '2026-11-02T01:00:00Z' }),
      line('just opened', { status: 'open', openedAt: '2026-11-02T03:00:00Z' }),
    ]);
    const names = (lines: readonly MeetingLine[]) => lines.map((one) => one.meeting);
    expect(names(open)).toEqual(['just opened', 'on']);
    expect(names(coming)).toEqual(['sooner', 'later', 'no time yet']);
    expect(names(replays)).toEqual(['fresh', 'old']);
    expect(names(cancelled)).toEqual(['off']);
  });
});
