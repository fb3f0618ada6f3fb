import { type FlagTable, flag, readFlags } from '../shared/flags.ts';
import { UsageError } from '../shared/usage-error.ts';

export const learnFlags = {
  profile: flag.text('file', 'write what was learned as a configuration file for mock-gms --config'),
  share: flag.text(
    'file',
    'write what can be handed on: verdicts and shapes, without anything that was said',
  ),
  json: flag.text('file', 'write the result; - for the standard output'),
  list: flag.switch('list what is asked of a capture'),
  help: flag.switch('show this', { short: 'h' }),
} as const satisfies FlagTable;

/** A command line of `gms-contracts learn` that was understood. */
export interface LearnOptions {
  readonly files: readonly [string, ...string[]];
  readonly profile: string | undefined;
  readonly json: string | undefined;
  readonly share: string | undefined;
}

/**
 * Reads a command line.
 *
 * @throws {UsageError} with one line that says what is wrong
 */
export function parseLearn(argv: readonly string[]): LearnOptions | 'help' | 'list' {
  const read = readFlags(learnFlags, argv, { positionals: true });
  if (read === 'help') return 'help';
  const { given, positionals } = read;
  if (given.list) return 'list';
  const [first, ...more] = positionals;
  if (first === undefined) throw new UsageError('the HAR file is missing: learn <file.har>');
  return { files: [first, ...more], profile: given.profile, json: given.json, share: given.share };
}
