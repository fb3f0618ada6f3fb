import { type FlagTable, flag, readFlags } from '../shared/flags.ts';
import type { Io } from '../shared/io.ts';
import { assertListAlone } from '../shared/list-alone.ts';
import { UsageError } from '../shared/usage-error.ts';
import { parseTarget } from '../target/parse-target.ts';
import { targetFlags } from '../target/target-flags.ts';
import type { TargetOptions } from '../target/target-options.ts';

const { service, user, header, insecure, pace, capabilities } = targetFlags;

export const learnFlags = {
  url: flag.text('url', 'ask a server that runs, such as https://gms.example/genesys, by running the cases'),
  ...{ service, 'api-key': targetFlags['api-key'], user, header, insecure, pace, capabilities },
  'agent-driver': targetFlags['agent-driver'],
  only: flag.list('a,b', 'of a server that runs: cases whose ids begin so'),
  'keep-texts': flag.switch(
    'show texts and names that the API does not have, but for keys, cookies and credentials',
  ),
  under: flag.text('file', 'ask the mock under this profile, which was learned before; --profile adds to it'),
  profile: flag.text('file', 'write what was learned as a profile for mock-gms --profile'),
  share: flag.text(
    'file',
    'write what can be handed on: verdicts and shapes, without anything that was said',
  ),
  json: flag.text('file', 'write the result; - for the standard output'),
  html: flag.text('file', 'write the result as one page'),
  all: flag.switch('show every lesson, and not only what is contradicted'),
  list: flag.switch('list what is asked of a capture'),
  help: flag.switch('show this', { short: 'h' }),
  version: flag.switch('show the version', { short: 'v' }),
} as const satisfies FlagTable;

/** A command line of `gms-contracts learn` that was understood. */
export interface LearnOptions {
  readonly files: readonly string[];
  /** A server that runs. */
  readonly target: TargetOptions | undefined;
  readonly only: readonly string[];
  readonly keepTexts: boolean;
  /** A profile that was learned before. */
  readonly under: string | undefined;
  readonly profile: string | undefined;
  readonly json: string | undefined;
  readonly html: string | undefined;
  readonly share: string | undefined;
  readonly showsAll: boolean;
}

/**
 * Reads a command line.
 *
 * @throws {UsageError} with one line that says what is wrong
 */
export function parseLearn(
  argv: readonly string[],
  env: Io['env'],
): LearnOptions | 'help' | 'version' | 'list' {
  const read = readFlags(learnFlags, argv, { positionals: true });
  if (read === 'help') return 'help';
  const { given, positionals: files } = read;
  if (given.version) return 'version';
  if (given.list) {
    assertListAlone(given, 'profile', 'share', 'json', 'html');
    return 'list';
  }
  const { url, only = [], under, profile, share, json, html } = given;
  if (files.length === 0 && url === undefined)
    throw new UsageError('the HAR file is missing: learn <file.har>, or learn --url <url> --service <name>');
  if (files.length > 0 && url !== undefined)
    throw new UsageError('a server is asked, or files are read: give --url or HAR files, not both');
  if (only.length > 0 && url === undefined)
    throw new UsageError('--only chooses what a server that runs is asked: give it with --url');
  const target = url === undefined ? undefined : parseTarget(given, env);
  return {
    ...{ files, target, only, under, profile, share, json, html },
    keepTexts: given['keep-texts'] === true,
    showsAll: given.all === true,
  };
}
