import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** A file of this repository, wherever the generator is run. */
export function fileOfRepository(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
