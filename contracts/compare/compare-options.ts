import { listed, oneOf, setting } from '../shared/flag-values.ts';
import { type FlagTable, flag, type Given, readFlags } from '../shared/flags.ts';
import type { Io } from '../shared/io.ts';
import { assertListAlone } from '../shared/list-alone.ts';
import { reportFiles } from '../shared/report-files.ts';
import { UsageError } from '../shared/usage-error.ts';
import { isHttpURL, parseTarget } from '../target/parse-target.ts';
import { type GivenTarget, targetFlags } from '../target/target-flags.ts';
import type { TargetOptions } from '../target/target-options.ts';
import { allTransports } from '../target/transport.ts';
import { catalogue } from './conversation/catalogue.ts';
import type { CompareConversation } from './conversation/compare-step.ts';

const { service, pace, capabilities, insecure, ca, ...ofOneServer } = targetFlags;

/** What holds for both servers, unless the second one has its own with `-b`. */
export const sharedFlags = {
  service,
  pace: { ...pace, about: 'shortest time between two requests' },
  capabilities,
  insecure,
  ca,
} as const satisfies FlagTable;

/** What holds for the first server alone; for the second it is given with `-b`. */
export const sideFlags = ofOneServer;

/** What is about neither server. */
export const ownFlags = {
  transports: flag.list('a,b', `of ${allTransports.join(', ')}`),
  only: flag.list('id,id', 'these conversations'),
  random: flag.wholeNumber('number', 'random conversations besides the others', { default: 0 }),
  seed: flag.wholeNumber('number', 'seed of the random conversations; repeats them'),
  ignore: flag.list('place,place', 'differences to ignore, such as body.monitored or headers.content-type'),
  quiet: flag.wholeNumber('ms', 'over CometD: a step ends after this long without a push', {
    least: 1,
    default: 300,
  }),
  report: flag.texts('kind=file', 'write json=<file>, without secrets; - for the standard output'),
  json: flag.text('file', 'the same as --report json=<file>'),
  list: flag.switch('list the conversations'),
  help: flag.switch('show this', { short: 'h' }),
  version: flag.switch('show the version', { short: 'v' }),
} as const satisfies FlagTable;

const serverFlags = { ...sharedFlags, ...sideFlags };
const compareFlags = { ...serverFlags, ...forSecond(serverFlags), ...ownFlags };

/** One of the servers: one that runs, or a mock GMS that is started with these settings. */
export type Side =
  | { readonly mock: Readonly<Record<string, string | number | boolean>> }
  | { readonly target: TargetOptions };

/** A command line of `gms-contracts diff` that was understood. */
export type CompareOptions = Exclude<ReturnType<typeof parseCompare>, 'help' | 'version' | 'list'>;

/**
 * Reads a command line.
 *
 * @throws {UsageError} with one line that says what is wrong
 * @example
 * parseCompare(['mock', 'mock:profile=strict'], process.env);
 */
export function parseCompare(argv: readonly string[], env: Io['env']) {
  const read = readFlags(compareFlags, argv, { positionals: true });
  if (read === 'help') return 'help';
  const { given, positionals } = read;
  if (given.version) return 'version';
  if (given.list) {
    assertListAlone(given, 'report', 'json');
    return 'list';
  }
  const reports = reportFiles(['json'], given);
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError(
      'two servers are compared: diff <url> <url>; mock in place of a URL starts a mock GMS',
    );
  return {
    a: side('first', a, given, env),
    b: side('second', b, ofSecond(given), {
      ...env,
      GMS_API_KEY: env.GMS_API_KEY_B,
      GMS_USER: env.GMS_USER_B,
    }),
    conversations: selected(given.only ?? []),
    transports: given.transports?.map((name) => oneOf('--transports', allTransports, name)) ?? allTransports,
    random: given.random,
    seed: given.seed ?? Date.now() % 1_000_000,
    ignore: given.ignore ?? [],
    quietMs: given.quiet,
    json: reports.files.json,
    jsonFlag: reports.flagOf('json'),
  };
}

/** What is said of the second server. Credentials of the first never go to it. */
function ofSecond(given: Given<typeof compareFlags>): GivenTarget {
  const flags = Object.keys(serverFlags) as (keyof typeof serverFlags)[];
  return Object.fromEntries(
    flags.map((flag) => {
      const own = given[`${flag}-b`];
      if (own !== undefined && own !== false) return [flag, own];
      return [flag, flag in sharedFlags ? given[flag] : undefined];
    }),
  );
}

/** The same flags for the second server. */
function forSecond<Table extends FlagTable>(
  table: Table,
): { readonly [Name in keyof Table & string as `${Name}-b`]: Table[Name] } {
  const entries = Object.entries(table).map(([name, flag]) => [`${name}-b`, flag]);
  return Object.fromEntries(entries);
}

function side(which: 'first' | 'second', text: string, flags: GivenTarget, env: Io['env']): Side {
  const [, settings] = /^mock(?::(.*))?$/.exec(text) ?? [];
  if (text === 'mock' || settings !== undefined)
    return {
      mock: Object.fromEntries(
        listed(settings ?? '').map((text) => setting(text, 'mock:name=value,… takes settings')),
      ),
    };
  // What is given may hold a password: it is not repeated.
  if (!isHttpURL(text))
    throw new UsageError(
      `the ${which} server is neither mock nor a URL that begins with http:// or https://, such as https://gms.example/genesys`,
    );
  return { target: parseTarget({ ...flags, url: text }, env, `the URL of the ${which} server`) };
}

function selected(only: readonly string[]): readonly CompareConversation[] {
  const unknown = only.find((id) => !catalogue.some((each) => each.id === id));
  if (unknown !== undefined)
    throw new UsageError(`--only: unknown '${unknown}'; --list lists the conversations`);
  return only.length === 0 ? catalogue : catalogue.filter(({ id }) => only.includes(id));
}
