/** A process that judges one mutant after another, as its parent asks. */

import { mutants } from './all.ts';
import { judgeMutantTwice } from './judge-mutant.ts';
import { runs, slowRuns } from './runs.ts';

/** The result of one mutant. */
export interface Verdict {
  readonly id: string;
  /** Names of the runs that failed. */
  readonly kills: readonly string[];
  /** Runs that could not be judged, and why: they count for nothing. */
  readonly errors: readonly string[];
}

// What a wrong server throws out of turn is its own affair; the runs say what it means to a client.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
process.removeAllListeners('warning');

process.on('disconnect', () => process.exit());

const [, , texts = ''] = process.argv;
const met = runs.filter(({ name }) => texts.split(',').some((text) => name.includes(text)));
const isWhole = met.length === runs.length;

async function judge(id: string): Promise<Verdict> {
  const mutant = mutants.find((each) => each.id === id);
  const slow = isWhole ? slowRuns.filter(({ name }) => mutant?.killers.includes(name)) : [];
  const judged = await judgeMutantTwice(mutant, [...met, ...slow]);
  const of = (outcome: string) => judged.filter(({ result }) => result.outcome === outcome);
  return {
    id,
    kills: of('fail').map(({ run }) => run.name),
    errors: of('error').map(
      ({ run, result }) => `${run.name}: ${'reason' in result ? result.reason.split('\n', 1)[0] : ''}`,
    ),
  };
}

process.on('message', (id: string) => {
  judge(id).then(
    (verdict) => process.send?.(verdict),
    // That a mutant could not be made is no affair of its server's, and without an answer the parent waits forever.
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
