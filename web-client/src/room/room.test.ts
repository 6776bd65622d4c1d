import { configure, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useLanguage } from '../i18n/locale.svelte';
import { m } from '../i18n/messages';
import { keyResultId } from '../test/fixtures/okrs';
import { LI_JING, LIN_TAO, SUN_YUE, ZHAO_MIN, ZHOU_HANG } from '../test/fixtures/people';
import RoomHarness from '../test/fixtures/RoomHarness.svelte';
import { FixtureSession } from '../test/fixtures/sessions.svelte';
import { Refusal } from './session';
import { RoomView, type Layout } from './room-view.svelte';

// What is hidden is not in the tree here; asking the styles of every element would take seconds.
configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

function show(session: FixtureSession, layout: Layout = 'full', keyResult?: string) {
  const view = new RoomView(session);
  if (keyResult) view.chosen = keyResultId(keyResult);
  const { container } = render(RoomHarness, { session, layout, view });
  return { view, container, session };
}
/** By its name; asking roles of everything on a full table takes seconds. */
const button = (name: RegExp) =>
  [...document.querySelectorAll('button')].find((one) => name.test(one.ariaLabel ?? one.textContent.trim())) ?? null;
const press = (name: RegExp) => fireEvent.click(button(name)!);

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

describe('who sees which controls', () => {
  it('the host runs the meeting', () => {
    show(new FixtureSession('live', 'open', SUN_YUE), 'full', 'B2.1');
    expect(button(/^亮分/)).not.toBeNull();
    expect(button(/^结束会议/)).not.toBeNull();
    expect(button(/^布置作业/)).not.toBeNull();
    expect(button(/返回“完成情况与阻碍”/)).not.toBeNull();
  });

  it('a participant scores, disputes and proposes', () => {
    show(new FixtureSession('live', 'open', LI_JING), 'full', 'B2.1');
    expect(screen.queryByRole('radiogroup', { name: '我的打分' })).not.toBeNull();
    expect(button(/^提出争议/)).not.toBeNull();
    expect(button(/^提议/)).not.toBeNull();
    expect(button(/^亮分/)).toBeNull();
    expect(button(/^结束会议/)).toBeNull();
  });

  it('an observer only looks', () => {
    const { session } = show(new FixtureSession('live', 'open', LIN_TAO), 'full', 'B2.1');
    expect(screen.queryByRole('radiogroup', { name: '我的打分' })).toBeNull();
    expect(button(/^提出争议/)).toBeNull();
    expect(session.sent).toEqual([]);
  });

  it('in a replay nobody does anything', () => {
    show(new FixtureSession('replay', 'closed'));
    expect(button(/^播放/)).not.toBeNull();
    expect(screen.queryAllByRole('textbox')).toEqual([]);
  });

  it('the shared screen shows nothing of mine and readiness as counts', () => {
    const { container } = show(new FixtureSession('screen', 'open'), 'screen', 'B2.1');
    expect(screen.queryAllByRole('radiogroup')).toEqual([]);
    expect(container.textContent).toContain('3/6 已投');
    expect(container.textContent).not.toContain('已投 0.6');
    expect(within(screen.getByRole('region', { name: '暗投' })).queryByText('赵敏')).toBeNull();
  });
});

describe('scoring', () => {
  it('is picked by digits, cast by Enter, and goes out as tenths', async () => {
    const { session } = show(new FixtureSession('live', 'open', LI_JING), 'full', 'B2.1');
    await fireEvent.keyDown(window, { key: '1' });
    await fireEvent.keyDown(window, { key: '0' });
    expect(button(/^投 1.0/)).not.toBeNull();
    await fireEvent.keyDown(window, { key: '7' });
    await fireEvent.keyDown(window, { key: 'Enter' });
    const value = { tenths: 7 };
    expect(session.sent).toEqual([
      {
        command: 'CastBallot',
        body: { meeting: session.room?.meeting, subject: { keyResult: keyResultId('B2.1') }, value },
      },
    ]);
  });

  it('shows what I cast to me and how to take it back', async () => {
    const { session } = show(new FixtureSession('live', 'open', ZHAO_MIN), 'full', 'B2.1');
    expect(screen.queryByText('已投 0.6')).not.toBeNull();
    await press(/^撤回$/);
    expect(session.sent[0]?.command).toBe('WithdrawBallot');
  });

  it('says a refusal beside what was tried, in the language chosen now', async () => {
    const session = new FixtureSession('live', 'open', LI_JING);
    session.answer = () => Promise.reject(new Refusal('meeting-not-open', { detail: 'in another language' }));
    show(session, 'full', 'B2.1');
    await fireEvent.keyDown(window, { key: '7' });
    await press(/^投 0.7/);
    const mine = within(screen.getByRole('region', { name: '我的打分' }));
    expect(await mine.findByText(/没有在进行/)).not.toBeNull();
    await useLanguage('en');
    expect(await screen.findByText(/needs an open meeting/)).not.toBeNull();
    await useLanguage('zh');
  });
});

