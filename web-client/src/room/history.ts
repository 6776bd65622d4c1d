import { applyPatch } from '../protocol/patch';
import type { Move, Room } from '../protocol/types';

const SPACING = 32;

interface Checkpoint {
  readonly n: number;
  readonly room: object;
}

const BEGINNING: Checkpoint = { n: 0, room: {} };

/**
 * The room as it was after any event. Patches share what they do not touch, so a checkpoint costs little,
 * and seeking folds at most {@link SPACING} patches.
 */
export class RoomHistory {
  #checkpoints: Checkpoint[] = [];
  #last = BEGINNING;
  #firstPosition: number | undefined;

  /** @param n how many of `moves` to fold, from none to all of them */
  at(moves: readonly Move[], n: number): Room | undefined {
    this.#forgetOtherMeetings(moves);
    const end = Math.max(0, Math.min(n, moves.length));
    let at = this.#nearest(end);
    for (const move of moves.slice(at.n, end)) {
      at = { n: at.n + 1, room: applyPatch(at.room, move.room) as object };
      this.#keep(at);
    }
    this.#last = at;
    return 'meeting' in at.room ? (at.room as Room) : undefined;
  }

  #nearest(end: number): Checkpoint {
    const kept = this.#checkpoints.findLast((checkpoint) => checkpoint.n <= end) ?? BEGINNING;
    return this.#last.n <= end && this.#last.n > kept.n ? this.#last : kept;
  }

  #keep(at: Checkpoint): void {
    if (at.n % SPACING === 0 && at.n > (this.#checkpoints.at(-1)?.n ?? 0)) this.#checkpoints.push(at);
  }

  #forgetOtherMeetings(moves: readonly Move[]): void {
    const first = moves[0]?.position;
    if (first === this.#firstPosition) return;
    this.#firstPosition = first;
    this.#checkpoints = [];
    this.#last = BEGINNING;
  }
}
