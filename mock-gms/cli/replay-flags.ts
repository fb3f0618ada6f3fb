import { type ParseArgsConfig, parseArgs } from 'node:util';
import { RUNNERS, type RunnerName } from '../saved-chat/as-test/runners.ts';
import { FLAG_TYPES, FLAGS as SERVER_FLAGS } from './flags.ts';
import { flagProblem, type GivenFlags } from './given-flags.ts';

const RUNNER_NAMES = Object.keys(RUNNERS) as readonly RunnerName[];

interface ReplayFlag {
  readonly short?: string;
  /** What stands for its value in `--help`; without one the flag stands alone. */
  readonly value?: string;
  readonly about: string;
}

const FLAGS = {
  chat: { value: 'number', about: 'the number of the chat in the list; needed if the file has several' },
  list: { about: 'list the chats of the file' },
  'as-script': { about: 'print the chat as a scripted agent in YAML, and start nothing' },
  'as-test': {
    value: 'runner',
    about: `print the chat as a test, and start nothing: ${RUNNER_NAMES.join(' or ')}`,
  },
  out: {
    short: 'o',
    value: 'file',
    about: 'write the script or the test into this file; it must not exist yet',
  },
} as const satisfies Record<string, ReplayFlag>;

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
  const rows = Object.entries<ReplayFlag>(FLAGS).map(([flag, { short, value, about }]) => {
    const head = `${short === undefined ? '    ' : `-${short}, `}--${flag}${value === undefined ? '' : ` <${value}>`}`;
    return `  ${head.padEnd(26)}${about}\n`;
  });
  return `Usage: mock-gms replay <file.har> [flags]

Starts the mock with an agent who says and does what the agents of a recorded chat did, at the same pace. It plays for anyone
who chats, in every service that has no script of its own. The file was written by mock-gms record or saved by a browser.

${rows.join('')}
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

const TYPES: NonNullable<ParseArgsConfig['options']> = {
  ...FLAG_TYPES,
  ...Object.fromEntries(
    Object.entries<ReplayFlag>(FLAGS).map(([flag, { short, value }]) => [
      flag,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short !== undefined && { short }),
      },
    ]),
  ),
};

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: TYPES, strict: true, allowPositionals: true });
  } catch (error) {
    const rows = Object.entries<ReplayFlag>(FLAGS).map(([flag, { value }]) => ({ flag, value }));
    const problem = flagProblem(error as NodeJS.ErrnoException, [...rows, ...SERVER_FLAGS]);
    throw new Error(`${problem}; --help lists the flags`);
  }
}
