import { DEFAULT_LIMITS } from '../chat/limits.ts';

interface Kind<T> {
  readonly expects: string;
  accepts(value: unknown): value is T;
}

const flag: Kind<boolean> = { expects: 'true or false', accepts: (value) => typeof value === 'boolean' };

const text: Kind<string> = {
  expects: 'a text that is not empty',
  accepts: (value): value is string => typeof value === 'string' && value !== '',
};

function whole(least: number, most: number, unit: string): Kind<number> {
  return {
    expects: `a whole number of ${unit} from ${least} to ${most}`,
    accepts: (value): value is number =>
      Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  };
}

function oneOf<const T extends readonly string[]>(...names: T): Kind<T[number]> {
  return {
    expects: `one of ${names.join(', ')}`,
    accepts: (value): value is T[number] => typeof value === 'string' && names.includes(value),
  };
}

/** HTTP Basic credentials that a service asks for. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

const credentials: Kind<BasicCredentials> = {
  expects: 'an object with the texts username and password',
  accepts: (value): value is BasicCredentials =>
    typeof value === 'object' &&
    value !== null &&
    text.accepts(Reflect.get(value, 'username')) &&
    typeof Reflect.get(value, 'password') === 'string',
};

interface Setting<T> {
  readonly kind: Kind<T>;
  readonly initial: T | undefined;
  readonly about: string;
}

function setting<T>(kind: Kind<T>, initial: T, about: string): Setting<T> & { readonly initial: T } {
  return { kind, initial, about };
}

function optional<T>(kind: Kind<T>, about: string): Setting<T> {
  return { kind, initial: undefined, about };
}

const YEAR = 31_536_000;
const seconds = whole(0, YEAR, 'seconds');

/** Every setting of a service: what it takes, its default, and what it is for. */
export const SETTINGS = {
  script: setting(oneOf('none', 'greeter'), 'none', 'the scripted agent that joins each chat'),
  apikey: optional(text, 'required in the header `apikey`: 401 without it, 403 with another'),
  basic: optional(credentials, 'HTTP Basic credentials that are required: 401 without, 403 with others'),
  alias: setting(text, '117', 'the Chat Server instance that new chats name'),
  requireIds: setting(flag, false, 'whether userId and alias must be sent along, as documented'),
  lenientNames: setting(
    flag,
    DEFAULT_LIMITS.lenientNames,
    'whether a chat can start with part of a name, or none',
  ),
  idleNotices: setting(flag, DEFAULT_LIMITS.idleNotices, 'whether IdleAlert and IdleClose are sent'),
  flexDisconnectTimeout: setting(
    whole(1, 1_728_000, 'seconds'),
    DEFAULT_LIMITS.flexDisconnectTimeout,
    'how long a client may be silent before it counts as gone',
  ),
  inactivityAlert: setting(
    seconds,
    DEFAULT_LIMITS.inactivityAlert,
    'inactivity before the first alert; 0: never',
  ),
  inactivitySecondAlert: setting(
    seconds,
    DEFAULT_LIMITS.inactivitySecondAlert,
    'from there to a second alert; 0: none',
  ),
  inactivityClose: setting(seconds, DEFAULT_LIMITS.inactivityClose, 'from the last alert to the close'),
  asyncIdleAlert: setting(
    seconds,
    DEFAULT_LIMITS.asyncIdleAlert,
    'inactivity of an asynchronous chat before its alert',
  ),
  asyncIdleClose: setting(seconds, DEFAULT_LIMITS.asyncIdleClose, 'from there to the close'),
  retention: setting(seconds, 600, 'how long an ended chat can still be read'),
  maxChats: setting(
    whole(0, 1_000_000, 'chats'),
    20_000,
    'chats that the service may hold; beyond: error 240',
  ),
  maxMessageBytes: setting(
    whole(1, 1_048_576, 'bytes'),
    DEFAULT_LIMITS.maxMessageBytes,
    'bytes of one text; beyond: error 204',
  ),
  maxLogEntries: setting(
    whole(10, 10_000_000, 'entries'),
    DEFAULT_LIMITS.maxLogEntries,
    'entries of one chat',
  ),
  maxLogSize: setting(
    whole(1000, 2 ** 31, 'characters'),
    DEFAULT_LIMITS.maxLogSize,
    'characters of one chat',
  ),
} as const;

type Table = typeof SETTINGS;
type ValueOf<S> = S extends Setting<infer T> ? T : never;
type RequiredName = {
  [K in keyof Table]: Table[K] extends { readonly initial: undefined } ? never : K;
}[keyof Table];
type OptionalName = 'apikey' | 'basic';

/** What a service goes by. Times are seconds. */
export type ServiceSettings = {
  readonly [K in Exclude<RequiredName, OptionalName>]: ValueOf<Table[K]>;
} & { readonly [K in OptionalName]?: ValueOf<Table[K]> | undefined };

/** Settings to change: a name with `undefined` or `null` goes back to its default. */
export type SettingsChange = { readonly [K in keyof Table]?: ValueOf<Table[K]> | undefined | null };

/** A setting that cannot be: names it and says what was expected. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  readonly setting: string;

  constructor(setting: string, message: string) {
    super(message);
    this.setting = setting;
  }
}

/** What every service has before anybody sets anything. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).flatMap(([name, { initial }]) => (initial === undefined ? [] : [[name, initial]])),
) as unknown as ServiceSettings;

/**
 * The settings after a change; nothing is changed if any part of it cannot be.
 *
 * @example
 * applySettings(DEFAULT_SETTINGS, { flexDisconnectTimeout: 60 }).flexDisconnectTimeout; // 60
 * @throws {SettingError} for an unknown name or a value of the wrong kind
 */
export function applySettings(
  settings: ServiceSettings,
  change: object,
  defaults: ServiceSettings = DEFAULT_SETTINGS,
): ServiceSettings {
  const next: Record<string, unknown> = { ...settings };
  for (const [name, value] of Object.entries(change)) {
    if (!Object.hasOwn(SETTINGS, name)) {
      throw new SettingError(
        name,
        `unknown setting "${name}"; known are ${Object.keys(SETTINGS).join(', ')}`,
      );
    }
    const { kind } = SETTINGS[name as keyof Table];
    if (value === undefined || value === null) next[name] = Reflect.get(defaults, name);
    else if (kind.accepts(value)) next[name] = value;
    else
      throw new SettingError(name, `setting "${name}" takes ${kind.expects}, not ${JSON.stringify(value)}`);
  }
  return next as unknown as ServiceSettings;
}
