import { Refusal, type Pending, type Receipt } from '../room/session';
import { newId } from './ids';
import type { ClientFrame, CommandName, Id, PersonId } from './types';

/** After this an intent counts as late: say so beside it. */
export const LATE_AFTER_MS = 5000;

export type DoFrame = Extract<ClientFrame, { t: 'do' }>;
type Kept = Omit<DoFrame, 't'>;

interface Entry extends Kept {
  late: boolean;
  readonly answer: Promise<Receipt>;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (refusal: Refusal) => void;
  readonly alarm: ReturnType<typeof setTimeout>;
}

/** Where intents wait through a reload: the browser's session storage, or anything shaped like it. */
export type OutboxStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface OutboxListeners {
  /** What is pending, or how late it is, is no longer the same. */
  changed: () => void;
  /** An intent made before a reload was refused: nobody waits for its answer any more, so someone must say it. */
  orphanRefused: (command: CommandName, refusal: Refusal) => void;
}

/**
 * Intents the service has not answered, in the order they were made. They survive a reload of the page and are sent
 * again with the same id, which the service takes at most once.
 */
export class Outbox {
  readonly #key: string;
  readonly #store: OutboxStore;
  readonly #listeners: OutboxListeners;
  readonly #entries = new Map<Id, Entry>();

  constructor(key: string, store: OutboxStore, listeners: OutboxListeners) {
    this.#key = key;
    this.#store = store;
    this.#listeners = listeners;
    for (const kept of this.#read()) {
      this.#enter(kept).answer.catch((refusal: Refusal) => listeners.orphanRefused(kept.command, refusal));
    }
  }

  get pending(): readonly Pending[] {
    return [...this.#entries.values()].map(({ id, command, body, late }) => ({ id, command, body, late }));
  }

  get frames(): readonly DoFrame[] {
    return [...this.#entries.values()].map(frameOf);
  }

  /** What to send for an intent that is still unanswered. */
  frame(id: Id): DoFrame | undefined {
    const entry = this.#entries.get(id);
    return entry && frameOf(entry);
  }

  /**
   * The very same intent, while unanswered, is not made twice: then there is nothing to send, only to wait.
   *
   * @param speaker whose words they are, when I enter them as the scribe
   */
  add(command: CommandName, body: object, speaker?: PersonId): { answer: Promise<Receipt>; frame?: DoFrame } {
    const text = JSON.stringify(body);
    for (const entry of this.#entries.values()) {
      if (entry.command === command && entry.for === speaker && JSON.stringify(entry.body) === text)
        return { answer: entry.answer };
    }
    const kept = { id: newId(), command, body: JSON.parse(text) as object };
    const entry = this.#enter(speaker === undefined ? kept : { ...kept, for: speaker });
    this.#keep();
    return { answer: entry.answer, frame: frameOf(entry) };
  }

  done(id: Id, position: number): void {
    this.#leave(id)?.resolve({ position });
  }

  refused(id: Id, refusal: Refusal): void {
    this.#leave(id)?.reject(refusal);
  }

  /** No more alarms; what is unanswered stays kept for the next page that shows this meeting. */
  close(): void {
    for (const entry of this.#entries.values()) clearTimeout(entry.alarm);
  }

  #enter(kept: Kept): Entry {
    let resolve: Entry['resolve'] = () => undefined;
    let reject: Entry['reject'] = () => undefined;
    const answer = new Promise<Receipt>((yes, no) => ([resolve, reject] = [yes, no]));
    const alarm = setTimeout(() => this.#late(kept.id), LATE_AFTER_MS);
    const entry = { ...kept, late: false, answer, resolve, reject, alarm };
    this.#entries.set(kept.id, entry);
    return entry;
  }

  #late(id: Id): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.late = true;
    this.#listeners.changed();
  }

  #leave(id: Id): Entry | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    clearTimeout(entry.alarm);
    this.#entries.delete(id);
    this.#keep();
    return entry;
  }

  #keep(): void {
    const frames = this.frames;
    if (frames.length === 0) this.#store.removeItem(this.#key);
    else this.#store.setItem(this.#key, JSON.stringify(frames.map(({ t: _, ...kept }) => kept)));
    this.#listeners.changed();
  }

  #read(): Kept[] {
    const text = this.#store.getItem(this.#key);
    return text === null ? [] : (JSON.parse(text) as Kept[]);
  }
}

const frameOf = ({ id, command, body, for: speaker }: Kept): DoFrame =>
  speaker === undefined ? { t: 'do', id, command, body } : { t: 'do', id, command, body, for: speaker };
