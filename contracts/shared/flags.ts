import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../../mock-gms/boundary/did-you-mean.ts';
import { defined } from './defined.ts';
import { anyNumber, listed, wholeNumber } from './flag-values.ts';
import { UsageError } from './usage-error.ts';

/** What is read for each kind of flag. */
interface Read {
  /** Given or not. */
  readonly switch: boolean;
  readonly text: string;
  /** A text each time that it is given. */
  readonly texts: readonly string[];
  /** What stands between commas, of every time that it is given. */
  readonly list: readonly string[];
  readonly 'whole number': number;
  readonly number: number;
  /** A whole number; infinity where it is left out. */
  readonly count: number;
}

/** One flag of a command, as data: what reads it, its line of `--help` and its row in the README come from here. */
export interface Flag {
  readonly kind: keyof Read;
  readonly short?: string;
  /** What `--help` shows in the place of the value. */
  readonly value?: string;
  /** What a whole number or a count is at least. @default 0 */
  readonly least?: number;
  /** What is read where the flag is not given. */
  readonly default?: string | number;
  readonly about: string;
}

/** The flags of a command, by their names. */
export type FlagTable = Readonly<Record<string, Flag>>;

const valued =
  <Kind extends Exclude<keyof Read, 'switch'>>(kind: Kind) =>
  <const More extends Partial<Flag> = object>(value: string, about: string, more = {} as More) => ({
    kind,
    value,
    about,
    ...more,
  });

/** Makes the rows of a table: what `--help` shows in the place of the value, then what it says of the flag. */
export const flag = {
  switch: (about: string, more: Pick<Flag, 'short'> = {}) => ({ kind: 'switch', about, ...more }) as const,
  text: valued('text'),
  texts: valued('texts'),
  list: valued('list'),
  wholeNumber: valued('whole number'),
  number: valued('number'),
  count: valued('count'),
};

/** What was given for each flag of a table; undefined where it was not and has no default. */
export type Given<Table extends FlagTable> = {
  readonly [Name in keyof Table]:
    | Read[Table[Name]['kind']]
    | (Table[Name] extends { readonly kind: 'switch' } | { readonly default: string | number }
        ? never
        : undefined);
};

/**
 * Reads a command line by the table of its flags.
 *
 * @param argv the words after the command's name
 * @param options `positionals`: words without a flag are taken, too
 * @returns what was given, or `help` where that was asked for, whatever else stands there
 * @throws {UsageError} with one line that says what is wrong
 * @example
 * readFlags({ workers: { kind: 'whole number', value: 'n', default: 2, about: 'cases side by side' } }, ['--workers', '4']);
 * // { given: { workers: 4 }, positionals: [] }
 */
export function readFlags<Table extends FlagTable>(
  table: Table,
  argv: readonly string[],
  { positionals: allowPositionals = false } = {},
): 'help' | { readonly given: Given<Table>; readonly positionals: readonly string[] } {
  const { values, positionals } = parsed(table, argv, allowPositionals);
  if (values.help === true) return 'help';
  const given = Object.entries(table).map(([name, flag]) => [name, read(name, flag, values[name])]);
  // The types follow from the table, which neither `parseArgs` nor `fromEntries` can see.
  return { given: Object.fromEntries(given) as Given<Table>, positionals };
}

/** What is said of a flag: in words, how often it may be given, and its default. */
export function aboutFlag({ about, kind, default: initial }: Flag): string {
  return `${about}${kind === 'texts' ? '; repeatable' : ''}${initial === undefined ? '' : ` (${initial})`}`;
}

/**
 * The lines of `--help` for a table.
 *
 * @param note what is said of each of these flags besides
 */
export function flagHelp(table: FlagTable, note = ''): string {
  const lines = Object.entries(table).map(([name, flag]) => {
    const { short, kind, value } = flag;
    const shown = value === undefined ? '' : kind === 'count' ? ` [${value}]` : ` <${value}>`;
    const head = `${short === undefined ? '' : `-${short}, `}--${name}${shown}`;
    return `  ${head.padEnd(30)}${aboutFlag(flag).replaceAll('`', '')}${note}\n`;
  });
  return lines.join('');
}

