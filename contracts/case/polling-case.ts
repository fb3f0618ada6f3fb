import { caseMakers } from './case-makers.ts';

/** The makers of cases about REST polling. */
export const { documented, neighbour, observed, inferred, decided } = caseMakers(['polling']);
