import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text of each generated file by its path from the root of the repository. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Paths of the files that are missing or differ from what was generated. */
export function staleFiles(files: GeneratedFiles, root = '.'): string[] {
  return [...files].filter(([path, text]) => readText(join(root, path)) !== text).map(([path]) => path);
}

/** Writes what differs, leaves the rest untouched, and returns the paths written. */
export function writeFiles(files: GeneratedFiles, root = '.'): string[] {
  const stale = staleFiles(files, root);
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) ?? '');
  }
  return stale;
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Writes the files and tells which; with `--check` among the arguments of the process, only tells which are stale. */
export function checkOrWrite(files: GeneratedFiles): void {
  if (!process.argv.includes('--check')) {
    for (const file of writeFiles(files)) console.log(`wrote ${file}`);
    return;
  }
  const stale = staleFiles(files);
  for (const file of stale)
    console.error(`${file} is not up to date: run \`npm run generate\` and commit it`);
  if (stale.length > 0) process.exitCode = 1;
}
