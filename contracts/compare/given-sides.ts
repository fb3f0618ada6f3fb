import { listed, setting } from '../shared/flag-values.ts';
import type { Io } from '../shared/io.ts';
import { UsageError } from '../shared/usage-error.ts';
import { isHttpURL, parseTarget, type TargetNames } from '../target/parse-target.ts';
import type { GivenTarget } from '../target/target-flags.ts';
import type { TargetOptions } from '../target/target-options.ts';
import { type GivenCompare, serverFlags, sharedFlags } from './compare-flags.ts';

/** One of the servers: one that runs, or a mock GMS that is started with these settings. */
export type Side =
  | { readonly mock: Readonly<Record<string, string | number | boolean>> }
  | { readonly target: TargetOptions };

type ServerFlag = keyof typeof serverFlags;

const SERVER_FLAGS = Object.keys(serverFlags) as readonly ServerFlag[];

/**
 * Both servers, as they are given.
 *
 * @throws {UsageError}
 */
export function givenSides(
  [a, b]: readonly [string, string],
  given: GivenCompare,
  env: Io['env'],
): { readonly a: Side; readonly b: Side } {
  assertUsed(given, isMock(a), isMock(b));
  return {
    a: side('the first server', a, given, env, {
      flag: (name) => `--${name}`,
      variables: { apikey: 'GMS_API_KEY', user: 'GMS_USER' },
    }),
    b: side('the second server', b, ofSecond(given), env, {
      flag: (name) => (name in sharedFlags && !isGiven(given[`${name}-b`]) ? `--${name}` : `--${name}-b`),
      variables: { apikey: 'GMS_API_KEY_B', user: 'GMS_USER_B' },
    }),
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false;
}

function isMock(text: string): boolean {
  return /^mock(:|$)/.test(text);
}

/** A mock GMS that is started takes none of the flags that say how a server is reached. */
function assertUsed(given: GivenCompare, isMockA: boolean, isMockB: boolean): void {
  for (const flag of SERVER_FLAGS) {
    if (isMockB && isGiven(given[`${flag}-b`])) throw unused(`${flag}-b`, 'the second server is a mock GMS');
    if (!isMockA || !isGiven(given[flag])) continue;
    if (isMockB) throw unused(flag, 'both servers are a mock GMS');
    if (!(flag in sharedFlags) || isGiven(given[`${flag}-b`]))
      throw unused(flag, `the first server is a mock GMS; --${flag}-b is for the second server`);
  }
}

function unused(flag: string, why: string): UsageError {
  return new UsageError(
    `--${flag} is not used: ${why}. A mock takes settings instead, such as mock:profile=strict`,
  );
}

/** What is said of the second server. Credentials of the first never go to it. */
function ofSecond(given: GivenCompare): GivenTarget {
  return Object.fromEntries(
    SERVER_FLAGS.map((flag) => {
      const own = given[`${flag}-b`];
      if (isGiven(own)) return [flag, own];
      return [flag, flag in sharedFlags ? given[flag] : undefined];
    }),
  );
}

function side(
  which: string,
  text: string,
  flags: GivenTarget,
  env: Io['env'],
  names: Omit<TargetNames, 'url'>,
): Side {
  if (isMock(text)) {
    const settings = listed(text.slice('mock:'.length));
    return {
      mock: Object.fromEntries(settings.map((text) => setting(text, 'mock:name=value,… takes settings'))),
    };
  }
  // What is given may hold a password: it is not repeated.
  if (!isHttpURL(text))
    throw new UsageError(
      `${which} is neither mock nor a URL that begins with http:// or https://, such as https://gms.example/genesys`,
    );
  return { target: parseTarget({ ...flags, url: text }, env, { ...names, url: `the URL of ${which}` }) };
}
