import type { Judgement } from '../judge-mutant.ts';
import { theSwitch } from '../switch.ts';
import type { LoadTests } from './load-client-tests.ts';
import { LoadedTests } from './run-client-tests.ts';

/** Milliseconds: only what fails twice counts, so that a machine which was busy for a moment is not taken for a mistake. */
const FIRST_LOOK = 5_000;
const SECOND_LOOK = 20_000;
const CLOSE_MS = 2_000;

/** Switches a mutant on, and runs one test after another until one finds it. */
export async function judgeClientMutant(
  id: string,
  fresh: () => LoadTests,
  names: readonly string[],
): Promise<Judgement> {
  theSwitch().activeMutant = id;
  const loaded = [new LoadedTests(fresh())];
  try {
    let runs = 0;
    for (const name of names) {
      runs += 1;
      if ((await loaded[0]?.run(name, FIRST_LOOK)) === undefined) continue;
      const again = new LoadedTests(fresh());
      loaded.push(again);
      const failure = await again.run(name, SECOND_LOOK);
      if (failure === undefined) continue;
      const outcome = failure.outcome === 'timeout' ? 'timeout' : 'found';
      return { outcome, by: name, reason: failure.reason, broken: [], runs };
    }
    return { outcome: 'survived', broken: [], runs };
  } finally {
    for (const each of loaded) await each.close(CLOSE_MS);
    theSwitch().activeMutant = undefined;
  }
}
