import { UsageError } from './usage-error.ts';

/**
 * Refuses flags next to `--list`, which runs nothing, such as those that name a file for a result.
 *
 * @throws {UsageError} naming the first of them that was given
 */
export function assertListAlone(given: Readonly<Record<string, unknown>>, ...flags: readonly string[]): void {
  const stray = flags.find((flag) => given[flag] !== undefined);
  if (stray !== undefined)
    throw new UsageError(`--list and --${stray} do not go together: --list runs nothing`);
}
