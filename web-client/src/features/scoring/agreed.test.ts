import { describe, expect, it } from 'vitest';
import { needsReason, proposed } from './agreed';

describe('settling what nobody disputes', () => {
  it('proposes the median in tenths', () => {
    expect(proposed('0.6')).toBe(6);
    expect(proposed('0.65')).toBe(7);
    expect(proposed('1.0')).toBe(10);
    expect(proposed(undefined)).toBe(5);
  });

  it('asks for a reason where the service will', () => {
    expect(needsReason('committed', 9, '0.9')).toBe(true);
    expect(needsReason('committed', 10, '0.9')).toBe(false);
    expect(needsReason('aspirational', 6, '0.6')).toBe(false);
    expect(needsReason('aspirational', 8, '0.6')).toBe(true);
    expect(needsReason('aspirational', 8, '0.65')).toBe(false);
  });
});
