import type { Component } from 'svelte';
import type { Id } from '../protocol/types';

/** A page of the application; those of a meeting are told which. */
export type Page = Component<{ meeting: Id }> | Component;

export interface Route {
  readonly load: () => Promise<{ default: Page }>;
  readonly meeting?: Id;
  /** A page that fills the window: without the masthead. */
  readonly bare?: boolean;
}

const ROUTES: readonly (readonly [RegExp, Omit<Route, 'meeting'>])[] = [
  [/^\/$/, { load: () => import('../features/home/HomePage.svelte') }],
  [/^\/convene$/, { load: () => import('../features/convene/ConvenePage.svelte') }],
  [/^\/access-log$/, { load: () => import('../features/access/AccessLogPage.svelte') }],
  [/^\/meetings\/([^/]+)\/access-log$/, { load: () => import('../features/access/AccessLogPage.svelte') }],
  [/^\/roles$/, { load: () => import('../features/roles/RolesPage.svelte') }],
  [/^\/decisions$/, { load: () => import('../features/register/RegisterPage.svelte') }],
  [/^\/people$/, { load: () => import('../features/administration/PeoplePage.svelte') }],
  [/^\/erasures$/, { load: () => import('../features/administration/ErasuresPage.svelte') }],
  [/^\/privacy$/, { load: () => import('../features/privacy/NoticePage.svelte') }],
  [/^\/account$/, { load: () => import('../features/account/AccountPage.svelte') }],
  [/^\/meetings\/([^/]+)$/, { load: () => import('../room/RoomPage.svelte') }],
  [/^\/meetings\/([^/]+)\/prepare$/, { load: () => import('../features/preparation/PreparePage.svelte') }],
  [/^\/meetings\/([^/]+)\/replay$/, { load: () => import('../room/ReplayPage.svelte') }],
  [/^\/meetings\/([^/]+)\/screen$/, { load: () => import('../room/ScreenPage.svelte'), bare: true }],
];

/** Where links of accounts lead: open to whoever holds the secret in the address, signed in or not. */
const OPEN: ReadonlySet<string> = new Set(['/set-up', '/invitation', '/reset', '/email']);

export const isOpen = (path: string): boolean => OPEN.has(path);

/** @returns undefined where there is no page */
export function routeOf(path: string): Route | undefined {
  for (const [pattern, route] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return found[1] === undefined ? route : { ...route, meeting: found[1] };
  }
  return undefined;
}
