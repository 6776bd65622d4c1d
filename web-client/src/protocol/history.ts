import type { Move } from './types';

/** All moves of one meeting by their gapless number, gathered from replay pages and live frames in any order. */
export class History {
  #moves: Move[] = [];
  /** Live frames ahead of what is known without a gap. */
  readonly #ahead = new Map<number, Move>();

  /** The last number up to which nothing is missing. */
  get n(): number {
    return this.#moves.length;
  }

  /** Position of that last move; 0 at the start. */
  get position(): number {
    return this.#moves.at(-1)?.position ?? 0;
  }

  add(moves: readonly Move[]): void {
    for (const move of moves) if (move.n > this.n) this.#ahead.set(move.n, move);
    for (let next = this.#ahead.get(this.n + 1); next; next = this.#ahead.get(this.n + 1)) {
      this.#ahead.delete(next.n);
      this.#moves.push(next);
    }
  }

  /** The moves 1 to `n`, or none while some of them are missing. */
  upTo(n: number): readonly Move[] {
    return this.n < n ? [] : this.#moves.slice(0, n);
  }

  forget(): void {
    this.#moves = [];
    this.#ahead.clear();
  }
}
