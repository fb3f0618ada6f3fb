import type { Judgement } from '../../case/case.ts';
import type { Ability } from '../customer/client-customer.ts';
import type { Stage } from './stage.ts';

/**
 * Something that happens to every client one day, and that it has to survive; its id is permanent and never reused.
 *
 * `play` brings it about and resolves when the client came through; it throws a NotSurvived when it did not, and a
 * NotPlayable when the client has nothing that this could happen to.
 */
export type Situation = Judgement & {
  /** `client-survives-<two digits>`, as listed in client-ids.txt. */
  readonly id: string;
  /** One or two words, for `--only`. */
  readonly name: string;
  /** A sentence about what a client does that survives. */
  readonly title: string;
  readonly source: string;
  /** What the client has to be able to do besides `start`. */
  readonly needs?: readonly Ability[];
  readonly play: (stage: Stage) => Promise<void>;
};
