import { describe, expect, it } from 'vitest';
import type { DepartmentOkrs } from '../../protocol/views';
import { commandOf, proposed, type Plan } from './plan';

const department = (id: string, ...cycles: string[]): DepartmentOkrs => ({
  department: id,
  name: id,
  visibility: 'department',
  cycles,
  objectives: {},
  keyResults: {},
});
const DEPARTMENTS = [department('a', '2026', '2026-B4', '2026-B5'), department('b', '2026')];
const plan = (more: Partial<Plan> = {}): Plan => ({ meeting: 'm', command: 'c', startsAt: '', parts: {}, ...more });

describe('a plan for a review', () => {
  it('proposes the newest cycle that is shorter than a year', () => {
    expect(proposed(plan(), DEPARTMENTS)).toEqual({ department: DEPARTMENTS[0], cycle: '2026-B5' });
    expect(proposed(plan({ department: 'b' }), DEPARTMENTS).cycle).toBe('2026');
  });

  it('forgets a cycle the chosen department does not have', () => {
    expect(proposed(plan({ department: 'b', cycle: '2026-B5' }), DEPARTMENTS).cycle).toBe('2026');
    expect(proposed(plan({ cycle: '2026-B4' }), DEPARTMENTS).cycle).toBe('2026-B4');
  });

  it('sends who comes and who listens, never the host', () => {
    const parts = { me: 'participant', p: 'participant', o: 'observer', x: 'absent' } as const;
    const filled = plan({ parts, startsAt: '2026-11-03T14:00' });
    expect(commandOf(filled, proposed(filled, DEPARTMENTS), ' 复盘 ', 'me')).toEqual({
      meeting: 'm',
      department: 'a',
      cycle: '2026-B5',
      title: '复盘',
      startsAt: new Date('2026-11-03T14:00').toISOString(),
      participants: ['p'],
      observers: ['o'],
    });
  });

  it('is not sent without a title or a department', () => {
    expect(commandOf(plan(), proposed(plan(), DEPARTMENTS), '  ', 'me')).toBeUndefined();
    expect(commandOf(plan(), proposed(plan(), []), '复盘', 'me')).toBeUndefined();
  });
});
