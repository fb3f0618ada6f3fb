import type { Mistake } from '../mutant.ts';

/**
 * A client with one wrong behaviour: gms-webchat, in one file of which one text is replaced.
 *
 * A mutant shows that a unit test can fail: it is a mistake that somebody could make who writes a client.
 */
export interface ClientMutant extends Mistake {
  /** The unit test that finds it: its file below client/, and its title. */
  readonly killer: readonly [file: string, title: string];
}
