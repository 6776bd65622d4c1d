import { refusalText } from '../../../i18n/refusal';
import type { Api } from '../../../protocol/api';
import { Problem } from '../../../protocol/problem';
import type { Cycle, Id } from '../../../protocol/types';
import { LARGEST, type Looked, type Places, type Stage } from './imports';

const LOOK_AGAIN_MS = 400;

/** One sheet on its way in: chosen, looked at, imported. */
export class SheetImport {
  looked = $state.raw<Looked | undefined>(undefined);
  /** What is being done; nothing while the reader decides. */
  doing = $state<'looking' | 'importing' | undefined>(undefined);
  stage = $state<Stage>('looked');
  done = $state(false);
  #problem = $state.raw<Problem | undefined>(undefined);
  readonly #api: Api;
  readonly #path: string;

  constructor(api: Api, department: Id) {
    this.#api = api;
    this.#path = `/api/departments/${department}/imports`;
  }

  get trouble(): string | undefined {
    return this.#problem && refusalText(this.#problem);
  }

  look(content: Blob, name: string, cycle: Cycle | ''): Promise<void> {
    return this.#attempt('looking', async () => {
      if (content.size > LARGEST) throw new Problem(413, 'too-large');
      this.looked = await this.#api.send<Looked>(this.#path, { name, cycle }, content);
    });
  }

  /** The same sheet with other columns, or for another cycle. */
  choose(columns: Places, cycle: Cycle | ''): Promise<void> {
    return this.#attempt('looking', async () => {
      const wanted = cycle === '' ? { columns } : { columns, cycle };
      this.looked = await this.#api.post<Looked>(`${this.#address()}/columns`, wanted);
    });
  }

  apply(reason: string): Promise<void> {
    return this.#attempt('importing', async () => {
      const watch = setInterval(() => void this.#watch(), LOOK_AGAIN_MS);
      try {
        await this.#api.post(`${this.#address()}/apply`, { reason });
        this.done = true;
      } finally {
        clearInterval(watch);
      }
    });
  }

  again(): void {
    this.looked = undefined;
    this.#problem = undefined;
    this.stage = 'looked';
    this.done = false;
  }

  #address(): string {
    return `${this.#path}/${this.looked?.import ?? ''}`;
  }

  /** Only for the bar: whether it worked is the answer's to say. */
  async #watch(): Promise<void> {
    try {
      this.stage = (await this.#api.get<{ state: Stage }>(this.#address())).state;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
    }
  }

  async #attempt(doing: 'looking' | 'importing', act: () => Promise<void>): Promise<void> {
    if (this.doing) return;
    this.doing = doing;
    this.#problem = undefined;
    try {
      await act();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.#problem = failure;
    } finally {
      this.doing = undefined;
    }
  }
}
