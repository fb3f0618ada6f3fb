import type { GeneratedMutant } from '../generated-mutant.ts';

/** The mutants that each file of tests passes, by the file's path. */
export type TestCoverage = Readonly<Record<string, readonly string[]>>;

/**
 * The files of tests that can notice each mutant, those that pass the fewest first. What is computed while a module loads
 * is passed by no test: whatever passes another mutant of that module can notice it.
 */
export function filesThatPass(
  mutants: readonly Pick<GeneratedMutant, 'id' | 'file'>[],
  coverage: TestCoverage,
): ReadonlyMap<string, readonly string[]> {
  const fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
  const byMutant = new Map<string, string[]>();
  const bySource = new Map<string, string[]>();
  const few = Object.entries(coverage).sort(([, one], [, other]) => one.length - other.length);
  const note = (map: Map<string, string[]>, key: string, test: string) =>
    map.set(key, [...(map.get(key) ?? []), test]);
  for (const [test, passed] of few) {
    for (const id of passed) note(byMutant, id, test);
    for (const source of new Set(passed.map((id) => fileOf.get(id) ?? ''))) note(bySource, source, test);
  }
  return new Map(mutants.map(({ id, file }) => [id, byMutant.get(id) ?? bySource.get(file) ?? []]));
}
