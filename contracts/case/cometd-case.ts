import { cometdTransports } from '../target/transport.ts';
import { caseMakers } from './case-makers.ts';

/** The makers of cases about CometD, which hold over long-polling and WebSocket alike. */
export const { documented, neighbour, observed, inferred, decided } = caseMakers(cometdTransports);
