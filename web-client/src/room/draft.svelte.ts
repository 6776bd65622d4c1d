/** Where drafts wait: the browser's session storage, or anything shaped like it. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What is typed into one form, kept through reloads and lost connections until the service has it.
 * Fields missing in what was kept (an older form) take their initial value.
 */
export class Draft<T extends object> {
  readonly #key: string;
  readonly #fresh: () => T;
  readonly #store: DraftStore;
  #value: T;

  constructor(meeting: string, form: string, fresh: () => T, store: DraftStore = sessionStorage) {
    this.#key = `fupan.draft.${meeting}.${form}`;
    this.#fresh = fresh;
    this.#store = store;
    this.#value = $state({ ...fresh(), ...this.#kept() });
  }

  get value(): Readonly<T> {
    return this.#value;
  }

  set(change: Partial<T>): void {
    this.#value = { ...this.#value, ...change };
    this.#store.setItem(this.#key, JSON.stringify(this.#value));
  }

  /** The service has it: start anew, with a new id where the form makes one. */
  done(): void {
    this.#store.removeItem(this.#key);
    this.#value = this.#fresh();
  }

  #kept(): Partial<T> {
    const text = this.#store.getItem(this.#key);
    if (text === null) return {};
    try {
      const kept: unknown = JSON.parse(text);
      return typeof kept === 'object' && kept !== null ? (kept as Partial<T>) : {};
    } catch (broken) {
      if (!(broken instanceof SyntaxError)) throw broken;
      return {};
    }
  }
}
