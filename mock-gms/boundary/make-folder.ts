import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are missing; one that is there is left as it is.
 *
 * Node's own `recursive: true` never returns where a file system has a folder and takes none into it, as `/proc` does.
 *
 * @param mode of the folders that are made
 * @throws the error of Node's `mkdir`
 * @example
 * makeFolder('/tmp/recordings/today', 0o700);
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (made(path, mode)) return;
  makeFolder(dirname(path), mode);
  mkdirSync(path, { mode });
}

/** False if a folder above is missing. */
function made(path: string, mode: number): boolean {
  try {
    mkdirSync(path, { mode });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const above = dirname(path);
    if (code === 'ENOENT' && above !== path && !isThere(above)) return false;
    // Where it may not be made, such as on a disk that is read only, it may be there all the same.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return true;
    throw error;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
