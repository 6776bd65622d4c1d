import { refusalText } from '../i18n/refusal';
import { Problem } from '../protocol/problem';

/** What a form asks of the service: on its way, or refused and why. */
export class Asking {
  busy = $state(false);
  #problem = $state.raw<Problem | undefined>(undefined);

  /** @returns whether it was done; asked again meanwhile, it is not */
  async ask(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.#problem = undefined;
    try {
      await act();
      return true;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.#problem = failure;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** What is wrong with one of the form's fields. */
  of(field: string): string | undefined {
    return this.#problem?.field === field ? refusalText(this.#problem) : undefined;
  }

  /** What is wrong apart from the fields the form shows. */
  apartFrom(...fields: readonly string[]): string | undefined {
    if (!this.#problem || fields.includes(this.#problem.field ?? '')) return undefined;
    return refusalText(this.#problem);
  }
}
