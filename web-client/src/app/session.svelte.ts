import type { Api } from '../protocol/api';
import { Problem } from '../protocol/problem';
import type { Me, SignInWays } from '../protocol/views';

/** Who sits here, else the ways in, else why neither can be told. On a demo seat's own host name that seat signs in by itself. */
export class Session {
  me = $state.raw<Me | undefined>(undefined);
  ways = $state.raw<SignInWays | undefined>(undefined);
  problem = $state.raw<Problem | undefined>(undefined);
  readonly #api: Api;
  readonly #seat: string;
  #recovering: Promise<void> | undefined;

  constructor(api: Api, host: string = location.hostname) {
    this.#api = api;
    this.#seat = host.split('.')[0] ?? '';
  }

  async start(): Promise<void> {
    await this.#attempt(async () => {
      if (await this.#recognised()) return;
      const { demo } = await this.#askWays();
      const seat = demo.find((one) => one.seat === this.#seat);
      if (seat) await this.#signIn(seat.person);
    });
  }

  /** Takes a demo seat in this window. */
  async take(person: string): Promise<void> {
    await this.#attempt(() => this.#signIn(person));
  }

  async signOut(): Promise<void> {
    await this.#attempt(async () => {
      await this.#api.post('/api/sign-out', {}).catch((failure: Problem) => {
        if (!failure.signedOut) throw failure;
      });
      sessionStorage.clear(); // what was begun here and not sent is nobody's who comes next
      await this.left();
    });
  }

  /** Somebody signed us out on purpose: show the ways in. */
  async left(): Promise<void> {
    await this.#attempt(async () => {
      await this.#askWays();
      this.me = undefined;
    });
  }

  /**
   * The service no longer knows us, as after its restart. A demo seat is taken again, so that a page that stayed open
   * goes on; anybody else is shown the ways in.
   */
  lost(): Promise<void> {
    this.#recovering ??= this.#attempt(() => this.#recover()).finally(() => (this.#recovering = undefined));
    return this.#recovering;
  }

  async #recover(): Promise<void> {
    const person = this.me?.person;
    const ways = await this.#api.get<SignInWays>('/api/sign-in');
    if (ways.demo.some((one) => one.person === person)) return this.#signIn(person as string);
    await this.left();
  }

  async #recognised(): Promise<boolean> {
    try {
      this.me = await this.#api.get<Me>('/api/me');
      return true;
    } catch (failure) {
      if (failure instanceof Problem && failure.signedOut) return false;
      throw failure;
    }
  }

  async #askWays(): Promise<SignInWays> {
    this.ways = await this.#api.get<SignInWays>('/api/sign-in');
    return this.ways;
  }

  async #signIn(person: string): Promise<void> {
    await this.#api.post('/api/sign-in/demo', { person });
    await this.#recognised();
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.problem = undefined;
    try {
      await act();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.problem = failure;
    }
  }
}
