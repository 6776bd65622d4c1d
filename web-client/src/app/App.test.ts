import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { useLanguage } from '../i18n/locale.svelte';
import { answering, type Answers } from '../test/fake-http';
import { HE_JIA, LI_JING, meetingLine, meOf, SEATS, SUN_YUE } from '../test/seats';
import App from './App.svelte';

const DEPARTMENT = '01900000-0000-7000-8000-00000000dd01';
const OKRS = { departments: [{ department: DEPARTMENT, name: '客户成功部', cycles: ['2026', '2026-B5'] }] };
const MEETINGS = [
  meetingLine(1, { status: 'closed', title: '上一场', closedAt: '2026-09-02T08:00:00Z' }),
  meetingLine(2, { status: 'convened', title: '下一场', startsAt: '2026-12-01T08:00:00Z' }),
  meetingLine(3, { status: 'open', title: '这一场', openedAt: '2026-11-02T08:00:00Z' }),
];
const DECISION = {
  decision: '01900000-0000-7000-8000-00000000ee01',
  meeting: MEETINGS[0]?.meeting,
  meetingTitle: '上一场',
  department: DEPARTMENT,
  departmentName: '客户成功部',
  cycle: '2026-B4',
  text: '<script>只留一个目标</script>',
  how: 'lead',
  recordedBy: SUN_YUE.person,
  recordedAt: '2026-09-02T08:00:00Z',
  position: 400,
  move: 118,
  agree: [],
  dissent: [{ person: LI_JING.person, response: 'stand-aside', reason: '太少' }],
  restsOn: [{ dispute: '01900000-0000-7000-8000-00000000ff01', label: '定位' }],
};

const signedInAs = (me = LI_JING, more: Answers = {}): Answers => ({
  'GET /api/me': { ...meOf(me), convenesFor: [DEPARTMENT] },
  'GET /api/people': { people: SEATS },
  'GET /api/meetings': { meetings: MEETINGS },
  'GET /api/okrs': OKRS,
  'GET /api/decisions': { decisions: [DECISION], page: 0, size: 50, total: 1 },
  ...more,
});

function at(path: string): void {
  history.replaceState(null, '', path);
  render(App);
}

beforeEach(async () => {
  sessionStorage.clear();
  await useLanguage('zh');
});

describe('signing in', () => {
  it('offers every seat at its own address, with the place one came for', async () => {
    answering({ 'GET /api/me': 401, 'GET /api/sign-in': { demo: SEATS, password: false, oidc: [] } });
    at('/decisions?q=定位');
    const link = await screen.findByRole('link', { name: '李静' });
    expect(link.getAttribute('href')).toBe('http://li-jing.localhost/decisions?q=%E5%AE%9A%E4%BD%8D');
  });

  it('shows the ways in when the service no longer knows us', async () => {
    const gone = { demo: [SUN_YUE], password: false, oidc: [] };
    answering(signedInAs(LI_JING, { 'GET /api/meetings': 401, 'GET /api/sign-in': gone }));
    at('/');
    expect(await screen.findByRole('heading', { name: '你是谁？' })).toBeDefined();
  });
});

describe('home', () => {
  it('shows what is open, then what comes, then what can be replayed', async () => {
    answering(signedInAs());
    at('/');
    const sections = await screen.findAllByRole('region');
    expect(sections.map((one) => within(one).getByRole('heading', { level: 2 }).textContent)).toEqual([
      '正在进行',
      '即将开始',
      '最近的回放',
    ]);
    const links = sections.map((one) => within(one).getByRole('link').getAttribute('href'));
    expect(links[0]).toBe(`/meetings/${MEETINGS[2]?.meeting}`);
    expect(links[2]).toBe(`/meetings/${MEETINGS[0]?.meeting}/replay`);
  });

  it('changes its language in place', async () => {
    answering(signedInAs());
    at('/');
    await screen.findByText('正在进行');
    await fireEvent.click(screen.getByLabelText('English'));
    expect(await screen.findByText('On now')).toBeDefined();
    expect(screen.getByText('Jing Li')).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
  });

  it('offers to try again when the service fails', async () => {
    answering(signedInAs(LI_JING, { 'GET /api/meetings': 503 }));
    at('/');
    const retry = await screen.findByRole('button', { name: '再试一次' });
    answering(signedInAs());
    await fireEvent.click(retry);
    expect(await screen.findByText('正在进行')).toBeDefined();
  });

  it('says where there is no page', async () => {
    answering(signedInAs());
    at('/nowhere');
    expect(await screen.findByText('这里没有页面。')).toBeDefined();
  });
});

