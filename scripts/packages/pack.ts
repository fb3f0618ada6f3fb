import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES, type PackageName } from '../own-packages.ts';
import { run, runNode } from '../process.ts';

/** The packages that are published, each as the archive that `npm publish` would send. */
export type Archives = Readonly<Record<PackageName, string>>;

/** Builds what is older than its sources, and packs everything into a folder. */
export async function pack(folder: string): Promise<Archives> {
  const built = await runNode('scripts/build.ts', ['--if-stale', '--quiet']);
  if (built.code !== 0) throw new Error(built.output.trimEnd());
  const packed = await run('npm', ['pack', '--workspaces', '--ignore-scripts', '--pack-destination', folder]);
  if (packed.code !== 0) throw new Error(packed.output.trimEnd());
  const files = readdirSync(folder);
  const archiveOf = (name: PackageName) => {
    const file = files.find((each) => each.startsWith(`${name}-`) && each.endsWith('.tgz'));
    if (file === undefined) throw new Error(`npm pack left no archive of ${name}`);
    return join(folder, file);
  };
  return Object.fromEntries(PACKAGES.map(({ name }) => [name, archiveOf(name)])) as Archives;
}
