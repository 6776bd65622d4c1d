import { elapsed } from '../../room/elapsed';
import type { Timer } from '../../protocol/types';

export interface Reading {
  /** `4:59` to go, or `+0:12` once it rang. */
  readonly text: string;
  readonly over: boolean;
  /** 1 when it starts, 0 from when it rings. */
  readonly left: number;
}

/** @param now the service's clock in ms */
export function read(timer: Timer, now: number): Reading {
  const end = Date.parse(timer.endsAt);
  const length = end - Date.parse(timer.startedAt);
  const ms = end - now;
  if (ms <= 0) return { text: `+${elapsed(-ms)}`, over: true, left: 0 };
  return { text: elapsed(Math.ceil(ms / 1000) * 1000), over: false, left: Math.min(1, ms / length) };
}

/** Whether it rang between two looks at it: not when somebody comes in later. */
export const rangBetween = (timer: Timer, before: number, now: number): boolean => {
  const end = Date.parse(timer.endsAt);
  return before < end && now >= end;
};
