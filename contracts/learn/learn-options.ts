import { type FlagTable, flag, type Given, readFlags } from '../shared/flags.ts';
import type { Io } from '../shared/io.ts';
import { assertListAlone } from '../shared/list-alone.ts';
import { reportFiles } from '../shared/report-files.ts';
import { UsageError } from '../shared/usage-error.ts';
import { parseTarget } from '../target/parse-target.ts';
import { targetFlags } from '../target/target-flags.ts';
import type { TargetOptions } from '../target/target-options.ts';

const { service, user, header, insecure, pace, capabilities } = targetFlags;

/** What says how a running server is asked. */
const serverFlags = {
  ...{ service, 'api-key': targetFlags['api-key'], user, header, insecure, pace, capabilities },
  'agent-driver': targetFlags['agent-driver'],
  only: flag.list('a,b', 'with --url: run only cases whose ids begin with these'),
} as const satisfies FlagTable;

export const learnFlags = {
  url: flag.text('url', 'ask a running server, such as https://gms.example/genesys, by running the cases'),
  ...serverFlags,
  'keep-texts': flag.switch(
    'show texts and unknown names as they are; keys, cookies and credentials stay hidden',
  ),
  under: flag.text('file', 'run the mock with this learned profile; --profile adds to it'),
  profile: flag.text('file', 'write what was learned as a profile for mock-gms --profile'),
  share: flag.text(
    'file',
    'write a file that is safe to share: verdicts and forms of answers, without any text of a chat',
  ),
  report: flag.texts('kind=file', 'write html=<file>, one page, or json=<file>; json=- for standard output'),
  json: flag.text('file', 'the same as --report json=<file>'),
  html: flag.text('file', 'the same as --report html=<file>'),
  all: flag.switch('show every lesson, not only the contradicted ones'),
  list: flag.switch('list the questions that a capture can answer'),
  help: flag.switch('show this', { short: 'h' }),
  version: flag.switch('show the version', { short: 'v' }),
} as const satisfies FlagTable;

/** A command line of `gms-contracts learn` that was understood. */
export interface LearnOptions {
  readonly files: readonly string[];
  /** A running server. */
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
  /** The flag that named a file to write, for messages. */
  readonly flagOf: (written: 'profile' | 'share' | 'json' | 'html') => string;
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
    assertListAlone(given, 'only', 'profile', 'share', 'report', 'json', 'html');
    return 'list';
  }
  const { url, only = [], under, profile, share } = given;
  const { files: reports, flagOf } = reportFiles(['html', 'json'], given);
  if (files.length === 0 && url === undefined)
    throw new UsageError('the HAR file is missing: learn <file.har>, or learn --url <url> --service <name>');
  if (files.length > 0 && url !== undefined) throw new UsageError('give either --url or HAR files, not both');
  if (url === undefined) assertNoServer(given);
  const target = url === undefined ? undefined : parseTarget(given, env);
  return {
    ...{ files, target, only, under, profile, share, ...reports },
    flagOf: (written) => (written === 'html' || written === 'json' ? flagOf(written) : `--${written}`),
    keepTexts: given['keep-texts'] === true,
    showsAll: given.all === true,
  };
}

/** A recording needs none of them. */
function assertNoServer(given: Given<typeof learnFlags>): void {
  const names = Object.keys(serverFlags) as (keyof typeof serverFlags)[];
  const stray = names.find((name) => given[name] !== undefined && given[name] !== false);
  if (stray !== undefined)
    throw new UsageError(
      `--${stray} works only with --url: give the URL of the server, or leave --${stray} out`,
    );
}
