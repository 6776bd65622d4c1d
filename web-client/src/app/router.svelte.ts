import type { Navigation } from '../ui/navigation';

/** Pages by path, kept in the browser's history; plain anchors of this origin are followed without a reload. */
export class Router implements Navigation {
  #url = $state.raw(new URL(location.href));
  /** Counts page changes made here, for focus and scrolling; going back in the history is the browser's to restore. */
  arrivals = $state(0);

  get path(): string {
    return this.#url.pathname;
  }

  get query(): URLSearchParams {
    return this.#url.searchParams;
  }

  go(url: string, how: { replace?: boolean } = {}): void {
    const next = new URL(url, location.href);
    if (how.replace) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    const moved = next.pathname !== this.#url.pathname;
    this.#url = next;
    if (moved) this.arrivals += 1;
  }

  /** @returns how to stop listening */
  listen(): () => void {
    const back = () => (this.#url = new URL(location.href));
    const follow = (event: MouseEvent) => this.#follow(event);
    addEventListener('popstate', back);
    document.addEventListener('click', follow);
    return () => {
      removeEventListener('popstate', back);
      document.removeEventListener('click', follow);
    };
  }

  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    if (!anchor || anchor.target || anchor.hasAttribute('download')) return;
    if (anchor.origin !== location.origin || anchor.pathname.startsWith('/api/')) return;
    // A place on the same page is the browser's own matter.
    if (anchor.hash && anchor.pathname === this.path) return;
    event.preventDefault();
    this.go(anchor.href);
  }
}
