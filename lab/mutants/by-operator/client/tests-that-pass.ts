import type { GeneratedMutant } from '../generated-mutant.ts';

/** What the tests pass while no mutant is switched on. */
export interface TestCoverage {
  /** Mutants that are passed while modules are loaded. */
  readonly atStart: readonly string[];
  /** How long each test takes, and the mutants that it passes, by its name. */
  readonly tests: Readonly<Record<string, { readonly ms: number; readonly passes: readonly string[] }>>;
}

/** Milliseconds above which a test judges only what no quicker one passes. */
const SLOW_MS = 1_000;

/**
 * The tests that can notice each mutant, those that pass the fewest first. What is computed while a module loads any test
 * may notice: those that pass it, or another mutant of its module, come first.
 */
export function testsThatPass(
  mutants: readonly Pick<GeneratedMutant, 'id' | 'file'>[],
  { atStart, tests }: TestCoverage,
): ReadonlyMap<string, readonly string[]> {
  const early = new Set(atStart);
  const fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
  const inTurn = Object.entries(tests).sort(([, one], [, other]) => one.passes.length - other.passes.length);
  const isQuick = (name: string) => (tests[name]?.ms ?? 0) <= SLOW_MS;
  const byMutant = new Map<string, string[]>();
  const bySource = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, key: string, test: string) =>
    map.get(key)?.push(test) ?? map.set(key, [test]);
  for (const [test, { passes }] of inTurn) {
    for (const id of passes) note(byMutant, id, test);
    for (const source of new Set(passes.map((id) => fileOf.get(id) ?? ''))) note(bySource, source, test);
  }
  const names = inTurn.map(([test]) => test);
  return new Map(
    mutants.map(({ id, file }) => {
      const own = byMutant.get(id) ?? [];
      const isEarly = early.has(id) || own.length === 0;
      const all = isEarly ? [...new Set([...own, ...(bySource.get(file) ?? []), ...names])] : own;
      const quick = all.filter(isQuick);
      return [id, quick.length > 0 ? quick : all];
    }),
  );
}
