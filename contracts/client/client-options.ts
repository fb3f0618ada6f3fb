import { existsSync } from 'node:fs';
import { failOnFlag, readFailOn } from '../case/fail-on.ts';
import { setting } from '../shared/flag-values.ts';
import { type FlagTable, flag, readFlags } from '../shared/flags.ts';
import type { Io } from '../shared/io.ts';
import { assertListAlone } from '../shared/list-alone.ts';
import { everyReport } from '../shared/report-files.ts';
import { UsageError } from '../shared/usage-error.ts';
import { situations } from './situations/index.ts';
import type { Situation } from './situations/situation.ts';

/** Every flag of `gms-contracts client`. */
export const clientFlags = {
  script: flag.text('file', 'module that drives the client; without one a person does it'),
  only: flag.list('name,name', 'these situations, by name or id'),
  list: flag.switch('show the situations and the rules, and play none'),
  service: flag.text('name', 'the chat service that the client is to use', { default: 'customer-support' }),
  setting: flag.texts('name=value', 'a setting of that service, such as profile=strict or apikey=abc'),
  port: flag.wholeNumber('number', 'port that the client connects to; 8090, or any free one with --script'),
  host: flag.text('address', 'address to listen on, for phones and other machines', { default: '127.0.0.1' }),
  cert: flag.text('file', 'certificate for https, as PEM'),
  key: flag.text('file', 'its private key, as PEM'),
  gms: flag.text('url', 'a running mock GMS, instead of one started for this'),
  token: flag.text('token', 'the control token of that mock; also from MOCK_GMS_TOKEN'),
  browser: flag.text('file', 'the Chromium for the pages of a script'),
  limit: flag.number('seconds', 'time limit of each step; 120, or 20 with --script'),
  outage: flag.number('seconds', 'longest time without a network', { default: 5 }),
  settle: flag.number('seconds', 'how long the client is watched after the last chat', { default: 4 }),
  'fail-on': failOnFlag,
  report: flag.texts('kind=file', 'write html=<file> or json=<file>, without secrets'),
  help: flag.switch('show this', { short: 'h' }),
  version: flag.switch('show the version', { short: 'v' }),
} as const satisfies FlagTable;

/** What the kinds of reports are called. */
export const clientReportKinds = ['html', 'json'] as const;

/** A command line of `gms-contracts client` that was understood. */
export type ClientOptions = Exclude<
  ReturnType<typeof parseClient>,
  'help' | 'version' | { readonly listed: unknown }
>;

const DEFAULT_PORT = 8090;

/**
 * Reads a command line.
 *
 * @throws {UsageError} with one line that says what is wrong
 * @example
 * parseClient(['--script', './drive.mjs', '--only', 'start,offline'], process.env);
 */
export function parseClient(argv: readonly string[], env: Io['env']) {
  const read = readFlags(clientFlags, argv);
  if (read === 'help') return 'help';
  const { given } = read;
  if (given.version) return 'version';
  const failOn = readFailOn(given['fail-on']);
  const played = selected(given.only ?? []);
  if (given.list) {
    assertListAlone(given, 'report');
    return { listed: played };
  }
  const { script, gms, cert, key, service, host, browser } = given;
  if (given.limit === 0)
    throw new UsageError('--limit takes more than 0 seconds: no client is as fast as that');
  if (browser !== undefined && !existsSync(browser))
    throw new UsageError(`--browser: ${browser}: there is no such file; name the executable of a Chromium`);
  if (browser !== undefined && script === undefined)
    throw new UsageError('--browser works only with --script: it is for the pages of a script');
  if (given.token !== undefined && gms === undefined)
    throw new UsageError('--token works only with --gms: it is the token of that mock GMS');
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError('--cert and --key must be given together');
  if (gms !== undefined && !/^https?:\/\/[^/]/.test(gms))
    throw new UsageError(`--gms takes an http or https URL, not '${gms}'`);
  return {
    script,
    situations: played,
    service,
    settings: Object.fromEntries(
      (given.setting ?? []).map((text) => setting(text, '--setting takes name=value')),
    ),
    port: given.port ?? (script === undefined ? DEFAULT_PORT : 0),
    host,
    tls: cert !== undefined && key !== undefined ? { cert, key } : undefined,
    gms: gms === undefined ? undefined : { url: gms, token: given.token ?? env.MOCK_GMS_TOKEN },
    browser,
    // Milliseconds, as the two that follow.
    limit: (given.limit ?? (script === undefined ? 120 : 20)) * 1000,
    outage: given.outage * 1000,
    settle: given.settle * 1000,
    failOn,
    reports: everyReport(clientReportKinds, given.report),
  };
}

function selected(names: readonly string[]): readonly Situation[] {
  for (const given of names) {
    if (!situations.some(({ id, name }) => given === id || given === name))
      throw new UsageError(
        `--only: unknown '${given}'; known: ${situations.map(({ name }) => name).join(', ')}`,
      );
  }
  return names.length === 0
    ? situations
    : situations.filter(({ id, name }) => names.includes(id) || names.includes(name));
}
