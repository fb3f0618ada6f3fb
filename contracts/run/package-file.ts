import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);

/**
 * The path of a module of this package, for a process that has to load it: the source when this runs from sources, the
 * build when this is the build.
 *
 * @param name path from the package's root, without an ending
 */
export function inPackage(name: string): string {
  let root = dirname(here);
  while (!existsSync(join(root, 'package.json'))) root = dirname(root);
  return here.endsWith('.ts') ? join(root, `${name}.ts`) : join(root, 'dist', `${name}.js`);
}
