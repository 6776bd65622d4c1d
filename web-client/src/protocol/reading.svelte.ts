import { Problem } from './problem';

/** Something read from the service: on its way, there, or failed; a newer reading makes an older one void. */
export class Reading<T> {
  value = $state.raw<T | undefined>(undefined);
  problem = $state.raw<Problem | undefined>(undefined);
  busy = $state(false);
  #current: AbortController | undefined;

  /** What was there stays until the new value comes. */
  async read(ask: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#current?.abort();
    const current = new AbortController();
    this.#current = current;
    this.busy = true;
    try {
      const value = await ask(current.signal);
      if (current.signal.aborted) return;
      this.value = value;
      this.problem = undefined;
    } catch (failure) {
      if (current.signal.aborted) return;
      if (!(failure instanceof Problem)) throw failure;
      this.problem = failure;
    } finally {
      if (this.#current === current) this.busy = false;
    }
  }

  /** Nobody looks at it any more. */
  stop(): void {
    this.#current?.abort();
  }
}
