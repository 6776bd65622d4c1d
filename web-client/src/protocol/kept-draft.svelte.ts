import type { Api } from './api';
import { isPassing, Problem } from './problem';

/** `waiting`: not with the service yet, and tried again. `conflict`: another tab or device of mine was first. */
export type DraftState = 'reading' | 'kept' | 'typing' | 'saving' | 'waiting' | 'refused' | 'conflict';

/** What is typed waits here, on this device, until the service has it: the browser's local storage or the like. */
export type WaitingRoom = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Version<T> {
  readonly version: number;
  readonly value: T;
}

/** After the last key press. */
export const PAUSE = 700;
export const RETRY = 5000;

/**
 * What is typed into one form, kept by the service as it is typed: it survives closing the tab and is there on another
 * device, for its author alone. Two tabs never overwrite each other without being asked. Fields missing in what was kept
 * (an older form) take their initial value.
 */
export class KeptDraft<T extends object> {
  state = $state<DraftState>('reading');
  problem = $state.raw<Problem | undefined>(undefined);
  #value = $state.raw<T>() as T;
  #version = 0;
  #theirs: Version<T> | undefined;
  #unsaved = false;
  #saving: Promise<void> | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  readonly #api: Api;
  readonly #path: string;
  readonly #place: string;
  readonly #fresh: () => T;
  readonly #store: WaitingRoom;

  constructor(api: Api, person: string, key: string, fresh: () => T, store: WaitingRoom = localStorage) {
    this.#api = api;
    this.#path = `/api/drafts/${key}`;
    this.#place = `fupan.waiting.${person}.${key}`;
    this.#fresh = fresh;
    this.#store = store;
    this.#value = fresh();
  }

  get value(): Readonly<T> {
    return this.#value;
  }

  /** Brings what is kept, and what could not be handed over when this was last open here. */
  async load(): Promise<void> {
    this.problem = undefined;
    try {
      const kept = await this.#ask();
      this.#take(kept);
      const waiting = this.#waiting();
      if (waiting && !same(waiting.value, kept.value)) this.#takeUp(waiting, kept);
      else this.#store.removeItem(this.#place);
    } catch (failure) {
      this.#fail(failure, () => void this.load());
    }
  }

  /** Not before it was {@link load}ed: who typed into an empty form would type over what is kept. */
  set(change: Partial<T>): void {
    if (this.state === 'reading') return;
    this.#value = { ...this.#value, ...change };
    this.#unsaved = true;
    this.#remember();
    if (this.state === 'conflict') return;
    this.state = 'typing';
    this.#wait(PAUSE);
  }

  /** Hands over what is not handed over yet. */
  save(outlive = false): Promise<void> {
    this.#saving ??= this.#saveAll(outlive).finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  /** While the page is open; leaving it hands over what was typed last. */
  listen(): () => void {
    const leave = () => {
      if (document.visibilityState === 'hidden') void this.save(true);
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(this.#alarm);
      void this.save(true);
    };
  }

  /** Goes on with what was typed elsewhere. */
  takeTheirs(): void {
    if (!this.#theirs) return;
    this.#take(this.#theirs);
    this.#store.removeItem(this.#place);
  }

  /** Goes on with what is here, over what was typed elsewhere. */
  async keepMine(): Promise<void> {
    if (!this.#theirs) return;
    this.#version = this.#theirs.version;
    this.#theirs = undefined;
    this.#unsaved = true;
    this.state = 'typing';
    await this.save();
  }

  /** It has been said: nothing of it is kept. */
  async done(): Promise<void> {
    clearTimeout(this.#alarm);
    this.#unsaved = false;
    await this.#saving;
    this.#store.removeItem(this.#place);
    await this.#api.remove(this.#path);
    this.#take({ version: 0, value: this.#fresh() });
  }

  async #ask(): Promise<Version<T>> {
    const { version, value } = await this.#api.get<Version<Partial<T>>>(this.#path);
    return { version, value: { ...this.#fresh(), ...value } };
  }

  #take(kept: Version<T>): void {
    this.#version = kept.version;
    this.#value = kept.value;
    this.#theirs = undefined;
    this.#unsaved = false;
    this.problem = undefined;
    this.state = 'kept';
  }

  #takeUp(waiting: Version<T>, kept: Version<T>): void {
    this.#value = waiting.value;
    this.#unsaved = true;
    if (waiting.version !== kept.version) return this.#disagree(kept);
    this.state = 'typing';
    void this.save();
  }

  #disagree(theirs: Version<T>): void {
    this.#theirs = theirs;
    this.state = 'conflict';
  }

  async #saveAll(outlive: boolean): Promise<void> {
    clearTimeout(this.#alarm);
    while (this.#unsaved && this.state !== 'conflict') {
      if (!(await this.#saveOnce(outlive))) return;
    }
  }

  /** @returns whether the service has it */
  async #saveOnce(outlive: boolean): Promise<boolean> {
    const value = this.#value;
    this.#unsaved = false;
    this.state = 'saving';
    try {
      const path = `${this.#path}?version=${this.#version}`;
      this.#version = (await this.#api.put<{ version: number }>(path, value, outlive)).version;
      this.#saved();
      return true;
    } catch (failure) {
      this.#unsaved = true;
      if (failure instanceof Problem && failure.code === 'draft-changed') return this.#compare(value);
      this.#fail(failure, () => void this.save());
      return false;
    }
  }

  #saved(): void {
    this.problem = undefined;
    this.state = this.#unsaved ? 'typing' : 'kept';
    if (!this.#unsaved) this.#store.removeItem(this.#place);
    else this.#remember();
  }

  /** What is there by now may be what we sent, when only the answer was lost. */
  async #compare(sent: T): Promise<boolean> {
    try {
      const theirs = await this.#ask();
      if (!same(theirs.value, sent)) {
        this.#disagree(theirs);
        return false;
      }
      this.#version = theirs.version;
      this.#unsaved = this.#value !== sent;
      this.#saved();
      return true;
    } catch (failure) {
      this.#fail(failure, () => void this.save());
      return false;
    }
  }

  #fail(failure: unknown, again: () => void): void {
    if (!(failure instanceof Problem)) throw failure;
    this.problem = failure;
    const passing = isPassing(failure);
    if (this.state !== 'reading') this.state = passing ? 'waiting' : 'refused';
    if (!passing) return;
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(again, failure.retryAfterMs ?? RETRY);
  }

  #wait(pause: number): void {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => void this.save(), pause);
  }

  #remember(): void {
    this.#store.setItem(this.#place, JSON.stringify({ version: this.#version, value: this.#value }));
  }

  #waiting(): Version<T> | undefined {
    const text = this.#store.getItem(this.#place);
    if (text === null) return undefined;
    try {
      const { version, value } = JSON.parse(text) as { version?: unknown; value?: Partial<T> };
      return typeof version === 'number' ? { version, value: { ...this.#fresh(), ...value } } : undefined;
    } catch (broken) {
      if (!(broken instanceof SyntaxError)) throw broken;
      return undefined;
    }
  }
}

/** As texts: both were made by the same form. */
function same(one: object, other: object): boolean {
  return sorted(one) === sorted(other);
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
