import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { unwritableFile } from '../../mock-gms/capture.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/**
 * Makes the folder of a file that is to be written, and sees that it can be: before the work, and not after it.
 *
 * @param flag the one that names the file
 * @throws {UsageError}
 */
export function ensureWritable(flag: string, file: string): void {
  try {
    ensureFolder(dirname(resolve(file)));
    if (!existsSync(file)) {
      closeSync(openSync(file, 'w'));
      rmSync(file);
    } else if (statSync(file).isDirectory()) {
      throw new Error('it is a folder');
    } else {
      // Not opened: that would end a pipe.
      accessSync(file, constants.W_OK);
    }
  } catch (error) {
    throw new UsageError(`${flag}: ${unwritable(file, error)}`);
  }
}

/** Step by step: Node's own way never ends in a file system that takes no folders, such as /proc. */
function ensureFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  // The root of a drive that is not there has nothing above it.
  if (above !== folder) ensureFolder(above);
  mkdirSync(folder);
}

/** Writes a file; returns a line about it where that fails. */
export function write(file: string, text: string): string | undefined {
  try {
    writeFileSync(file, text);
    return undefined;
  } catch (error) {
    return unwritable(file, error);
  }
}

/** Writes a report, and says so; why it could not be written is said by a line that begins with `by`. */
export function writeReport(io: Io, by: string, file: string, text: string): void {
  const failure = write(file, text);
  if (failure === undefined) io.stdout(`Written: ${file}\n`);
  else io.stderr(`${by}: ${failure}\n`);
}

function unwritable(file: string, error: unknown): string {
  return `${file} cannot be written: ${unwritableFile(error)}; name another file`;
}
