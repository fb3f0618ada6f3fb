import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PreparedModule } from './module-source.ts';

/** Instances of modules, by their paths. */
export type Instances = Map<string, { exports: unknown }>;

/** Where modules come from, and where their instances are kept. */
export interface Graph {
  prepared(path: string): PreparedModule;
  instancesOf(path: string): Instances;
  /** Loads what is not given by a relative path. */
  requirePackage(name: string): unknown;
}

/** The exports of a module, which is made with everything that it imports unless it is there already. */
export function instantiate(path: string, graph: Graph): unknown {
  const instances = graph.instancesOf(path);
  const known = instances.get(path);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  instances.set(path, module);
  graph
    .prepared(path)
    .make(
      module.exports,
      (specifier) =>
        specifier.startsWith('.')
          ? instantiate(join(dirname(path), specifier), graph)
          : graph.requirePackage(specifier),
      module,
      pathToFileURL(path).href,
    );
  return module.exports;
}
