import { resolve } from 'node:path';
import type { Io } from '../shared/io.ts';
import { UsageError } from '../shared/usage-error.ts';
import { ensureWritable } from '../shared/writable.ts';
import type { LearnOptions } from './learn-options.ts';
import type { Parts } from './parts.ts';

/** Flags that name a file to write. */
const WRITTEN = ['profile', 'share', 'json', 'html'] as const;

type Written = (typeof WRITTEN)[number];

/**
 * Sees before the work that every file can be written: what is read stays, and of two files none is written over the other.
 *
 * @throws {UsageError}
 */
export function assertWritable(options: LearnOptions): void {
  const taken = new Map(options.files.map((file) => [resolve(file), 'is a recording that is read']));
  const files = WRITTEN.flatMap((written) => {
    const file = options[written];
    return file === undefined || file === '-' ? [] : [{ flag: options.flagOf(written), file }];
  });
  for (const { flag, file } of files) {
    const known = taken.get(resolve(file));
    if (known !== undefined) throw new UsageError(`${flag}: ${file} ${known}; name another file`);
    taken.set(resolve(file), `is the file of ${flag}`);
  }
  for (const { flag, file } of files) ensureWritable(flag, file);
}

/** Writes what was asked for. One that fails is reported, and the others are written. */
export async function writeFiles(
  options: LearnOptions,
  made: Readonly<Record<Written, () => string>>,
  { io, tell, parts }: { readonly io: Io; readonly tell: Io['stdout']; readonly parts: Parts },
): Promise<void> {
  for (const written of WRITTEN) {
    const file = options[written];
    if (file === undefined) continue;
    const flag = options.flagOf(written);
    const text = await parts.try(flag, made[written]);
    if (text === undefined) continue;
    if (file === '-') io.stdout(text);
    else parts.write(flag, file, text, tell);
  }
}
