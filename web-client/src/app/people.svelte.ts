import { language } from '../i18n/locale.svelte';
import type { Api } from '../protocol/api';
import { Problem } from '../protocol/problem';
import type { PersonId } from '../protocol/types';
import type { Me, Person } from '../protocol/views';
import type { People } from '../room/session';

/** Names of people in the reader's language. Until they are known, a person is an ellipsis. */
export class Directory implements People {
  all = $state.raw<readonly Person[]>([]);
  readonly #known: ReadonlyMap<PersonId, Person> = $derived(new Map(this.all.map((one) => [one.person, one])));

  constructor(me: Me) {
    this.all = [me];
  }

  readonly name = (person: PersonId): string => this.#known.get(person)?.names[language()] ?? '…';

  async load(api: Api): Promise<void> {
    try {
      this.all = (await api.get<{ people: readonly Person[] }>('/api/people')).people;
    } catch (failure) {
      // The page shows its own trouble with the service; names come with the next load.
      if (!(failure instanceof Problem)) throw failure;
    }
  }
}
