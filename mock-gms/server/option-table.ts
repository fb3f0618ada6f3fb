import { isObject } from '../boundary/json.ts';
import { isHeaderName } from '../http/cors.ts';

/** How an option is spelt on the command line. */
export interface Flag {
  readonly flag: string;
  readonly short?: string;
  /** What stands for its value in `--help`; without one the flag stands alone. */
  readonly value?: string;
  /** May be given several times. */
  readonly multiple?: true;
  /** What the text of the command line becomes; default: itself. */
  readonly parse?: (text: string) => unknown;
}

interface Option<T> {
  readonly accepts: (value: unknown) => boolean;
  /** Completes "option "x" takes …, not y". */
  readonly expects: string;
  readonly initial: T;
  readonly about: string;
  /** Whether a change in the configuration file takes effect while the server runs. */
  readonly live?: true;
  /** A wrong value is not shown either: it may be meant for a secret. */
  readonly isSecret?: true;
  readonly flag?: Flag;
}

function option<T>(
  [accepts, expects]: readonly [(value: unknown) => boolean, string],
  initial: T,
  about: string,
  details: Pick<Option<T>, 'live' | 'isSecret' | 'flag'> = {},
): Option<T> {
  return { accepts, expects, initial, about, ...details };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
/** A name, an address, all names below one, or all; a dot alone would be all names that end in one. */
const isHostName = (value: unknown) =>
  isText(value) && /^(\*|\.?[a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/i.test(value);
/** What a header can carry after `Bearer`. */
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[!-~]+$/.test(value);
const isListOf = (accepts: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(accepts);
const isPath = (value: unknown) =>
  typeof value === 'string' &&
  /^[A-Za-z0-9._~/-]*$/.test(value) &&
  !value.split('/').some((part) => part === '.' || part === '..');
/** Paths of the mock's own. */
const isTaken = (value: unknown) => /^\/*(?:mock|docs|demo)(?:\/|$)/.test(String(value));
const isUrl = (value: unknown) => isText(value) && /^https?:\/\/[^/]/.test(value) && URL.canParse(value);
const isOrigin = (value: unknown) => isUrl(value) && new URL(String(value)).origin === value;
const isPort = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535;
const isTls = (value: unknown) =>
  typeof value === 'boolean' ||
  (isObject(value) && Object.keys(value).length === 2 && isText(value.cert) && isText(value.key));

const undefinedText: string | undefined = undefined;

/**
 * Every option of the server: what it takes, its default, what it is for, and its flag. Flags, `--help`, checks, what
 * the configuration file may hold and the tables of the documentation come from here.
 */
export const OPTIONS = {
  port: option([isPort, 'a whole number up to 65535'], 8080, 'port to listen on; 0 takes any that is free', {
    flag: {
      flag: 'port',
      short: 'p',
      value: 'number',
      parse: (text) => (/^\d+$/.test(text) ? Number(text) : text),
    },
  }),
  host: option([isText, 'an address or a name'], '127.0.0.1', 'address to bind to', {
    flag: { flag: 'host', value: 'address' },
  }),
  basePath: option(
    [
      (value) => isPath(value) && !isTaken(value),
      'a path such as /genesys, outside of /mock, /docs and /demo',
    ],
    '/genesys',
    'the beginning of every path, before `/2/chat`',
    { flag: { flag: 'base-path', value: 'path' } },
  ),
  publicUrl: option(
    [isUrl, 'an http or https URL'],
    undefinedText,
    'where clients reach this server, if not at its own address',
    { flag: { flag: 'public-url', value: 'url' } },
  ),
  advertise: option(
    [isUrl, 'an http or https URL'],
    undefinedText,
    'where other processes over the same store reach this one; default: the address that it listens on, if that is a single one',
    { flag: { flag: 'advertise', value: 'url' } },
  ),
  tls: option(
    [isTls, 'true, false, or a cert and a key'] as const,
    false as boolean,
    'serve https, with a certificate that is made at the start, or with a given `cert` and `key`',
    { isSecret: true, flag: { flag: 'tls' } },
  ),
  allowedHosts: option(
    [isListOf(isHostName), 'a list of names such as chat.example.test, .example.test or *'],
    [] as readonly string[],
    'a further name that is accepted in the `Host` header; `.example.test` for all names below it, `*` for all names',
    { live: true, flag: { flag: 'allow-host', value: 'name', multiple: true } },
  ),
  allowedHeaders: option(
    [isListOf(isHeaderName), 'a list of names of headers'],
    undefined as readonly string[] | undefined,
    'a request header that pages of other origins may send besides those of the API; if none is given, they may send all',
    { live: true, flag: { flag: 'allow-header', value: 'name', multiple: true } },
  ),
  admission: option(
    [(value) => value === 'open' || value === 'listed', 'open or listed'],
    'open' as const,
    'which services can exist: any, or only those that are set up',
    { live: true, flag: { flag: 'admission', value: 'open|listed' } },
  ),
  trustClientSession: option(
    [(value) => typeof value === 'boolean', 'true or false'],
    false as boolean,
    'let CometD clients over long-polling use only their clientId, without the cookie',
    { flag: { flag: 'trust-client-session' } },
  ),
  controlToken: option(
    [isToken, 'letters, digits and punctuation of ASCII, without spaces'],
    undefinedText,
    'the bearer token of the control API: letters, digits and punctuation, no spaces; if it is not set, one is generated and printed when the server listens beyond this machine or answers to every name, and otherwise none is needed',
    { isSecret: true, flag: { flag: 'control-token', value: 'token' } },
  ),
  controlOrigins: option(
    [isListOf(isOrigin), 'a list of origins such as https://tool.example.test'],
    [] as readonly string[],
    'an origin whose pages may use the control API',
    { live: true, flag: { flag: 'control-origin', value: 'origin', multiple: true } },
  ),
  defaults: option([isObject, 'a map of settings'], {}, 'settings that every service begins with', {
    live: true,
  }),
  services: option([isObject, 'a map of services, each with its settings'], {}, 'services to set up', {
    live: true,
  }),
  scripts: option(
    [isListOf((one) => isText(one) || isObject(one)), 'a list of scripts, or of the paths of their files'],
    [] as readonly unknown[],
    'scripts that the setting `script` can name, besides the built-in ones',
    { live: true },
  ),
  data: option(
    [isText, 'the path of a folder'],
    undefinedText,
    'a folder in which everything is kept, also when the process ends; needs the package `lmdb`',
    { flag: { flag: 'data', value: 'folder' } },
  ),
  store: option(
    [(value) => isObject(value) || isText(value), 'the URL of a Redis, or a Store'],
    undefinedText,
    'a Redis in which everything is kept, as `redis://host` or `rediss://host`; any number of processes can share it; needs the package `ioredis`',
    { flag: { flag: 'store', value: 'url' } },
  ),
} as const satisfies Record<string, Option<unknown>>;

export type OptionName = keyof typeof OPTIONS;

/** Options that can change while the server runs. */
export type LiveOption =
  | 'allowedHosts'
  | 'allowedHeaders'
  | 'admission'
  | 'controlOrigins'
  | 'defaults'
  | 'services'
  | 'scripts';
