import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encode } from 'uqr';
import { answering } from '../../test/fake-http';
import QrCode from './QrCode.svelte';
import { saveCalendar } from './save-calendar';

describe('the code to scan', () => {
  it('has a square for each dark module, and says what it is', () => {
    const link = 'https://fupan.example.com/meetings/01900000-0000-7000-8003-000000000001/prepare';
    render(QrCode, { text: link, label: 'QR code' });
    const dark = encode(link, { border: 2 }).data.flat().filter(Boolean).length;
    const path = screen.getByRole('img', { name: 'QR code' }).querySelector('path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(dark);
  });
});

describe('the calendar file', () => {
  beforeEach(() => {
    URL.createObjectURL = vi.fn(() => 'blob:calendar');
    URL.revokeObjectURL = vi.fn();
  });

  it('is asked for in the reader’s time and handed over under the meeting’s name', async () => {
    const asked = answering({ 'GET /api/meetings/m/calendar.ics': { calendar: true } });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    expect(await saveCalendar('m', 'Asia/Shanghai', 'Review')).toBe(true);
    expect(asked[0]?.query.get('zone')).toBe('Asia/Shanghai');
    expect(clicked).toHaveBeenCalledOnce();
  });

  it('says when there is none', async () => {
    answering({});
    expect(await saveCalendar('m', 'UTC', 'Review')).toBe(false);
  });
});
