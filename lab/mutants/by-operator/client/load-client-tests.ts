import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Instances, instantiate } from '../../module-graph.ts';
import { modulePreparer } from '../../module-source.ts';
import type { SourceFile } from '../mutated-files.ts';
import { CLIENT } from './client-files.ts';
import { type CollectedFile, TestCollector } from './collected-tests.ts';

/** Loads a file of tests, by its path below client/. */
export type LoadTests = (name: string) => CollectedFile;

/**
 * Loads the unit tests of the client with some of its files replaced. Each call of what is returned makes every module of
 * the client again, so that what is computed while a module loads is computed with the mutant that is switched on then;
 * what is no client is made once.
 *
 * @param files paths below client/, and their source
 */
export function clientTestLoader(files: readonly SourceFile[]): () => LoadTests {
  const prepared = modulePreparer(new Map(files.map(({ name, content }) => [join(CLIENT, name), content])));
  const shared: Instances = new Map();
  const collector = new TestCollector();
  const requireInClient = createRequire(join(CLIENT, 'index.ts'));
  const requirePackage = (name: string) =>
    name === '@playwright/test' ? collector.runner : requireInClient(name);
  return () => {
    const own: Instances = new Map();
    const instancesOf = (path: string) => (path.startsWith(CLIENT) ? own : shared);
    const graph = { prepared, instancesOf, requirePackage };
    return (name) => collector.collect(name, () => void instantiate(join(CLIENT, name), graph));
  };
}
