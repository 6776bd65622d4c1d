import { Refusal } from './session';

export type IntentState = 'idle' | 'sending' | 'late' | 'refused';

/** After this the reader is told that nothing has come back yet. */
export const LATE_AFTER = 5000;

/** One thing a person tries to do: whether it is under way, taking long, or was refused, for showing beside the input. */
export class Intent {
  state = $state<IntentState>('idle');
  refusal = $state<Refusal | undefined>(undefined);

  get busy(): boolean {
    return this.state === 'sending' || this.state === 'late';
  }

  /** @returns whether the service took it; a second try while the first is under way does nothing */
  async attempt(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.state = 'sending';
    this.refusal = undefined;
    const alarm = setTimeout(() => (this.state = 'late'), LATE_AFTER);
    try {
      await act();
      this.state = 'idle';
      return true;
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      this.refusal = failure;
      this.state = 'refused';
      return false;
    } finally {
      clearTimeout(alarm);
      if (this.busy) this.state = 'idle';
    }
  }

  forget(): void {
    if (this.state !== 'refused') return;
    this.state = 'idle';
    this.refusal = undefined;
  }
}