describe('the register', () => {
  it('shows a decision as text, its dissent, its ground, and its move in the replay', async () => {
    answering(signedInAs());
    at('/decisions');
    expect(await screen.findByRole('heading', { name: '<script>只留一个目标</script>' })).toBeDefined();
    expect(await screen.findByText(/李静 保留/)).toBeDefined();
    expect(screen.getByText('太少')).toBeDefined();
    expect(screen.getByText('争议：定位')).toBeDefined();
    const move = screen.getByRole('link', { name: '第 118 步' });
    expect(move.getAttribute('href')).toBe(`/meetings/${DECISION.meeting}/replay?move=118`);
  });

  it('keeps its filters in the address and asks the service with them', async () => {
    const asked = answering(signedInAs());
    at('/decisions?how=vote&page=2');
    await fireEvent.click(await screen.findByLabelText('有保留意见的'));
    expect(location.search).toBe('?how=vote&dissent=true');
    await fireEvent.input(screen.getByLabelText('搜索决议、理由与依据'), { target: { value: '目标' } });
    await waitFor(() => expect(new URLSearchParams(location.search).get('q')).toBe('目标'));
    await waitFor(() => expect(asked.at(-1)?.query.toString()).toBe(new URLSearchParams(location.search).toString()));
  });
});

describe('convening', () => {
  it('sends who comes and who listens, once, and goes to the meeting', async () => {
    const asked = answering(signedInAs(SUN_YUE, { 'POST /api/commands/ConveneMeeting': { position: 9 } }));
    at('/convene');
    await fireEvent.click(within(await screen.findByRole('group', { name: '李静 的角色' })).getByLabelText('参会'));
    await fireEvent.click(within(screen.getByRole('group', { name: '何佳 的角色' })).getByLabelText('旁听'));
    await fireEvent.click(screen.getByRole('button', { name: '召集' }));
    await waitFor(() => expect(location.pathname).toMatch(/^\/meetings\//));
    const sent = asked.filter((call) => call.method === 'POST');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[0]?.body).toEqual({
      meeting: location.pathname.split('/')[2],
      department: DEPARTMENT,
      cycle: '2026-B5',
      title: '客户成功部 2026年9–10月复盘',
      participants: [LI_JING.person],
      observers: [SEATS[2]?.person],
    });
  });

  it('offers nothing to convene to who may convene nowhere', async () => {
    answering(signedInAs(HE_JIA, { 'GET /api/me': meOf(HE_JIA) }));
    at('/convene');
    expect(await screen.findByText(/还不能召集/)).toBeDefined();
  });

  it('keeps what was filled in when the service refuses or the page is left', async () => {
    answering(signedInAs(SUN_YUE, { 'POST /api/commands/ConveneMeeting': 503 }));
    at('/convene');
    await fireEvent.input(await screen.findByLabelText('标题'), { target: { value: '我写的标题' } });
    await fireEvent.click(screen.getByRole('button', { name: '召集' }));
    expect(await screen.findByRole('alert')).toBeDefined();
    await fireEvent.click(screen.getByRole('link', { name: '决议' }));
    await screen.findByRole('heading', { level: 1, name: '决议登记' });
    await fireEvent.click(screen.getByRole('link', { name: '召集' }));
    expect(await screen.findByDisplayValue('我写的标题')).toBeDefined();
  });
});
