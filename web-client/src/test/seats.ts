import type { Me, MeetingLine, Seat } from '../protocol/views';

const seat = (number: number, name: string, zh: string, en: string, role: NonNullable<Seat['role']>): Seat => ({
  person: `01900000-0000-7000-8000-00000000000${number}`,
  seat: name,
  name: zh,
  names: { zh, en },
  role,
});

export const SUN_YUE = seat(1, 'sun-yue', '孙悦', 'Yue Sun', 'lead');
export const LI_JING = seat(2, 'li-jing', '李静', 'Jing Li', 'member');
export const HE_JIA = seat(9, 'he-jia', '何佳', 'Jia He', 'outsider');
export const SEATS = [SUN_YUE, LI_JING, HE_JIA];

export const meOf = ({ person, names, seat: at }: Seat): Me => ({
  person,
  names,
  seat: at,
  roles: [],
  convenesFor: [],
  language: 'zh',
  demo: true,
});

export const meetingLine = (number: number, more: Partial<MeetingLine>): MeetingLine => ({
  meeting: `01900000-0000-7000-8000-00000000aa0${number}`,
  title: `复盘 ${number}`,
  department: '01900000-0000-7000-8000-00000000dd01',
  departmentName: '客户成功部',
  cycle: '2026-B5',
  status: 'open',
  role: 'participant',
  host: SUN_YUE.person,
  move: 47,
  people: 7,
  decisions: 1,
  ...more,
});
