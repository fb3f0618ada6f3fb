import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unreadable } from '../../mock-gms/capture.ts';
import { defined } from '../shared/defined.ts';
import { oneOf } from '../shared/flag-values.ts';
import type { Io } from '../shared/io.ts';
import { UsageError } from '../shared/usage-error.ts';
import { type Offer, offerNames, type TlsOptions } from './target.ts';
import type { GivenTarget } from './target-flags.ts';
import type { TargetOptions } from './target-options.ts';

/**
 * Reads what a command line says about the server to judge.
 *
 * @param named what the URL is called in messages
 * @throws {UsageError} naming the flag, what was given and what was expected
 */
export function parseTarget(given: GivenTarget, env: Io['env'], named = '--url'): TargetOptions {
  if (given.url === undefined) throw new UsageError('--url is missing; --mock judges a mock GMS instead');
  const { url, userinfo, service = given.service } = baseURL(given.url, named);
  if (!service)
    throw new UsageError(
      '--service is missing: the name of the chat service; a mock GMS takes any, such as customer-support',
    );
  if (given.service && given.service !== service)
    throw new UsageError(`--service ${given.service}: the URL already names the service ${service}`);
  const apikey = secret(given['api-key'] ?? env.GMS_API_KEY, env);
  const user = secret(given.user ?? env.GMS_USER, env) ?? userinfo;
  return {
    url,
    service,
    headers: Object.fromEntries((given.header ?? []).map((line) => header(line, env))),
    ...defined({
      cometdURL: given['cometd-url'] ? cometdURL(given['cometd-url']) : undefined,
      apikey: apikey || undefined,
      credentials: user ? credentials(user) : undefined,
      tls: tlsOf(given),
      pacing: given.pace === undefined ? undefined : { minIntervalMs: given.pace },
      agentDriver: given['agent-driver'] ? driver(given['agent-driver']) : undefined,
    }),
    ...offersOf(given.capabilities),
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

function baseURL(text: string, flag: string): Base {
  if (!isHttpURL(text)) {
    throw new UsageError(
      `${flag} takes a URL that begins with http:// or https://, such as https://gms.example/genesys`,
    );
  }
  const { origin, pathname, username, password, search, hash } = new URL(text);
  if (search !== '' || hash !== '') {
    throw new UsageError(`${flag} takes no query or fragment: neither would be sent`);
  }
  // Who gives the URL of the chat API itself means its base.
  const [, path = '', service] = /^(.*?)(?:\/2\/chat(?:\/([^/]+))?)?\/*$/.exec(pathname) ?? [];
  return {
    url: `${origin}${path}`,
    userinfo: userinfoOf(flag, username, password),
    ...(service !== undefined && { service: serviceOf(flag, service) }),
  };
}

function serviceOf(flag: string, segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new UsageError(`${flag} names a service that cannot be decoded: use --service instead`);
  }
}

function userinfoOf(flag: string, username: string, password: string): string | undefined {
  if (username === '' && password === '') return undefined;
  try {
    return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  } catch {
    throw new UsageError(`${flag} has credentials that cannot be decoded: use --user instead`);
  }
}

function cometdURL(text: string): string {
  const { url, userinfo } = baseURL(text, '--cometd-url');
  if (userinfo === undefined) return url;
  throw new UsageError('--cometd-url takes no credentials: those of --url and --user are sent');
}

/** A value, or what the variable holds that it names as `env:NAME`: so a secret need not stand in a shell's history. */
function secret(value: string | undefined, env: Io['env']): string | undefined {
  if (!value?.startsWith('env:')) return value;
  const name = value.slice('env:'.length);
  const found = env[name];
  if (!found) throw new UsageError(`the environment variable ${name} is not set: set it for this command`);
  return found;
}

function header(line: string, env: Io['env']): readonly [string, string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    throw new UsageError(
      `--header takes 'Name: value'; '${line.slice(0, 20).split(':')[0]}…' is not a header`,
    );
  }
  return [name.toLowerCase(), secret(value, env) ?? ''];
}

function credentials(user: string): { username: string; password: string } {
  const colon = user.indexOf(':');
  if (colon < 1) throw new UsageError('--user takes name:password');
  return { username: user.slice(0, colon), password: user.slice(colon + 1) };
}

function tlsOf({ ca, cert, key, insecure }: GivenTarget): TlsOptions | undefined {
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError('--cert and --key must be given together');
  if (ca === undefined && cert === undefined && !insecure) return undefined;
  return defined({
    ca: pem('--ca', ca),
    cert: pem('--cert', cert),
    key: pem('--key', key),
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
function offersOf(names: readonly string[] | undefined): Pick<TargetOptions, 'offers' | 'moreOffers'> {
  if (names === undefined) return {};
  const added = names.filter((name) => name.startsWith('+'));
  if (added.length > 0 && added.length < names.length) {
    throw new UsageError('--capabilities: put a plus before every name, or before none');
  }
  if (added.length > 0) return { moreOffers: added.map((name) => offer(name.slice(1))) };
  return { offers: names.filter((name) => name !== 'none').map(offer) };
}

function offer(name: string): Offer {
  return oneOf('--capabilities', offerNames, name);
}

function driver(path: string): string {
  return path === 'mock-gms' ? path : resolve(path);
}
