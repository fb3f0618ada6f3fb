import { theSwitch } from '../switch.ts';
import type { LoadTests } from './load-client-tests.ts';
import { catchStrays, LoadedTests } from './run-client-tests.ts';
import type { TestCoverage } from './tests-that-pass.ts';

const LIMIT_MS = 60_000;
const CLOSE_MS = 5_000;

/**
 * Runs every test once, one after the other, and notes the mutants that each passes.
 *
 * @param files of tests, below client/
 * @throws for a test that does not pass: it would find every mutant
 */
export async function measureClientCoverage(
  fresh: () => LoadTests,
  files: readonly string[],
  onFile: (done: number) => void,
): Promise<TestCoverage> {
  const state = theSwitch();
  state.activeMutant = undefined;
  state.currentTestId = undefined;
  state.mutantCoverage = { static: {}, perTest: {} };
  const { error, warn } = console;
  const mute = () => Object.assign(console, { error: () => {}, warn: () => {} });
  const unmute = () => Object.assign(console, { error, warn });
  // The instrumented code of each loaded module keeps the object that it saw first.
  const { mutantCoverage } = state;
  const tests: Record<string, { ms: number; passes: string[] }> = {};
  const leaveStrays = catchStrays();
  try {
    for (const [place, file] of files.entries()) {
      mute();
      const loaded = new LoadedTests(fresh());
      for (const name of loaded.namesOf(file)) {
        state.currentTestId = name;
        const began = performance.now();
        const failure = await loaded.run(name, LIMIT_MS);
        if (failure !== undefined)
          throw new Error(`the client as it is does not pass ${name}: ${failure.reason}`);
        const passes = Object.keys(mutantCoverage.perTest[name] ?? {});
        tests[name] = { ms: Math.round(performance.now() - began), passes };
        state.currentTestId = undefined;
      }
      await loaded.close(CLOSE_MS);
      unmute();
      onFile(place + 1);
    }
  } finally {
    state.currentTestId = undefined;
    unmute();
    leaveStrays();
  }
  return { atStart: Object.keys(mutantCoverage.static), tests };
}
