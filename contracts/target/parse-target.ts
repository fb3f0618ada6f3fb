import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unreadable } from '../../mock-gms/capture.ts';
import { defined } from '../shared/defined.ts';
import { oneOf } from '../shared/flag-values.ts';
import type { Io } from '../shared/io.ts';
import { UsageError } from '../shared/usage-error.ts';
import { type Offer, offerNames, type TlsOptions } from './target.ts';
import type { GivenTarget, targetFlags } from './target-flags.ts';
import type { TargetOptions } from './target-options.ts';

/** What is read for a server that is given in another way than as the only one of a command. */
export interface TargetNames {
  /** What the URL is called in messages. */
  readonly url: string;
  /** The flag as it is given for this server. */
  readonly flag: (name: keyof typeof targetFlags) => string;
  /** The variables of the environment that hold the credentials. */
  readonly variables: { readonly apikey: string; readonly user: string };
}

const ONLY_ONE: TargetNames = {
  url: '--url',
  flag: (name) => `--${name}`,
  variables: { apikey: 'GMS_API_KEY', user: 'GMS_USER' },
};

/**
 * Reads what a command line says about the server to judge.
 *
 * @throws {UsageError} naming the flag, what was given and what was expected
 */
export function parseTarget(given: GivenTarget, env: Io['env'], names = ONLY_ONE): TargetOptions {
  const { flag, variables } = names;
  if (given.url === undefined) throw new UsageError('--url is missing; --mock judges a mock GMS instead');
  const { url, userinfo, service = given.service } = baseURL(given.url, names.url, flag);
  if (!service)
    throw new UsageError(
      `${flag('service')} is missing: the name of the chat service; a mock GMS takes any, such as customer-support`,
    );
  if (given.service && given.service !== service)
    throw new UsageError(`${flag('service')} ${given.service}: the URL already names the service ${service}`);
  const apikey = secret(given['api-key'] ?? env[variables.apikey], env);
  const user = secret(given.user ?? env[variables.user], env) ?? userinfo;
  return {
    url,
    service,
    headers: Object.fromEntries((given.header ?? []).map((line) => header(flag('header'), line, env))),
    ...defined({
      cometdURL: given['cometd-url'] ? cometdURL(given['cometd-url'], names) : undefined,
      apikey: apikey || undefined,
      credentials: user ? credentials(flag('user'), user) : undefined,
      tls: tlsOf(given, flag),
      pacing: given.pace === undefined ? undefined : { minIntervalMs: given.pace },
      agentDriver: given['agent-driver'] ? driver(given['agent-driver']) : undefined,
    }),
    ...offersOf(flag('capabilities'), given.capabilities),
  };
}

/** The base in a URL, and the service that the URL of a chat API ends with. */
interface Base {
  readonly url: string;
  readonly userinfo: string | undefined;
  readonly service?: string;
}

/** Whether a text is a URL of a server. */
export function isHttpURL(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//i.test(text);
}

function baseURL(text: string, named: string, flag: TargetNames['flag']): Base {
  if (!isHttpURL(text)) {
    throw new UsageError(
      `${named} takes a URL that begins with http:// or https://, such as https://gms.example/genesys`,
    );
  }
  const { origin, pathname, username, password, search, hash } = new URL(text);
  if (search !== '' || hash !== '') {
    throw new UsageError(`${named} takes no query or fragment: neither would be sent`);
  }
  // Who gives the URL of the chat API itself means its base.
  const [, path = '', service] = /^(.*?)(?:\/2\/chat(?:\/([^/]+))?)?\/*$/.exec(pathname) ?? [];
  return {
    url: `${origin}${path}`,
    userinfo: userinfoOf(named, flag('user'), username, password),
    ...(service !== undefined && { service: serviceOf(named, flag('service'), service) }),
  };
}

function serviceOf(named: string, flag: string, segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new UsageError(`${named} names a service that cannot be decoded: use ${flag} instead`);
  }
}

function userinfoOf(named: string, flag: string, username: string, password: string): string | undefined {
  if (username === '' && password === '') return undefined;
  try {
    return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  } catch {
    throw new UsageError(`${named} has credentials that cannot be decoded: use ${flag} instead`);
  }
}

function cometdURL(text: string, { url: named, flag }: TargetNames): string {
  const { url, userinfo } = baseURL(text, flag('cometd-url'), flag);
  if (userinfo === undefined) return url;
  throw new UsageError(
    `${flag('cometd-url')} takes no credentials: those of ${named} and ${flag('user')} are sent`,
  );
}

/** A value, or what the variable holds that it names as `env:NAME`: so a secret need not stand in a shell's history. */
function secret(value: string | undefined, env: Io['env']): string | undefined {
  if (!value?.startsWith('env:')) return value;
  const name = value.slice('env:'.length);
  const found = env[name];
  if (!found) throw new UsageError(`the environment variable ${name} is not set: set it for this command`);
  return found;
}

function header(flag: string, line: string, env: Io['env']): readonly [string, string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    throw new UsageError(
      `${flag} takes 'Name: value'; '${line.slice(0, 20).split(':')[0]}…' is not a header`,
    );
  }
  return [name.toLowerCase(), secret(value, env) ?? ''];
}

function credentials(flag: string, user: string): { username: string; password: string } {
  const colon = user.indexOf(':');
  if (colon < 1) throw new UsageError(`${flag} takes name:password`);
  return { username: user.slice(0, colon), password: user.slice(colon + 1) };
}

function tlsOf({ ca, cert, key, insecure }: GivenTarget, flag: TargetNames['flag']): TlsOptions | undefined {
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError(`${flag('cert')} and ${flag('key')} must be given together`);
  if (ca === undefined && cert === undefined && !insecure) return undefined;
  return defined({
    ca: pem(flag('ca'), ca),
    cert: pem(flag('cert'), cert),
    key: pem(flag('key'), key),
    rejectUnauthorized: insecure ? false : undefined,
  });
}

function pem(flag: string, file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    const text = readFileSync(file, 'utf8');
    if (text.includes('-----BEGIN ')) return text;
  } catch (error) {
    throw new UsageError(`${flag}: ${file}: ${unreadable(error, { name: 'PEM file' }) ?? error}`);
  }
  throw new UsageError(
    `${flag}: ${file}: this is not PEM; name a file that has a line such as -----BEGIN CERTIFICATE-----`,
  );
}

/** `a,b` instead of what is found; `+a,+b` besides. */
function offersOf(
  flag: string,
  names: readonly string[] | undefined,
): Pick<TargetOptions, 'offers' | 'moreOffers'> {
  if (names === undefined) return {};
  const added = names.filter((name) => name.startsWith('+'));
  if (added.length > 0 && added.length < names.length) {
    throw new UsageError(`${flag}: put a plus before every name, or before none`);
  }
  if (added.length > 0) return { moreOffers: added.map((name) => offer(flag, name.slice(1))) };
  return { offers: names.filter((name) => name !== 'none').map((name) => offer(flag, name)) };
}

function offer(flag: string, name: string): Offer {
  return oneOf(flag, offerNames, name);
}

function driver(path: string): string {
  return path === 'mock-gms' ? path : resolve(path);
}
