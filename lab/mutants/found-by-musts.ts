import type { Level } from '../../contracts/case/case.ts';
import type { Kills } from './kills.ts';
import type { Mutant } from './mutant.ts';

/**
 * Mutants that break no documented rule, as their killers say, and that a MUST finds all the same, with the reason why
 * it may.
 */
export const mayBeFoundByMusts: Readonly<Record<string, string>> = {
  'bayeux-no-websocket': 'a run over WebSocket is for servers that offer it',
  'index-repeated':
    'events from the next position on are documented, and there is no next position where two share one',
};

/** What the mutants that MUST cases find are judged by. */
interface Table {
  readonly mutants: readonly Pick<Mutant, 'id' | 'killers'>[];
  readonly kills: Kills;
  readonly levelOf: (run: string) => Level | undefined;
}

/**
 * The mutants that a MUST finds although no MUST is named as their killer: the rule that they break is not documented, so
 * that the MUST leans on more than is.
 *
 * @example
 * foundByMusts({ mutants: [{ id: 'odd', killers: ['a-01'] }], kills: { odd: ['a-01'] }, levelOf: () => 'MUST' }); // []
 */
export function foundByMusts({ mutants, kills, levelOf }: Table): readonly string[] {
  const isMust = (run: string) => levelOf(run) === 'MUST';
  return mutants
    .filter(({ id, killers }) => !killers.some(isMust) && (kills[id] ?? []).some(isMust))
    .map(({ id }) => id);
}
