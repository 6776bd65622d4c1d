/** A page's address as far as seats care. */
export type Here = Pick<Location, 'protocol' | 'hostname' | 'port' | 'pathname' | 'search'>;

const host = (here: Here, name: string): string => `${here.protocol}//${name}${here.port ? `:${here.port}` : ''}`;

/** The same place as seen from a seat: browsers send every name under `localhost` to this machine and keep cookies apart. */
export const seatUrl = (here: Here, seat: string): string =>
  `${host(here, `${seat}.localhost`)}${here.pathname}${here.search}`;

/** Where nobody sits yet: the choice of seats. */
export const chooserUrl = (here: Here): string => `${host(here, 'localhost')}/`;
