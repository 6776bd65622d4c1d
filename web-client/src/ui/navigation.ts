import { getContext, setContext } from 'svelte';

/** Where we are and how to go elsewhere; links are plain anchors and need none of this. */
export interface Navigation {
  readonly path: string;
  readonly query: URLSearchParams;
  go(url: string, how?: { replace?: boolean }): void;
}

const NAVIGATION = Symbol('navigation');

export const provideNavigation = (navigation: Navigation): Navigation => setContext(NAVIGATION, navigation);
export const useNavigation = (): Navigation => getContext<Navigation>(NAVIGATION);
