import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../../../app/App.svelte';
import { useLanguage } from '../../../i18n/locale.svelte';
import { answering, type Answers } from '../../../test/fake-http';
import { LI_JING, meOf } from '../../../test/seats';
import { COLUMNS, columnName, cyclesAround, faultText, letters, whereOf, type Fault, type Looked } from './imports';

const DEPARTMENT = '01900000-0000-7000-8000-00000000dd01';
const IMPORT = '01900000-0000-7000-8000-00000000ee01';
const PATH = `/api/departments/${DEPARTMENT}/imports`;
const fault = (more: Partial<Fault>): Fault => ({
  row: 3,
  place: 2,
  column: 'owner',
  code: 'owner-unknown',
  arguments: { name: '李四' },
  severity: 'warning',
  text: 'said by the service',
  ...more,
});
const looked = (more: Partial<Looked> = {}): Looked => ({
  import: IMPORT,
  name: 'okr.csv',
  form: 'UTF-8',
  header: ['目标', '谁'],
  columns: { objective: 1 },
  sound: true,
  counts: { added: 1, changed: 1, same: 4, errors: 0, warnings: 1 },
  problems: [fault({})],
  changes: [
    {
      row: 2,
      kind: 'changed',
      what: 'key-result',
      cycle: '2026-B5',
      code: 'B1.1',
      text: '<b>占比</b>',
      before: { current: '58' },
      after: { current: '63' },
    },
  ],
  ...more,
});

const service = (more: Answers = {}): Answers => ({
  'GET /api/me': meOf(LI_JING),
  'GET /api/people': { people: [] },
  'GET /api/departments': { departments: [{ department: DEPARTMENT, name: '客户成功部' }] },
  [`POST ${PATH}`]: looked(),
  ...more,
});

async function paste(text: string): Promise<void> {
  render(App);
  await fireEvent.input(await screen.findByLabelText('或者粘贴'), { target: { value: text } });
  await fireEvent.click(screen.getByRole('button', { name: '看看会怎样' }));
}

beforeEach(async () => {
  await useLanguage('zh');
  history.replaceState(null, '', `/okrs/${DEPARTMENT}/import`);
});

describe('what is said of a sheet', () => {
  it('says where in both languages, as spreadsheets count', async () => {
    expect([1, 26, 27, 28, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ']);
    expect(whereOf(fault({}))).toBe('第 3 行，负责人（B 列）');
    expect(faultText(fault({}))).toContain('李四');
    await useLanguage('en');
    expect(whereOf(fault({ place: 0 }))).toBe('Row 3, Owner');
    expect(faultText(fault({ code: 'of-tomorrow' }))).toBe('said by the service');
  });

  it('names every column and the usual cycles', () => {
    expect(COLUMNS.map(columnName).every((name) => !name.startsWith('imports_'))).toBe(true);
    expect(cyclesAround(2026).slice(0, 2)).toEqual(['2026', '2026-B1']);
  });
});

describe('the import page', () => {
  it('shows what would change, as text, and imports it with a reason', async () => {
    const asked = answering(service({ [`POST ${PATH}/${IMPORT}/apply`]: { position: 7 } }));
    await paste('O1 甲');
    expect(await screen.findByText('<b>占比</b>')).toBeDefined();
    expect(screen.getByText('58').tagName).toBe('DEL');
    expect(screen.getByText('63').tagName).toBe('INS');
    expect(screen.getByText(/没有找到“李四”/)).toBeDefined();
    await fireEvent.input(screen.getByLabelText(/^为什么改/), { target: { value: '季度更新' } });
    await fireEvent.click(screen.getByRole('button', { name: '导入 2 项' }));
    expect(await screen.findByRole('heading', { name: '已导入 2 项' })).toBeDefined();
    expect(asked.find((call) => call.path.endsWith('/apply'))?.body).toEqual({ reason: '季度更新' });
  });

  it('lets nothing in while there are errors, and asks again with columns chosen by hand', async () => {
    const wrong = looked({
      sound: false,
      counts: { added: 0, changed: 0, same: 0, errors: 1, warnings: 0 },
      problems: [fault({ row: 1, place: 0, column: 'key-result', code: 'column-missing', severity: 'error' })],
      changes: [],
    });
    const asked = answering(service({ [`POST ${PATH}`]: wrong, [`POST ${PATH}/${IMPORT}/columns`]: looked() }));
    await paste('目标,谁\n甲,乙');
    expect(await screen.findByText(/什么都不会导入/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull();
    await fireEvent.change(screen.getByLabelText('关键结果'), { target: { value: '2' } });
    await fireEvent.change(screen.getByLabelText('整张表的周期'), {
      target: { value: cyclesAround(new Date().getFullYear())[1] },
    });
    await fireEvent.click(screen.getByRole('button', { name: '再看一次' }));
    expect(await screen.findByRole('button', { name: '导入 2 项' })).toBeDefined();
    expect(asked.find((call) => call.path.endsWith('/columns'))?.body).toEqual({
      columns: { objective: 1, 'key-result': 2 },
      cycle: cyclesAround(new Date().getFullYear())[1],
    });
  });

  it('says why a file is not taken', async () => {
    answering(service({ [`POST ${PATH}`]: 503 }));
    await paste('O1 甲');
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
  });

  it('offers what is there as files', async () => {
    const asked = answering(service());
    render(App);
    const line = within((await screen.findByText('导出现有的 OKR：')).parentElement as HTMLElement);
    await fireEvent.click(line.getByRole('button', { name: '导出为 Markdown' }));
    await waitFor(() => expect(asked.some((call) => call.path.endsWith('/okrs.md'))).toBe(true));
  });
});
