import { documentedEvents, resolutions } from '../../client/documented/documented.ts';
import { transports } from '../transports.ts';
import type { Row } from './conformance.ts';

/** Every documented behaviour; due are those of commands and events that the client has. */
export const rows: readonly Row[] = [...resolutions, ...documentedEvents].map(
  ({ id, built, transports: named }) => ({
    id,
    due: built,
    transports: transports.filter((transport) =>
      named.some((each) => each === transport || (each !== 'polling' && transport !== 'polling')),
    ),
  }),
);
