import type { Desk, Room } from '../protocol/types';

export const MEETING = '01900000-0000-7000-8000-00000000aa01';
export const LI_JING = '01900000-0000-7000-8000-000000000002';

/** The smallest room there is: nobody did anything yet. */
export const smallRoom = (): Room => ({
  meeting: MEETING,
  title: '客户成功部 9–10 月复盘',
  department: '01900000-0000-7000-8000-00000000dd01',
  departmentName: '客户成功部',
  cycle: '2026-B5',
  status: 'open',
  convenedAt: '2026-11-01T01:00:00Z',
  host: '01900000-0000-7000-8000-000000000001',
  visibility: 'department',
  move: 0,
  people: {},
  agenda: {},
  objectives: {},
  keyResults: {},
  ballots: {},
  scores: {},
  disputes: {},
  homework: {},
  decisions: {},
  obstacles: {},
  lessons: {},
  measures: {},
  judgements: {},
});

export const smallDesk = (): Desk => ({
  person: LI_JING,
  role: 'participant',
  may: { RaiseDispute: true },
  ballots: {},
});
