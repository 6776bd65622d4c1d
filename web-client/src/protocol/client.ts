import { getContext, setContext } from 'svelte';
import type { Api } from './api';
import type { Me } from './views';

/** Who is signed in, and the way to the service: what every page needs. */
export interface Client {
  readonly api: Api;
  readonly me: Me;
  /** Somebody signed this session out. */
  readonly signedOut: () => void;
}

const CLIENT = Symbol('client');

export const provideClient = (client: Client): Client => setContext(CLIENT, client);
export const useClient = (): Client => getContext<Client>(CLIENT);
