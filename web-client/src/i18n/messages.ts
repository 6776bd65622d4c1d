import { message, type MessageKey, type Values } from './locale.svelte';

type Said = (values?: Values) => string;

/**
 * Every message as a function: `m.home_title()`, `m.home_moves({ count: 47 })`. Patterns are ICU MessageFormat.
 * Called in a component it follows the language switch.
 */
export const m = new Proxy({} as Readonly<Record<MessageKey, Said>>, {
  get: (_, key) => (values?: Values) => message(key as MessageKey, values),
});
