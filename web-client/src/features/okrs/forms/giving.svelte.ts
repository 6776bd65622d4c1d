import type { Api } from '../../../protocol/api';
import { newId } from '../../../protocol/ids';
import { isPassing } from '../../../protocol/problem';
import type { CommandBodies, CommandName, Id } from '../../../protocol/types';
import { Draft, type DraftStore } from '../../../room/draft.svelte';
import { Intent } from '../../../room/intent.svelte';

type Kept<T> = T & { readonly command: Id };

/**
 * A form and its command. What is typed stays in this browser until the service has it, also when the tab is closed;
 * the command's id is kept with it, so that sending it twice has one effect.
 */
export class Giving<T extends object> {
  readonly intent = new Intent();
  readonly #api: Pick<Api, 'command'>;
  readonly #draft: Draft<Kept<T>>;

  constructor(api: Pick<Api, 'command'>, whose: Id, form: string, fresh: () => T, store: DraftStore = localStorage) {
    this.#api = api;
    this.#draft = new Draft<Kept<T>>(whose, `okrs.${form}`, () => ({ ...fresh(), command: newId() }), store);
  }

  get value(): Readonly<T> {
    return this.#draft.value;
  }

  set(change: Partial<T>): void {
    this.#draft.set(change as Partial<Kept<T>>);
  }

  /** @returns whether it was done; then the draft is gone */
  async give<C extends CommandName>(name: C, body: CommandBodies[C]): Promise<boolean> {
    const id = this.#draft.value.command;
    const done = await this.intent.attempt(() => this.#api.command(name, body, id));
    if (done) this.#draft.done();
    // A refusal is the answer to this id for ever; the next try is another one.
    else if (this.intent.refusal && !isPassing(this.intent.refusal)) this.#renew();
    return done;
  }

  /** What was typed is not wanted any more. */
  discard(): void {
    this.#draft.done();
    this.intent.forget();
  }

  #renew(): void {
    this.#draft.set({ command: newId() } as Partial<Kept<T>>);
  }
}
