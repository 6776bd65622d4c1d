import { language } from '../i18n/locale.svelte';
import type { Api } from '../protocol/api';
import { Problem } from '../protocol/problem';
import type { PersonId } from '../protocol/types';
import type { Me, Person } from '../protocol/views';
import type { People } from '../room/session';

/**
 * Names of people in the reader's language. Until they are known, a person is an ellipsis; somebody new, such as a guest
 * who was just let in, is asked for once.
 */
export class Directory implements People {
  all = $state.raw<readonly Person[]>([]);
  readonly #known: ReadonlyMap<PersonId, Person> = $derived(new Map(this.all.map((one) => [one.person, one])));

  readonly #asked = new Set<PersonId>();
  #api: Api | undefined;

  constructor(me: Me) {
    this.all = [me];
  }

  readonly name = (person: PersonId): string => {
    const known = this.#known.get(person);
    if (!known) this.#ask(person);
    return known?.names[language()] ?? '…';
  };

  /** Not while something is being shown, which must change nothing. */
  #ask(person: PersonId): void {
    const api = this.#api;
    if (!api || this.#asked.has(person)) return;
    this.#asked.add(person);
    setTimeout(() => void this.load(api));
  }

  async load(api: Api): Promise<void> {
    this.#api = api;
    try {
      this.all = (await api.get<{ people: readonly Person[] }>('/api/people')).people;
    } catch (failure) {
      // The page shows its own trouble with the service; names come with the next load.
      if (!(failure instanceof Problem)) throw failure;
    }
  }
}
