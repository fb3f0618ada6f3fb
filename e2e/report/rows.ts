import { documentedEvents, resolutions } from '../../client/documented/documented.ts';
import { transports } from '../transports.ts';
import type { Row } from './conformance.ts';

/** Every documented behaviour. */
export const rows: readonly Row[] = [...resolutions, ...documentedEvents].map(
  ({ id, transports: named }) => ({
    id,
    transports: transports.filter((transport) =>
      named.some((each) => each === transport || (each !== 'polling' && transport !== 'polling')),
    ),
  }),
);
