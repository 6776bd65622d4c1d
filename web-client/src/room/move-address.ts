import type { Navigation } from '../ui/navigation';

/** Browsers refuse addresses that change faster than a few times a second. */
const CALM = 250;

/** The move in the address, `?move=47`: what a link asks for, and what one copies from the address bar. */
export class MoveAddress {
  readonly #navigation: Navigation;
  #written: string | null | undefined;

  constructor(navigation: Navigation) {
    this.#navigation = navigation;
  }

  /** The move a link asks for: 0 for none given, undefined while the address only says what is shown. */
  asked(): number | undefined {
    const given = this.#navigation.query.get('move');
    if (given === this.#written) return undefined;
    this.#written = given;
    const move = Number(given ?? 0);
    return Number.isSafeInteger(move) && move > 0 ? move : 0;
  }

  /** @returns how to call it off: the address follows once the replay rests */
  show(move: number | undefined): () => void {
    const waiting = setTimeout(() => this.#write(move), CALM);
    return () => clearTimeout(waiting);
  }

  #write(move: number | undefined): void {
    if (move === undefined || String(move) === this.#written) return;
    this.#written = String(move);
    this.#navigation.go(`${this.#navigation.path}?move=${move}`, { replace: true });
  }
}
