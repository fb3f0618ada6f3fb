import { levels, transports } from '../case/case.ts';
import { type FailOn, readFailOn } from '../case/fail-on.ts';
import { defined } from '../shared/defined.ts';
import { oneOf } from '../shared/flag-values.ts';
import { type Given, readFlags } from '../shared/flags.ts';
import type { Io } from '../shared/io.ts';
import { assertListAlone } from '../shared/list-alone.ts';
import { everyReport } from '../shared/report-files.ts';
import { UsageError } from '../shared/usage-error.ts';
import { parseTarget } from '../target/parse-target.ts';
import { targetFlags } from '../target/target-flags.ts';
import type { TargetOptions } from '../target/target-options.ts';
import type { Selection } from './run/selection.ts';
import { runFlags } from './server-flags.ts';

/** The kinds of report that can be written to a file. */
export const reportKinds = ['html', 'json', 'junit'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A command line, understood. */
export interface ServerOptions {
  /** The server to judge; undefined: a mock GMS that is started for the run. */
  readonly target: TargetOptions | undefined;
  readonly selection: Selection;
  readonly workers: number;
  /** Rounds to run until a case fails; undefined: one round, whatever comes. */
  readonly rounds: number | undefined;
  readonly knownFailures: string | undefined;
  /** What changes the exit code besides a MUST that failed. */
  readonly failOn: readonly FailOn[];
  readonly reports: readonly { readonly kind: ReportKind; readonly file: string }[];
}

/** What a command line asks for. */
export type ServerCommand =
  | { readonly command: 'help' | 'short-help' | 'version' }
  | { readonly command: 'list'; readonly selection: Selection; readonly json: boolean }
  | { readonly command: 'run'; readonly options: ServerOptions };

type GivenRun = Given<typeof runFlags>;

/** The flags that describe the server to judge. */
const aboutServer = ['url', ...Object.keys(targetFlags)] as readonly ('url' | keyof typeof targetFlags)[];

/**
 * Reads a command line.
 *
 * @param argv the words after the command's name
 * @throws {UsageError} with one line that says what is wrong
 * @example
 * parseServer(['--url', 'https://gms.example/genesys', '--service', 'customer-support'], process.env).command; // 'run'
 */
export function parseServer(argv: readonly string[], env: Io['env']): ServerCommand {
  if (argv.length === 0) return { command: 'short-help' };
  const read = readFlags(runFlags, argv);
  if (read === 'help') return { command: 'help' };
  const { given } = read;
  if (given.version) return { command: 'version' };
  const selection = selectionOf(given);
  if (given.list) {
    assertListAlone(given, 'report');
    return { command: 'list', selection, json: given.json };
  }
  if (given.json) throw new UsageError('--json goes with --list; --report json=<file> writes a report');
  return { command: 'run', options: runOptions(given, selection, env) };
}

function selectionOf(given: GivenRun): Selection {
  return {
    ...defined({
      only: given.only,
      grep: given.grep,
      levels: given.level?.map((name) => oneOf('--level', levels, name.toUpperCase())),
      transports: given.transports?.map((name) => oneOf('--transports', transports, name)),
    }),
    readOnly: given['read-only'],
    slow: given.slow,
    quick: given.quick,
  };
}

function runOptions(given: GivenRun, selection: Selection, env: Io['env']): ServerOptions {
  const stray = given.mock && aboutServer.find((flag) => given[flag] !== undefined && given[flag] !== false);
  if (stray)
    throw new UsageError(`--mock and --${stray} exclude each other: the mock is started for the run`);
  const target = given.mock ? undefined : parseTarget(given, env);
  return {
    target,
    selection,
    // A pace that several keep to would be several times as fast.
    workers: target?.pacing ? 1 : given.workers,
    rounds: given['repeat-until-failure'],
    knownFailures: given['known-failures'],
    failOn: readFailOn(given['fail-on']),
    reports: everyReport(reportKinds, given.report),
  };
}
