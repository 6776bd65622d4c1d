export type Theme = 'auto' | 'light' | 'dark';

const KEPT = 'fupan.theme';
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

const kept = (): Theme => THEMES.find((theme) => theme === localStorage.getItem(KEPT)) ?? 'auto';

let chosen = $state<Theme>('auto');

export const theme = (): Theme => chosen;

/** As it was chosen on this device, else as the system has it. */
export function applyKeptTheme(): void {
  show(kept());
}

export function chooseTheme(next: Theme): void {
  localStorage.setItem(KEPT, next);
  show(next);
}

function show(next: Theme): void {
  chosen = next;
  if (next === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
}
