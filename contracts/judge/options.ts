import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Flag } from '../command-line/flags.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { situations } from './situations/index.ts';
import type { Situation } from './situations/situation.ts';

/** Every flag of `gms-contracts client`. */
export const clientFlags = [
  {
    flag: 'script',
    value: 'file',
    about: 'module that has the client in hand; without one a person does it',
  },
  { flag: 'only', value: 'name,name', multiple: true, about: 'these situations, by name or id' },
  { flag: 'list', about: 'list the situations and the rules' },
  { flag: 'service', value: 'name', about: 'the chat service that the client is to use; customer-support' },
  {
    flag: 'setting',
    value: 'name=value',
    multiple: true,
    about: 'a setting of that service, such as profile=strict or apikey=abc',
  },
  { flag: 'port', value: 'number', about: 'where the client finds the server; 8090, with --script any' },
  { flag: 'host', value: 'address', about: 'address to listen on, for phones and other machines; 127.0.0.1' },
  { flag: 'cert', value: 'file', about: 'certificate to speak https with, as PEM' },
  { flag: 'key', value: 'file', about: 'its private key, as PEM' },
  { flag: 'gms', value: 'url', about: 'a mock GMS that runs already, instead of one of its own' },
  { flag: 'token', value: 'token', about: 'the control token of that one; also from MOCK_GMS_TOKEN' },
  { flag: 'browser', value: 'file', about: 'the Chromium that pages of a script are opened in' },
  { flag: 'limit', value: 'seconds', about: 'what the client gets for anything; 120, with --script 20' },
  { flag: 'outage', value: 'seconds', about: 'how long the network is gone, at most; 5' },
  { flag: 'settle', value: 'seconds', about: 'how long a client is watched after the last end; 4' },
  {
    flag: 'report',
    value: 'kind=file',
    multiple: true,
    about: 'write html=<file> or json=<file>, which hold no secrets',
  },
  { flag: 'help', short: 'h', about: 'show this' },
] as const satisfies readonly Flag[];

/** What the kinds of reports are called. */
export const clientReportKinds = ['html', 'json'] as const;

/** A command line of `gms-contracts client` that was understood. */
export interface ClientOptions {
  readonly script: string | undefined;
  readonly situations: readonly Situation[];
  readonly service: string;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly port: number;
  readonly host: string;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly gms: { readonly url: string; readonly token: string | undefined } | undefined;
  readonly browser: string | undefined;
  /** Milliseconds, as the two that follow. */
  readonly limit: number;
  readonly outage: number;
  readonly settle: number;
  readonly reports: readonly { readonly kind: (typeof clientReportKinds)[number]; readonly file: string }[];
}

interface Given {
  readonly [flag: string]: string | boolean | readonly string[] | undefined;
  readonly only?: readonly string[];
  readonly setting?: readonly string[];
  readonly report?: readonly string[];
}

const DEFAULT_PORT = '8090';

/**
 * Reads a command line.
 *
 * @throws {UsageError} with one line for whoever wrote it
 * @example
 * parseClient(['--script', './drive.mjs', '--only', 'start,offline'], process.env);
 */
export function parseClient(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ClientOptions | 'help' | 'list' {
  const given = values(argv);
  if (given.help) return 'help';
  if (given.list) return 'list';
  const text = (flag: string) => (typeof given[flag] === 'string' ? given[flag] : undefined);
  const script = text('script');
  const gms = text('gms');
  const { cert, key } = { cert: text('cert'), key: text('key') };
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError('--cert and --key are given together');
  if (gms !== undefined && !/^https?:\/\/[^/]/.test(gms))
    throw new UsageError(`--gms takes an http or https URL, not '${gms}'`);
  return {
    script,
    situations: selected(given.only ?? []),
    service: text('service') ?? 'customer-support',
    settings: Object.fromEntries((given.setting ?? []).map(setting)),
    port: Math.trunc(positive('port', text('port') ?? (script === undefined ? DEFAULT_PORT : '0'))),
    host: text('host') ?? '127.0.0.1',
    tls: cert !== undefined && key !== undefined ? { cert, key } : undefined,
    gms: gms === undefined ? undefined : { url: gms, token: text('token') ?? env.MOCK_GMS_TOKEN },
    browser: text('browser'),
    limit: positive('limit', text('limit') ?? (script === undefined ? '120' : '20')) * 1000,
    outage: positive('outage', text('outage') ?? '5') * 1000,
    settle: positive('settle', text('settle') ?? '4') * 1000,
    reports: (given.report ?? []).map(report),
  };
}

function values(argv: readonly string[]): Given {
  const rows: readonly Flag[] = clientFlags;
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    rows.map(({ flag, short, value, multiple = false }) => [
      flag,
      { type: value === undefined ? 'boolean' : 'string', multiple, ...(short && { short }) },
    ]),
  );
  try {
    // The types follow from the table, which `parseArgs` cannot see.
    return parseArgs({ args: [...argv], options, strict: true }).values as Given;
  } catch (error) {
    const [first] = (error as Error).message.split(/\. |\n/, 1);
    throw new UsageError(`${first}; --help lists the flags`);
  }
}

function selected(only: readonly string[]): readonly Situation[] {
  const names = only.flatMap((list) => list.split(',')).filter(Boolean);
  for (const given of names) {
    if (!situations.some(({ id, name }) => given === id || given === name))
      throw new UsageError(
        `--only: unknown '${given}'; there are ${situations.map(({ name }) => name).join(', ')}`,
      );
  }
  return names.length === 0
    ? situations
    : situations.filter(({ id, name }) => names.includes(id) || names.includes(name));
}

function setting(text: string): [string, string | number | boolean] {
  const [, name, value = ''] = /^([A-Za-z0-9]+)=(.*)$/.exec(text) ?? [];
  if (name === undefined) throw new UsageError(`--setting takes name=value, not '${text}'`);
  if (value === 'true' || value === 'false') return [name, value === 'true'];
  return [name, /^\d+$/.test(value) ? Number(value) : value];
}

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (text !== '' && Number.isFinite(number) && number >= 0) return number;
  throw new UsageError(`--${flag} takes a number from 0 on, not '${text}'`);
}

function report(text: string): ClientOptions['reports'][number] {
  const [, name = '', file] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  const kind = clientReportKinds.find((each) => each === name);
  if (kind !== undefined && file !== undefined) return { kind, file };
  throw new UsageError(`--report takes html=<file> or json=<file>, not '${text}'`);
}
