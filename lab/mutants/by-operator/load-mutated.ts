import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MockGmsModule } from '../load-mock-gms.ts';
import { type Instances, instantiate } from '../module-graph.ts';
import { modulePreparer } from '../module-source.ts';
import type { SourceFile } from './mutated-files.ts';

const ROOT = fileURLToPath(new URL('../../../mock-gms/', import.meta.url));
const INDEX = join(ROOT, 'index.ts');
const requirePackage = createRequire(INDEX);

/**
 * Loads mock-gms with some of its files replaced. Each call makes every module again, so that what is computed while a
 * module loads is computed with the mutant that is switched on then.
 *
 * @param files paths below mock-gms/, and their source
 */
export function mutatedServer(files: readonly SourceFile[]): () => MockGmsModule {
  const prepared = modulePreparer(new Map(files.map(({ name, content }) => [join(ROOT, name), content])));
  return () => {
    const instances: Instances = new Map();
    return instantiate(INDEX, { prepared, instancesOf: () => instances, requirePackage }) as MockGmsModule;
  };
}
