import { untrack } from 'svelte';

let dialogs = $state(0);

/** Whether a dialog lies on the page: what it was opened from has to stay, or it would be gone with all that is typed into it. */
export const somethingOnTop = (): boolean => dialogs > 0;

/** @returns what takes it off again */
export function putOnTop(): () => void {
  untrack(() => dialogs++);
  return () => dialogs--;
}
