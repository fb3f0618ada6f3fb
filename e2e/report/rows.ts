import { documentedEvents, resolutions } from '../../client/documented.ts';
import type { Row } from './conformance.ts';

/** Every documented behaviour that applies over polling; due are those of commands and events that the client has. */
export const rows: readonly Row[] = [...resolutions, ...documentedEvents]
  .filter(({ transports }) => transports.includes('polling'))
  .map(({ id, built }) => ({ id, due: built }));
