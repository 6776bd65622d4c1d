import type { Component } from 'svelte';
import type { Id } from '../protocol/types';

/** What an address is about: a page is told so. */
export interface About {
  readonly meeting?: Id;
  readonly department?: Id;
}

/** A page of the application; those of a meeting or a department are told which. */
export type Page = Component<{ meeting: Id }> | Component<{ department: Id }> | Component;

export interface Route extends About {
  readonly load: () => Promise<{ default: Page }>;
  /** A page that fills the window: without the masthead. */
  readonly bare?: boolean;
}

const ROUTES: readonly (readonly [RegExp, Omit<Route, keyof About>])[] = [
  [/^\/$/, { load: () => import('../features/home/HomePage.svelte') }],
  [/^\/convene$/, { load: () => import('../features/convene/ConvenePage.svelte') }],
  [/^\/access-log$/, { load: () => import('../features/access/AccessLogPage.svelte') }],
  [/^\/meetings\/([^/]+)\/access-log$/, { load: () => import('../features/access/AccessLogPage.svelte') }],
  [/^\/okrs\/examples$/, { load: () => import('../features/okrs/examples/ExamplesPage.svelte') }],
  [/^\/roles$/, { load: () => import('../features/roles/RolesPage.svelte') }],
  [/^\/decisions$/, { load: () => import('../features/register/RegisterPage.svelte') }],
  [/^\/okrs$/, { load: () => import('../features/okrs/organisation/OkrsPage.svelte') }],
  [/^\/okrs\/([^/]+)$/, { load: () => import('../features/okrs/sheet/SheetPage.svelte') }],
  [/^\/okrs\/([^/]+)\/map$/, { load: () => import('../features/okrs/map/MapPage.svelte') }],
  [/^\/okrs\/([^/]+)\/forecast$/, { load: () => import('../features/okrs/forecast/ForecastPage.svelte') }],
  [/^\/okrs\/([^/]+)\/summaries$/, { load: () => import('../features/okrs/summaries/SummariesPage.svelte') }],
  [/^\/okrs\/([^/]+)\/import$/, { load: () => import('../features/okrs/import/ImportPage.svelte') }],
  [/^\/okrs\/([^/]+)\/rollup$/, { load: () => import('../features/okrs/company/RollupPage.svelte') }],
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

const aboutOf = (path: string, id: Id | undefined): About => {
  if (id === undefined) return {};
  return path.startsWith('/okrs/') ? { department: id } : { meeting: id };
};

/** @returns undefined where there is no page */
export function routeOf(path: string): Route | undefined {
  for (const [pattern, route] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return { ...route, ...aboutOf(path, found[1]) };
  }
  return undefined;
}
