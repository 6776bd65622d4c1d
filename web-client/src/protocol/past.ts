import type { Api } from './api';
import { History } from './history';
import type { Mirror } from './mirror';
import { Problem } from './problem';
import type { MeetingId, Move, ReplayPage } from './types';

export interface PastParts {
  readonly meeting: MeetingId;
  readonly api: Pick<Api, 'get'>;
  readonly mirror: Mirror;
  /** More is known than before. */
  readonly changed: () => void;
}

/** All moves up to where the mirror stands: live ones as they come, those before or missed from the replay. */
export class Past {
  readonly #parts: PastParts;
  readonly #history = new History();
  #reading = false;

  constructor(parts: PastParts) {
    this.#parts = parts;
  }

  /** From the first to the one the mirror stands at, or none while some are missing. */
  get moves(): readonly Move[] {
    return this.#history.upTo(this.#parts.mirror.n);
  }

  add(move: Move): void {
    this.#history.add([move]);
  }

  forget(): void {
    this.#history.forget();
  }

  /** Reads what is missing. A page that cannot be had now is asked for again with the next move or socket. */
  catchUp(): void {
    if (this.#reading || !this.#behind) return;
    this.#reading = true;
    void this.#readPages().finally(() => {
      this.#reading = false;
      this.#parts.changed();
    });
  }

  get #behind(): boolean {
    return this.#history.n < this.#parts.mirror.n;
  }

  async #readPages(): Promise<void> {
    while (this.#behind) {
      const page = await this.#page(this.#history.position);
      if (page === undefined || page.epoch !== this.#parts.mirror.epoch) return;
      const before = this.#history.n;
      this.#history.add(page.moves);
      if (this.#history.n === before) return;
    }
  }

  async #page(after: number): Promise<ReplayPage | undefined> {
    const query = { beside: true, ...(after === 0 ? {} : { after }) };
    try {
      return await this.#parts.api.get<ReplayPage>(`/api/meetings/${this.#parts.meeting}/replay`, query);
    } catch (failure) {
      if (failure instanceof Problem) return undefined;
      throw failure;
    }
  }
}