type Raw = string | boolean | readonly (string | boolean)[] | undefined;

function parsed(table: FlagTable, argv: readonly string[], allowPositionals: boolean) {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    Object.entries(table).map(([name, { kind, short }]) => [
      name,
      {
        type: kind === 'switch' ? 'boolean' : 'string',
        multiple: kind === 'texts' || kind === 'list',
        ...defined({ short }),
      },
    ]),
  );
  const args = Object.entries(table)
    .filter(([, { kind }]) => kind === 'count')
    .reduce((words, [name]) => withCount(`--${name}`, words), withNegative(table, argv));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals });
    return { values: values as Readonly<Record<string, Raw>>, positionals };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new UsageError(valueProblem(table, message));
    const [first] = message.split(/\. |\n/, 1);
    const [, name] = /^Unknown option '--([^']+)'/.exec(first ?? '') ?? [];
    const meant = name === undefined ? '' : didYouMean(name, Object.keys(table)).replace('mean ', 'mean --');
    throw new UsageError(`${first}${meant}; --help lists the flags`);
  }
}

/** A number below 0 looks like a flag to `parseArgs`: joined to its own, it is refused in the words for numbers. */
function withNegative(table: FlagTable, argv: readonly string[]): readonly string[] {
  const takesNumber = (word: string | undefined) =>
    word?.startsWith('--') && NUMBER_KINDS.has(table[word.slice(2)]?.kind);
  return argv.flatMap((word, at) => {
    const next = argv[at + 1] ?? '';
    if (takesNumber(word) && NEGATIVE.test(next)) return [`${word}=${next}`];
    return NEGATIVE.test(word) && takesNumber(argv[at - 1]) ? [] : [word];
  });
}

const NEGATIVE = /^-[\d.]/;
const NUMBER_KINDS: ReadonlySet<Flag['kind'] | undefined> = new Set(['whole number', 'number', 'count']);

/** What is wrong with the value of a flag, from the message of Node, which names the short form first. */
function valueProblem(table: FlagTable, message: string): string {
  const [, given = ''] = /'(?:-\w, )?([^' ]+)/.exec(message) ?? [];
  const [name, flag] =
    Object.entries(table).find(([name, { short }]) => given === `--${name}` || given === `-${short}`) ?? [];
  if (name === undefined || flag?.value === undefined) return `${given} takes no value`;
  const dashed =
    message.includes('ambiguous') && !NUMBER_KINDS.has(flag.kind)
      ? `; one that begins with - is given as --${name}=-…`
      : '';
  return `${needsValue(name, flag.value)}${dashed}`;
}

function needsValue(name: string, value = 'value'): string {
  return `--${name} needs a value: --${name} <${value}>`;
}

/** The number behind such a flag may be missing, which `parseArgs` does not know. */
function withCount(flag: string, argv: readonly string[]): readonly string[] {
  const at = argv.indexOf(flag);
  if (at === -1) return argv;
  const next = argv[at + 1] ?? '';
  const isGiven = /^\d+$/.test(next);
  return [...argv.slice(0, at), `${flag}=${isGiven ? next : ''}`, ...argv.slice(at + (isGiven ? 2 : 1))];
}

function read(
  name: string,
  { kind, least, value, default: initial }: Flag,
  raw: Raw,
): Read[keyof Read] | undefined {
  if (kind === 'switch') return raw === true;
  if (raw === undefined) return initial;
  const texts = [raw].flat().map(String);
  const [text = ''] = texts;
  switch (kind) {
    case 'text':
      return text;
    case 'texts':
      return texts;
    case 'list': {
      const parts = texts.flatMap(listed);
      if (parts.length === 0) throw new UsageError(needsValue(name, value));
      return parts;
    }
    case 'whole number':
      return wholeNumber(`--${name}`, text, least);
    case 'number':
      return anyNumber(`--${name}`, text);
    case 'count':
      return text === '' ? Number.POSITIVE_INFINITY : wholeNumber(`--${name}`, text, least);
  }
}
