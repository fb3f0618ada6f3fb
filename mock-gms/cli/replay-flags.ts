import { parseArgs } from 'node:util';
import { RUNNERS, type RunnerName } from '../saved-chat/as-test/runners.ts';
import { type FlagLine, flagLines, flagTypes } from './flag-lines.ts';
import { FLAGS as SERVER_FLAGS } from './flags.ts';
import { flagProblem, type GivenFlags } from './given-flags.ts';

const RUNNER_NAMES = Object.keys(RUNNERS) as readonly RunnerName[];

const LINES: readonly FlagLine[] = [
  {
    flag: 'chat',
    value: 'number',
    about: 'the number of the chat in the list; needed if the file has several',
  },
  { flag: 'list', about: 'list the chats of the file' },
  { flag: 'as-script', about: 'print the chat as a scripted agent in YAML, and start nothing' },
  {
    flag: 'as-test',
    value: 'runner',
    about: `print the chat as a test, and start nothing: ${RUNNER_NAMES.join(' or ')}`,
  },
  {
    flag: 'out',
    short: 'o',
    value: 'file',
    about: 'write the script or the test into this file; it must not exist yet',
  },
];

/** Whatever may be given: the mock that plays is told like any other. */
const ALL_LINES: readonly FlagLine[] = [...LINES, ...SERVER_FLAGS];

/** What `mock-gms replay` was told. */
export interface ReplayFlags {
  readonly file: string;
  /** From 1. */
  readonly chat: number | undefined;
  readonly what: 'list' | 'play' | 'script' | RunnerName;
  readonly out: string | undefined;
  /** Those of the mock that plays. */
  readonly server: GivenFlags;
}

/** What `mock-gms replay --help` prints. */
export function replayUsage(): string {
  return `Usage: mock-gms replay <file.har> [flags]

Starts the mock with an agent who says and does what the agents of a recorded chat did, at the same pace. It plays for anyone
who chats, in every service that has no script of its own. The file was written by mock-gms record or saved by a browser.

${flagLines(LINES, 26)}
All flags of mock-gms can be used too, such as --port and --config; "mock-gms --help" lists them.
`;
}

/** @throws an error of one line that says what is wrong */
export function parseReplayFlags(argv: readonly string[]): ReplayFlags | 'help' {
  const { values, positionals } = parsed(argv);
  if (values.help === true) return 'help';
  const [file = '', ...more] = positionals;
  if (file === '') throw new Error('the HAR file is missing: replay <file.har>');
  if (more.length > 0) throw new Error('replay takes one HAR file: start it once for each file');
  const { chat, list, 'as-script': asScript, 'as-test': asTest, out, ...server } = values;
  if (chat !== undefined && !/^[1-9]\d{0,5}$/.test(String(chat)))
    throw new Error('--chat is the number of a chat, from 1');
  const runner = RUNNER_NAMES.find((each) => each === asTest);
  if (asTest !== undefined && runner === undefined)
    throw new Error(`--as-test is ${RUNNER_NAMES.join(' or ')}`);
  if (asScript === true && runner !== undefined)
    throw new Error('--as-script and --as-test exclude each other');
  const what = list === true ? 'list' : (runner ?? (asScript === true ? 'script' : 'play'));
  if (out !== undefined && (what === 'play' || what === 'list'))
    throw new Error('--out goes with --as-script or --as-test');
  if (server.script !== undefined) throw new Error('--script is not given here: the chat is the script');
  return {
    file,
    chat: chat === undefined ? undefined : Number(chat),
    what,
    out: out === undefined ? undefined : String(out),
    server,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: flagTypes(ALL_LINES),
      strict: true,
      allowPositionals: true,
    });
  } catch (error) {
    throw new Error(`${flagProblem(error as NodeJS.ErrnoException, ALL_LINES)}; --help lists the flags`);
  }
}
