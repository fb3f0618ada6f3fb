/** How often each mutant was passed, by its id. */
export type Passed = Record<string, number>;

/** What the instrumented code reads and writes. */
interface Switch {
  /** The mutant that is switched on. */
  activeMutant?: string | undefined;
  /** The run that is under way: what is passed now, it passed. */
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Passed; perTest: Record<string, Passed> } | undefined;
}

declare global {
  var __stryker__: Switch | undefined;
}

/** The switch of this process: one mutant is on in all of the instrumented code, or none. */
export function theSwitch(): Switch {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}
