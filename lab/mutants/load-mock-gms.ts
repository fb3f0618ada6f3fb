import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Instances, instantiate } from './module-graph.ts';
import { modulePreparer, prepareModule } from './module-source.ts';
import { type Mutant, mutate } from './mutant.ts';

/** What mock-gms exports. */
export type MockGmsModule = typeof import('../../mock-gms/index.ts');

const ROOT = fileURLToPath(new URL('../../mock-gms/', import.meta.url));
const INDEX = join(ROOT, 'index.ts');

const requirePackage = createRequire(INDEX);
const prepare = modulePreparer();
/** The modules that a mutant shares with all others. */
const shared: Instances = new Map();

/**
 * Loads mock-gms with one mistake in it; without a mutant as it is.
 *
 * Many of them live in one process side by side. Every file is compiled once, into a function that makes a module; a
 * mutant compiles its own file alone, evaluates it and every module that imports it again, and shares the rest. So a mutant costs
 * some milliseconds, the garbage collector gets it back, and neither the process nor the test runner needs a loader
 * of modules for it.
 *
 * @throws {MutantError} for a mutant whose text does not stand exactly once in its file
 * @example
 * const { startMockGms } = loadMockGms(mutants[0]);
 * const gms = await startMockGms({ port: 0 });
 */
export function loadMockGms(mutant?: Mutant): MockGmsModule {
  const mutated = mutant === undefined ? undefined : join(ROOT, mutant.file);
  const own: Instances = new Map();
  const affected = mutated === undefined ? new Set<string>() : importersOf(mutated);
  const wrong =
    mutant === undefined || mutated === undefined
      ? undefined
      : prepareModule(mutated, mutate(readFileSync(mutated, 'utf8'), mutant));

  return instantiate(INDEX, {
    prepared: (path) => (path === mutated && wrong !== undefined ? wrong : prepare(path)),
    instancesOf: (path) => (affected.has(path) ? own : shared),
    requirePackage,
  }) as MockGmsModule;
}

/** A file, and every file of mock-gms that imports it, directly or not. */
function importersOf(changed: string): ReadonlySet<string> {
  const found = new Set<string>([changed]);
  const reaches = new Map<string, boolean>();
  const visit = (path: string): boolean => {
    const known = reaches.get(path);
    if (known !== undefined) return known;
    reaches.set(path, path === changed);
    // Every import is visited: what was affected does not hide another one that is.
    const affected = prepare(path).imports.map((specifier) => visit(join(dirname(path), specifier)));
    const isAffected = path === changed || affected.includes(true);
    reaches.set(path, isAffected);
    if (isAffected) found.add(path);
    return isAffected;
  };
  if (!visit(INDEX)) throw new Error(`mock-gms does not load ${changed}`);
  return found;
}
