import type { Api } from '../../protocol/api';
import { Problem } from '../../protocol/problem';
import type { MeetingId } from '../../protocol/types';
import type { Lobby } from '../../protocol/views';

const LOOK_AGAIN_MS = 5000;
const NOBODY: Lobby = { invites: [], waiting: [] };

/** Who waits outside, for those who can let them in. */
export class LobbyWatch {
  now = $state.raw<Lobby>(NOBODY);
  readonly #api: Pick<Api, 'get'>;
  readonly #meeting: MeetingId;

  constructor(api: Pick<Api, 'get'>, meeting: MeetingId) {
    this.#api = api;
    this.#meeting = meeting;
  }

  /** @returns how to stop looking */
  watch(): () => void {
    void this.look();
    const timer = setInterval(() => void this.look(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }

  async look(): Promise<void> {
    try {
      this.now = await this.#api.get<Lobby>(`/api/meetings/${this.#meeting}/lobby`);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
    }
  }
}
