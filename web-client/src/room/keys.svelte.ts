import { getContext, setContext } from 'svelte';

export interface Binding {
  /** How the cheat sheet writes it: `J`, `0–9`, `←`. */
  readonly shown: string;
  readonly says: () => string;
  readonly matches: (event: KeyboardEvent) => boolean;
  readonly run: (event: KeyboardEvent) => void;
}

const SWITCH = 'fupan.keys';
const TYPING = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable=true]';
/** Arrows move within these. */
const OWN_ARROWS = 'input[type=radio], [role=tab]';
const PRESSES = 'button, a, summary, [role=menuitem], [role=tab], input';

/** The keys of the room: each part binds its own, `?` lists them, and they can be switched off. */
export class Keys {
  enabled = $state(localStorage.getItem(SWITCH) !== 'off');
  /** The cheat sheet is open. */
  listing = $state(false);
  /** For the sheet. */
  bindings = $state.raw<readonly Binding[]>([]);
  /** Kept apart from what is shown: while effects are torn down, reactive state still reads as it was before. */
  #bound: readonly Binding[] = [];

  /** @returns how to unbind: for `$effect` */
  bind(binding: Binding): () => void {
    this.#become([...this.#bound, binding]);
    return () => this.#become(this.#bound.filter((other) => other !== binding));
  }

  switch(on: boolean): void {
    this.enabled = on;
    localStorage.setItem(SWITCH, on ? 'on' : 'off');
  }

  handle(event: KeyboardEvent): void {
    if (!this.enabled || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : undefined;
    if ((target?.closest(TYPING) && event.key !== 'Escape') || target?.closest('dialog')) return;
    if (event.key.startsWith('Arrow') && target?.closest(OWN_ARROWS)) return;
    if ((event.key === 'Enter' || event.key === ' ') && target?.closest(PRESSES)) return;
    const binding = this.#bound.findLast((one) => one.matches(event));
    if (!binding) return;
    event.preventDefault();
    binding.run(event);
  }

  #become(bound: readonly Binding[]): void {
    this.#bound = bound;
    this.bindings = bound;
  }
}

export const key =
  (...names: string[]) =>
  (event: KeyboardEvent): boolean =>
    names.includes(event.key);

const KEYS = Symbol('keys');
export const provideKeys = (keys: Keys): Keys => setContext(KEYS, keys);
export const useKeys = (): Keys => getContext<Keys>(KEYS);
