import { type ParseArgsConfig, parseArgs } from 'node:util';
import { transports as allTransports, type Transport } from '../case/case.ts';
import type { Flag } from '../command-line/flags.ts';
import type { Io } from '../command-line/io.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { listed, wholeNumber } from '../command-line/values.ts';
import { type GivenTarget, parseTarget } from '../target/parse-target.ts';
import type { TargetOptions } from '../target/target-options.ts';
import { catalogue } from './conversation/catalogue.ts';
import type { Conversation } from './conversation/step.ts';

/** Every flag of `gms-contracts diff`; those with `sides` also exist with `-b`, for the second server. */
export const diffFlags = [
  { flag: 'service', value: 'name', sides: 'both', about: 'the chat service' },
  { flag: 'pace', value: 'ms', sides: 'both', about: 'at least so long between two requests' },
  {
    flag: 'capabilities',
    value: 'a,b',
    sides: 'both',
    about: 'what the server offers, instead of finding it out',
  },
  { flag: 'insecure', sides: 'both', about: 'accept any certificate' },
  { flag: 'ca', value: 'file', sides: 'both', about: 'certificate authority to trust, as PEM' },
  { flag: 'api-key', value: 'key', sides: 'each', about: 'sent as the header apikey; also from GMS_API_KEY' },
  {
    flag: 'user',
    value: 'name:password',
    sides: 'each',
    about: 'HTTP Basic credentials; also from GMS_USER',
  },
  { flag: 'header', value: 'Name: value', multiple: true, sides: 'each', about: 'sent with every request' },
  {
    flag: 'cometd-url',
    value: 'url',
    sides: 'each',
    about: 'the CometD endpoint, where it is not <url>/cometd',
  },
  { flag: 'cert', value: 'file', sides: 'each', about: 'client certificate, as PEM' },
  { flag: 'key', value: 'file', sides: 'each', about: 'its private key, as PEM' },
  {
    flag: 'agent-driver',
    value: 'file',
    sides: 'each',
    about: 'module that plays the agents; mock-gms for one that runs elsewhere',
  },
  { flag: 'transports', value: 'a,b', multiple: true, about: `of ${allTransports.join(', ')}` },
  { flag: 'only', value: 'id,id', multiple: true, about: 'these conversations' },
  { flag: 'random', value: 'number', about: 'random conversations, beside the others; 0' },
  { flag: 'seed', value: 'number', about: 'where random conversations begin; the same ones again' },
  {
    flag: 'ignore',
    value: 'place',
    multiple: true,
    about: 'differences that are none, such as body.monitored or headers.content-type',
  },
  { flag: 'quiet', value: 'ms', about: 'over CometD: how long nothing comes until a step is over; 300' },
  { flag: 'json', value: 'file', about: 'write what was found, without secrets; - for the standard output' },
  { flag: 'list', about: 'list the conversations' },
  { flag: 'help', short: 'h', about: 'show this' },
] as const satisfies readonly (Flag & { readonly sides?: 'both' | 'each' })[];

/** One of the servers: one that runs, or a mock GMS that is started with these settings. */
export type Side =
  | { readonly mock: Readonly<Record<string, string | number | boolean>> }
  | { readonly target: TargetOptions };

/** A command line of `gms-contracts diff` that was understood. */
export interface DiffOptions {
  readonly a: Side;
  readonly b: Side;
  readonly conversations: readonly Conversation[];
  readonly transports: readonly Transport[];
  readonly random: number;
  readonly seed: number;
  readonly ignore: readonly string[];
  readonly quietMs: number;
  readonly json: string | undefined;
}

type Given = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

const rows: readonly (Flag & { readonly sides?: 'both' | 'each' })[] = diffFlags;

/**
 * Reads a command line.
 *
 * @throws {UsageError} with one line for whoever wrote it
 * @example
 * parseDiff(['mock', 'mock:profile=strict'], process.env);
 */
export function parseDiff(argv: readonly string[], env: Io['env']): DiffOptions | 'help' | 'list' {
  const { values: given, positionals } = read(argv);
  if (given.help) return 'help';
  if (given.list) return 'list';
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError(
      'two servers are compared: diff <url> <url>; mock in place of a URL starts a mock GMS',
    );
  const text = (flag: string) => (typeof given[flag] === 'string' ? given[flag] : undefined);
  const list = (flag: string) => [given[flag] ?? []].flat().map(String).flatMap(listed);
  return {
    a: side(a, targetFlags(given, 'a'), env),
    b: side(b, targetFlags(given, 'b'), { ...env, GMS_API_KEY: env.GMS_API_KEY_B, GMS_USER: env.GMS_USER_B }),
    conversations: selected(list('only')),
    transports: transportsOf(list('transports')),
    random: wholeNumber('--random', text('random') ?? '0'),
    seed: wholeNumber('--seed', text('seed') ?? String(Date.now() % 1_000_000)),
    ignore: list('ignore'),
    quietMs: wholeNumber('--quiet', text('quiet') ?? '300', 1),
    json: text('json'),
  };
}

function read(argv: readonly string[]): { values: Given; positionals: readonly string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const { flag, short, value, multiple = false, sides } of rows) {
    const type = value === undefined ? 'boolean' : 'string';
    options[flag] = { type, multiple, ...(short && { short }) };
    if (sides !== undefined) options[`${flag}-b`] = { type, multiple };
  }
  try {
    // The types follow from the table, which `parseArgs` cannot see.
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      strict: true,
      allowPositionals: true,
    });
    return { values: values as Given, positionals };
  } catch (error) {
    const [first] = (error as Error).message.split(/\. |\n/, 1);
    throw new UsageError(`${first}; --help lists the flags`);
  }
}

/** What is said of one server. Credentials of the first never go to the second. */
function targetFlags(given: Given, which: 'a' | 'b'): GivenTarget {
  const flags = rows.flatMap(({ flag, sides }) => {
    if (sides === undefined) return [];
    const own =
      which === 'a' ? given[flag] : (given[`${flag}-b`] ?? (sides === 'both' ? given[flag] : undefined));
    return own === undefined ? [] : [[flag, own]];
  });
  return Object.fromEntries(flags) as GivenTarget;
}

function side(text: string, flags: GivenTarget, env: Io['env']): Side {
  const [, settings] = /^mock(?::(.*))?$/.exec(text) ?? [];
  if (text === 'mock' || settings !== undefined)
    return { mock: Object.fromEntries(listed(settings ?? '').map(setting)) };
  return { target: parseTarget({ ...flags, url: text }, env) };
}

function setting(text: string): [string, string | number | boolean] {
  const [, name, value = ''] = /^([A-Za-z0-9]+)=(.*)$/.exec(text) ?? [];
  if (name === undefined) throw new UsageError(`mock:name=value,… takes settings, not '${text}'`);
  if (value === 'true' || value === 'false') return [name, value === 'true'];
  return [name, /^\d+$/.test(value) ? Number(value) : value];
}

function selected(only: readonly string[]): readonly Conversation[] {
  const unknown = only.find((id) => !catalogue.some((each) => each.id === id));
  if (unknown !== undefined)
    throw new UsageError(`--only: unknown '${unknown}'; --list lists the conversations`);
  return only.length === 0 ? catalogue : catalogue.filter(({ id }) => only.includes(id));
}

function transportsOf(names: readonly string[]): readonly Transport[] {
  if (names.length === 0) return allTransports;
  return names.map((name) => {
    const found = allTransports.find((each) => each === name);
    if (found !== undefined) return found;
    throw new UsageError(`--transports: unknown '${name}'; there are ${allTransports.join(', ')}`);
  });
}
