import { type ParseArgsConfig, parseArgs } from 'node:util';
import { levels, transports } from '../case/case.ts';
import { type Flag, flagGroups } from '../command-line/flags.ts';
import type { Io } from '../command-line/io.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { listed, wholeNumber } from '../command-line/values.ts';
import type { Selection } from '../run/selection.ts';
import { type GivenTarget, parseTarget, targetFlags } from '../target/parse-target.ts';
import { type Command, type ReportKind, type RunOptions, reportKinds } from './run-options.ts';

const REPEAT = '--repeat-until-failure';
const DEFAULT_WORKERS = '2';

const flags: readonly Flag[] = flagGroups.flatMap((group): readonly Flag[] => group.flags);

/** The flags as Node's `parseArgs` wants them. */
const flagTypes: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  flags.map(({ flag, short, value, multiple = false }) => [
    flag,
    { type: value === undefined ? 'boolean' : 'string', multiple, ...(short && { short }) },
  ]),
);

interface Given extends GivenTarget {
  readonly mock?: boolean;
  readonly only?: readonly string[];
  readonly grep?: string;
  readonly level?: readonly string[];
  readonly transports?: readonly string[];
  readonly 'read-only'?: boolean;
  readonly slow?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
  readonly workers?: string;
  readonly 'repeat-until-failure'?: string;
  readonly 'known-failures'?: string;
  readonly report?: readonly string[];
  readonly help?: boolean;
  readonly version?: boolean;
}

/**
 * Reads a command line.
 *
 * @param argv what stands behind the command's name
 * @throws {UsageError} with one line for whoever wrote it
 * @example
 * parse(['--url', 'https://gms.example/genesys', '--service', 'customer-support'], process.env).command; // 'run'
 */
export function parse(argv: readonly string[], env: Io['env']): Command {
  const given = values(argv);
  if (argv.length === 0) return { command: 'short-help' };
  if (given.help) return { command: 'help' };
  if (given.version) return { command: 'version' };
  const selection = selectionOf(given);
  if (given.list) return { command: 'list', selection, json: given.json === true };
  if (given.json) throw new UsageError('--json goes with --list; --report json=<file> writes a report');
  return { command: 'run', options: runOptions(given, selection, env) };
}

function values(argv: readonly string[]): Given {
  try {
    // The types follow from the table, which `parseArgs` cannot see.
    return parseArgs({ args: joinRepeat(argv), options: flagTypes, strict: true }).values as Given;
  } catch (error) {
    const [first] = (error as Error).message.split(/\. |\n/, 1);
    throw new UsageError(`${first}; --help lists the flags`);
  }
}

/** The number behind this flag may be missing, which `parseArgs` does not know. */
function joinRepeat(argv: readonly string[]): string[] {
  const at = argv.indexOf(REPEAT);
  if (at === -1) return [...argv];
  const next = argv[at + 1] ?? '';
  const given = /^\d+$/.test(next);
  return [...argv.slice(0, at), `${REPEAT}=${given ? next : ''}`, ...argv.slice(at + (given ? 2 : 1))];
}

function selectionOf(given: Given): Selection {
  return {
    ...(given.only && { only: all(given.only) }),
    ...(given.grep !== undefined && { grep: given.grep }),
    ...(given.level && {
      levels: all(given.level).map((name) => oneOf('--level', levels, name.toUpperCase())),
    }),
    ...(given.transports && {
      transports: all(given.transports).map((name) => oneOf('--transports', transports, name)),
    }),
    readOnly: given['read-only'] === true,
    slow: given.slow === true,
  };
}

function runOptions(given: Given, selection: Selection, env: Io['env']): RunOptions {
  const stray = given.mock && targetFlags.find((flag) => given[flag] !== undefined);
  if (stray) throw new UsageError(`--mock and --${stray} exclude each other: the mock is made for the run`);
  const target = given.mock ? undefined : parseTarget(given, env);
  const repeat = given['repeat-until-failure'];
  return {
    target,
    selection,
    // A pace that several keep to would be several times as fast.
    workers: target?.pacing ? 1 : wholeNumber('--workers', given.workers ?? DEFAULT_WORKERS, 1),
    rounds:
      repeat === undefined
        ? undefined
        : repeat === ''
          ? Number.POSITIVE_INFINITY
          : wholeNumber(REPEAT, repeat, 1),
    knownFailures: given['known-failures'],
    reports: (given.report ?? []).map(report),
  };
}

function report(text: string): { kind: ReportKind; file: string } {
  const [, name = '', file] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  const kind = reportKinds.find((each) => each === name);
  if (kind !== undefined && file !== undefined) return { kind, file };
  throw new UsageError(`--report takes html=<file>, json=<file> or junit=<file>, not '${text}'`);
}

function all(lists: readonly string[]): string[] {
  return lists.flatMap(listed);
}

function oneOf<Name extends string>(flag: string, names: readonly Name[], given: string): Name {
  const found = names.find((name) => name === given);
  if (found !== undefined) return found;
  throw new UsageError(`${flag}: unknown '${given}'; there are ${names.join(', ')}`);
}
