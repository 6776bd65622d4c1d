import type { Id, ItemId, PersonId, Room } from '../protocol/types';
import type { Presence } from './session';
import { members } from './views';

export interface Readiness {
  readonly ready: number;
  readonly of: number;
}

/** Of those at the table who are here, how many are done with the item the table is at. */
export function readiness(room: Room, presence: Presence, item: ItemId | undefined = room.now): Readiness {
  const here = members(room).filter((person) => person.id in presence);
  return { ready: here.filter((person) => presence[person.id]?.ready === item).length, of: here.length };
}

export const allReady = ({ ready, of }: Readiness): boolean => ready >= of;

/** Who wants to speak, who asked first is first; hands that went up in the same moment go by seat. */
export function hands(room: Room, presence: Presence): PersonId[] {
  return Object.entries(presence)
    .flatMap(([id, { hand }]) => (typeof hand === 'number' && room.people[id] ? [{ id, hand }] : []))
    .sort((a, b) => a.hand - b.hand || seat(room, a.id) - seat(room, b.id))
    .map(({ id }) => id);
}

const seat = (room: Room, person: Id): number => room.people[person]?.order ?? 0;
