import { applyPatch } from './patch';
import type { Desk, MoveFrame, Patch, Room, RoomFrame } from './types';

/** What became of a move: a repeat changes nothing; after a gap the mirror must be brought up to date before it goes on. */
export type Taken = 'applied' | 'repeat' | 'gap';

/** The service's room and my desk, kept equal by whole states and numbered patches. It invents nothing. */
export class Mirror {
  epoch: string | undefined;
  position = 0;
  n = 0;
  room: Room | undefined;
  desk: Desk | undefined;
  #gapsInARow = 0;

  /** Where a new socket goes on from; undefined asks for the whole state: at first, and when resuming did not help. */
  get from(): { epoch: string; position: number } | undefined {
    return this.epoch === undefined || this.#gapsInARow > 1
      ? undefined
      : { epoch: this.epoch, position: this.position };
  }

  replace(frame: RoomFrame): void {
    this.#gapsInARow = 0;
    this.epoch = frame.epoch;
    this.position = frame.position;
    this.n = frame.n;
    this.room = frame.room;
    this.desk = frame.desk;
  }

  apply(frame: MoveFrame): Taken {
    if (this.room === undefined || frame.n > this.n + 1) {
      this.#gapsInARow += 1;
      return 'gap';
    }
    if (frame.n <= this.n) return 'repeat';
    this.#gapsInARow = 0;
    this.room = applyPatch(this.room, frame.room) as Room;
    if (frame.desk) this.applyDesk(frame.desk);
    this.n = frame.n;
    this.position = frame.position;
    return 'applied';
  }

  applyDesk(patch: Patch): void {
    this.desk = applyPatch(this.desk, patch) as Desk;
  }
}