describe('what people wrote', () => {
  it('is shown as text, whatever it looks like', () => {
    const session = new FixtureSession('live', 'open', LI_JING);
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const disputes = Object.fromEntries(
      Object.entries(session.room?.disputes ?? {}).map(([id, dispute]) => [id, { ...dispute, claim: script }]),
    );
    session.room = { ...session.room!, title: script, disputes };
    const { container } = show(session);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(script);
    expect(container.querySelectorAll('script, img')).toHaveLength(0);
  });

  it('that was erased says so', () => {
    const session = new FixtureSession('live', 'open', LI_JING);
    const { title: _, ...untitled } = session.room!;
    session.room = untitled;
    show(session);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('[已删除]');
  });
});

describe('a dispute', () => {
  it('goes out once with the id its draft had, and the draft is gone when the room shows it', async () => {
    const session = new FixtureSession('live', 'open', LI_JING);
    session.answer = () => new Promise(() => undefined);
    show(session, 'full', 'B2.1');
    await press(/^提出争议$/);
    const form = within(screen.getByRole('form', { name: '提出争议' }));
    await fireEvent.click(form.getByRole('radio', { name: '定位' }));
    await fireEvent.input(form.getByLabelText('你的主张'), { target: { value: '知识库为谁而建？' } });
    await fireEvent.click(form.getByRole('button', { name: '提出争议' }));
    await fireEvent.click(form.getByRole('button', { name: '提出争议' }));
    const raised = session.sent.filter((one) => one.command === 'RaiseDispute');
    expect(raised).toHaveLength(1);
    expect(raised[0]?.body).toMatchObject({
      subject: { keyResult: keyResultId('B2.1') },
      root: 'positioning',
      claim: '知识库为谁而建？',
    });
    const { dispute } = raised[0]?.body as { dispute: string };
    const entry = { ...Object.values(session.room!.disputes)[0]!, order: 9, claim: '知识库为谁而建？' };
    session.room = { ...session.room!, disputes: { ...session.room!.disputes, [dispute]: entry } };
    expect((await screen.findAllByText('知识库为谁而建？')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('form', { name: '提出争议' })).toBeNull();
  });
});

describe('joining', () => {
  it('happens by itself, once, when an open meeting is opened by someone not in it yet', () => {
    const session = new FixtureSession('live', 'open', LI_JING);
    const { joinedAt: _, ...late } = session.room!.people[LI_JING]!;
    session.room = { ...session.room!, people: { ...session.room!.people, [LI_JING]: late } };
    show(session);
    session.room = { ...session.room };
    expect(session.sent.map((one) => one.command)).toEqual(['JoinMeeting']);
  });

  it('does not happen again, nor before the meeting is open', () => {
    expect(show(new FixtureSession('live', 'open', LI_JING)).session.sent).toEqual([]);
    expect(show(new FixtureSession('live', 'convened', LI_JING)).session.sent).toEqual([]);
  });
});

describe('a window that becomes narrow', () => {
  it('keeps the dialog that is open, and takes the other layout after it', async () => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    const session = new FixtureSession('live', 'convened', SUN_YUE);
    const view = new RoomView(session);
    const { container, rerender } = render(RoomHarness, { session, layout: 'full', view });
    await press(/^取消复盘会…$/);
    const dialog = container.querySelector('dialog')!;
    const reason = within(dialog).getByRole<HTMLTextAreaElement>('textbox');
    await fireEvent.input(reason, { target: { value: '人来不齐' } });
    await rerender({ layout: 'side' });
    expect(dialog.isConnected).toBe(true);
    expect(reason.isConnected && reason.value).toBe('人来不齐');
    await fireEvent(dialog, new Event('close'));
    expect(dialog.isConnected).toBe(false);
    expect(container.querySelector('[data-layout]')?.getAttribute('data-layout')).toBe('side');
  });

  it('keeps what is typed for the agenda', async () => {
    const session = new FixtureSession('live', 'open', SUN_YUE);
    session.desk = { ...session.desk!, may: { ...session.desk!.may, AddItem: true } };
    const view = new RoomView(session);
    view.side = 'agenda';
    const { rerender } = render(RoomHarness, { session, layout: 'full', view });
    await press(/^增加议程…$/);
    await fireEvent.input(screen.getByLabelText(m.agenda_add_title()), { target: { value: '招人' } });
    await rerender({ layout: 'side' });
    expect(screen.getByLabelText<HTMLInputElement>(m.agenda_add_title()).value).toBe('招人');
  });
});

