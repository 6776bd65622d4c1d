import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Api } from '../../../protocol/api';
import type { Cycle, Id } from '../../../protocol/types';
import type { Sheet } from '../sheet/sheet';
import { namedOn, type Item } from './summaries';

/** What the entries of summaries are about: an entry has an id alone, and may be of any cycle of the department. */
export class NamedItems {
  readonly #api: Pick<Api, 'get'>;
  readonly #department: Id;
  readonly #items = new SvelteMap<Id, Item>();
  readonly #read = new SvelteSet<Cycle>();

  constructor(api: Pick<Api, 'get'>, department: Id) {
    this.#api = api;
    this.#department = department;
  }

  of(id: Id): Item | undefined {
    return this.#items.get(id);
  }

  learn(sheet: Sheet): void {
    this.#read.add(sheet.cycle);
    for (const item of namedOn(sheet)) this.#items.set(item.id, item);
  }

  /** Reads one cycle after the other, until all of `ids` have a name. */
  async find(ids: readonly Id[], cycles: readonly Cycle[], signal: AbortSignal): Promise<void> {
    for (const cycle of cycles) {
      if (signal.aborted || ids.every((id) => this.#items.has(id))) return;
      if (!this.#read.has(cycle)) this.learn(await this.sheet(cycle, signal));
    }
  }

  sheet(cycle: Cycle, signal: AbortSignal): Promise<Sheet> {
    return this.#api.get<Sheet>(`/api/departments/${this.#department}/okrs`, { cycle }, signal);
  }
}
