import type { GeneratedMutant } from '../generated-mutant.ts';

/** How long each test takes, and the mutants that it passes, by its name. */
export type TestCoverage = Readonly<
  Record<string, { readonly ms: number; readonly passes: readonly string[] }>
>;

/** Milliseconds above which a test judges only what no quicker one passes. */
const SLOW_MS = 1_000;

/**
 * The tests that can notice each mutant, those that pass the fewest first. What is computed while a module loads is passed
 * by no test: whatever passes another mutant of that module can notice it, and where there is no other, any test.
 */
export function testsThatPass(
  mutants: readonly Pick<GeneratedMutant, 'id' | 'file'>[],
  coverage: TestCoverage,
): ReadonlyMap<string, readonly string[]> {
  const fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
  const inTurn = Object.entries(coverage).sort(
    ([, one], [, other]) => one.passes.length - other.passes.length,
  );
  const quick = passing(
    inTurn.filter(([, { ms }]) => ms <= SLOW_MS),
    fileOf,
  );
  const all = passing(inTurn, fileOf);
  return new Map(
    mutants.map(({ id, file }) => [
      id,
      quick.byMutant.get(id) ?? all.byMutant.get(id) ?? quick.bySource.get(file) ?? quick.names,
    ]),
  );
}

/** Tests by the mutants, and by the files, of which they pass something. */
function passing(tests: readonly [string, TestCoverage[string]][], fileOf: ReadonlyMap<string, string>) {
  const byMutant = new Map<string, string[]>();
  const bySource = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, key: string, test: string) =>
    map.get(key)?.push(test) ?? map.set(key, [test]);
  for (const [test, { passes }] of tests) {
    for (const id of passes) note(byMutant, id, test);
    for (const source of new Set(passes.map((id) => fileOf.get(id) ?? ''))) note(bySource, source, test);
  }
  return { byMutant, bySource, names: tests.map(([test]) => test) };
}
