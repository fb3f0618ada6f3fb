import { allTransports } from '../target/transport.ts';
import { caseMakers } from './case-makers.ts';

/** The makers of cases about a chat, which hold over whatever transport carries it. */
export const { documented, neighbour, observed, inferred, decided } = caseMakers(allTransports);