describe('closing', () => {
  it('asks first, lists the open disputes and parks them', async () => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    const { session } = show(new FixtureSession('live', 'open', SUN_YUE));
    await press(/^结束会议…$/);
    expect(session.sent).toEqual([]);
    expect(screen.queryByText(/2 个争议还没有了结/)).not.toBeNull();
    await press(/^结束会议$/);
    expect(session.sent[0]?.command).toBe('CloseMeeting');
    expect((session.sent[0]?.body as { park: string[] }).park.sort()).toEqual(
      Object.keys(session.room!.disputes).sort(),
    );
  });

  it('leaves homework to be handed in', async () => {
    const session = new FixtureSession('live', 'closed', ZHOU_HANG);
    const homework = Object.fromEntries(
      Object.entries(session.room!.homework).map(([id, piece]) => [id, { ...piece, state: 'assigned' as const }]),
    );
    session.room = { ...session.room!, homework };
    show(session);
    await fireEvent.input(screen.getByLabelText('写下你带回来的'), { target: { value: '改好的 B2' } });
    await press(/^交作业$/);
    expect(session.sent[0]).toMatchObject({ command: 'HandInHomework', body: { result: '改好的 B2' } });
  });
});

describe('the timeline', () => {
  it('steps by arrow keys and says each move as a sentence', async () => {
    const { view } = show(new FixtureSession('replay', 'closed'));
    view.goTo(3);
    await fireEvent.keyDown(window, { key: 'ArrowRight' });
    expect(view.step).toBe(4);
    await fireEvent.keyDown(window, { key: 'ArrowLeft' });
    await fireEvent.keyDown(window, { key: 'ArrowLeft' });
    expect(view.step).toBe(2);
    const slider = screen.getByRole('slider', { name: '时间线' });
    expect(slider.getAttribute('aria-valuetext')).toBe('孙悦加入复盘会');
  });

  it('leads back to the present by one key', async () => {
    const { view } = show(new FixtureSession('live', 'open', LI_JING));
    await fireEvent.keyDown(window, { key: 'ArrowLeft' });
    expect(view.live).toBe(false);
    await fireEvent.keyDown(window, { key: 'l' });
    expect(view.live).toBe(true);
  });
});

describe('the side window', () => {
  it('has the table first and the rest behind tabs', async () => {
    show(new FixtureSession('live', 'open', LI_JING), 'side', 'B2.1');
    expect(screen.queryByRole('radiogroup', { name: '我的打分' })).not.toBeNull();
    expect(screen.queryByRole('heading', { name: '争议' })).toBeNull();
    await fireEvent.click(screen.getByRole('tab', { name: /争议/ }));
    expect(screen.queryByRole('heading', { name: '争议' })).not.toBeNull();
  });

  it('keeps what was typed when another tab is looked at', async () => {
    show(new FixtureSession('live', 'open', LI_JING), 'side');
    await fireEvent.keyDown(window, { key: 'p' });
    await fireEvent.input(await screen.findByLabelText(/提议什么/), { target: { value: '每周看一次' } });
    await fireEvent.click(screen.getByRole('tab', { name: /桌面/ }));
    await fireEvent.click(screen.getByRole('tab', { name: /决议/ }));
    expect((screen.getByLabelText(/提议什么/) as HTMLTextAreaElement).value).toBe('每周看一次');
  });
});

describe('keys', () => {
  it('are those of what is there now, however the room has changed since it was opened', async () => {
    const session = new FixtureSession('live', 'convened', LI_JING);
    show(session);
    const open = new FixtureSession('live', 'open', LI_JING);
    session.moves = open.moves;
    session.room = { ...open.room!, ballots: {} };
    await tick();
    session.presence = { [SUN_YUE]: { looksAt: keyResultId('B2.1') } };
    session.room = open.room;
    await tick();
    await fireEvent.keyDown(window, { key: '7' });
    expect(button(/^投 0.7/)).not.toBeNull();
  });

  it('leave arrows to what is chosen by arrows, and letters to what is typed', async () => {
    const { view } = show(new FixtureSession('live', 'open', LI_JING), 'full', 'B2.1');
    await fireEvent.keyDown(screen.getByRole('radio', { name: '0.3' }), { key: 'ArrowLeft' });
    expect(view.live).toBe(true);
    await fireEvent.keyDown(window, { key: 'd' });
    const claim = await screen.findByLabelText('你的主张');
    expect(document.activeElement === claim).toBe(true);
    await fireEvent.keyDown(claim, { key: 'p' });
    expect(view.writing).toBe('dispute');
    await fireEvent.keyDown(claim, { key: 'Escape' });
    expect(view.writing).toBeUndefined();
  });

  it('can be listed and switched off', async () => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    const { view } = show(new FixtureSession('live', 'open', LI_JING));
    await fireEvent.keyDown(window, { key: '?' });
    await fireEvent.click(screen.getByLabelText('使用快捷键'));
    await fireEvent.keyDown(window, { key: 'ArrowLeft' });
    expect(view.live).toBe(true);
    await fireEvent.click(screen.getByLabelText('使用快捷键'));
    await fireEvent.keyDown(window, { key: 'ArrowLeft' });
    expect(view.live).toBe(false);
  });
});
