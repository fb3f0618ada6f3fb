import { didYouMean } from '../boundary/did-you-mean.ts';
import { DEFAULT_LIMITS } from '../chat/limits.ts';
import { PROFILES, type ProfileName, SWITCHES } from './profiles.ts';

interface Kind<T> {
  readonly expects: string;
  accepts(value: unknown): value is T;
}

const flag: Kind<boolean> = { expects: 'true or false', accepts: (value) => typeof value === 'boolean' };

const text: Kind<string> = {
  expects: 'a text that is not empty',
  accepts: (value): value is string => typeof value === 'string' && value !== '',
};

/** A text of a notice; an empty one is sent to nobody. */
const anyText: Kind<string> = { expects: 'a text', accepts: (value) => typeof value === 'string' };

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

/** How a script can be called; which there are, the service knows. */
const SCRIPT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const scriptName: Kind<string> = {
  expects: 'the name of a script, or none',
  accepts: (value): value is string => typeof value === 'string' && SCRIPT_NAME.test(value),
};

const httpUrl: Kind<string> = {
  expects: 'an http or https URL',
  accepts: (value): value is string =>
    typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
};

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
const fileBytes = whole(0, 2 ** 31, 'bytes');
const extensions: Kind<string> = {
  expects: 'extensions separated by ":", such as "jpg:pdf:png"',
  accepts: (value): value is string =>
    typeof value === 'string' && /^[^\s:./\\]{1,32}(:[^\s:./\\]{1,32})*$/.test(value),
};
const seconds = whole(0, YEAR, 'seconds');

/** Every setting of a service: what it takes, its default, and what it is for. */
export const SETTINGS = {
  script: setting(
    scriptName,
    'none',
    'the scripted agent of each chat: `none`, a built-in script, or one that was added',
  ),
  apikey: optional(text, 'required in the header `apikey`: 401 without it, 403 with another'),
  basic: optional(credentials, 'HTTP Basic credentials that are required: 401 without, 403 with others'),
  alias: setting(text, '117', 'the Chat Server instance that new chats name'),
  webSocket: setting(flag, true, 'whether `{base}/cometd/{service}` takes WebSockets'),
  profile: setting(
    oneOf(...(Object.keys(PROFILES) as ProfileName[])),
    '8.5.2',
    'the kind of server: sets the switches below that a profile names, where they are not set beside it',
  ),
  always200: setting(
    flag,
    false,
    'whether parameters that are missing or wrong are answered with HTTP 200, not 400',
  ),
  requireIds: setting(flag, false, 'whether userId and alias must be sent along, as documented'),
  lenientNames: setting(
    flag,
    DEFAULT_LIMITS.lenientNames,
    'whether a chat can start with part of a name, or none',
  ),
  requireBayeuxCookie: setting(
    flag,
    false,
    'whether chat-ntf wants the cookie BAYEUX_BROWSER: 403 without it',
  ),
  afterEnd: setting(
    oneOf('observed', 'transcript', 'http400'),
    'observed',
    'what a read or a disconnect gets after the end: `transcript`: the transcript; `observed`: the same over REST, and over CometD the refusal that a real server sent; `http400`: HTTP 400 as every other operation then',
  ),
  monitored: setting(
    oneOf('never', 'cometd', 'always'),
    'cometd',
    'which answers say whether a supervisor monitors silently',
  ),
  charset: setting(oneOf('utf-8', 'UTF-8'), 'utf-8', 'how answers spell the charset of their content type'),
  readConfirm: setting(
    flag,
    DEFAULT_LIMITS.readConfirm,
    'whether a read receipt comes back as a Notice with the text `read-confirm`',
  ),
  ownTyping: setting(flag, DEFAULT_LIMITS.ownTyping, 'whether customers who poll read their own typing'),
  wrongKey: setting(
    oneOf('refuse', 'remove'),
    DEFAULT_LIMITS.wrongKey,
    'what a wrong secureKey brings about: a refusal, or the removal of the customer as well, with reason 6',
  ),
  stopAbandonedInteraction: setting(
    oneOf('never', 'noagents', 'always'),
    DEFAULT_LIMITS.stopAbandonedInteraction,
    'when a chat ends whose customer is gone: with `never` and `noagents` once no agent is left, with `always` at once',
  ),
  idleTimerExpire: setting(
    flag,
    false,
    'whether answers say in `idleTimerExpire` how many seconds are left until the next idle notice',
  ),
  inactivityEnabled: setting(
    flag,
    DEFAULT_LIMITS.inactivityEnabled,
    'whether ordinary chats idle out at all; with Genesys not by default',
  ),
  inactivityIncludeNotices: setting(
    oneOf('none', 'major', 'major2', 'typing', 'all'),
    DEFAULT_LIMITS.inactivityIncludeNotices,
    'what keeps an ordinary chat from idling out, beside joins, leaves and messages',
  ),
  inactivityMessageAlert: setting(
    anyText,
    DEFAULT_LIMITS.inactivityMessageAlert,
    'text of the first alert; empty: it is not sent',
  ),
  inactivityMessageAlert2: setting(
    anyText,
    DEFAULT_LIMITS.inactivityMessageAlert2,
    'text of the second alert; empty: it is not sent',
  ),
  inactivityMessageClose: setting(
    anyText,
    DEFAULT_LIMITS.inactivityMessageClose,
    'text of the notice at the close; empty: it is not sent',
  ),
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
  asyncIdleNotices: setting(
    oneOf('none', 'major', 'major2', 'typing', 'all'),
    DEFAULT_LIMITS.asyncIdleNotices,
    'what keeps an asynchronous chat from idling out, beside joins, leaves and messages',
  ),
  flexPushEnabled: setting(flag, DEFAULT_LIMITS.flexPushEnabled, 'whether customers can be pushed to at all'),
  flexPushOnJoin: setting(
    flag,
    DEFAULT_LIMITS.flexPushOnJoin,
    'whether a start can register for push; otherwise only `requestNotifications` and user data that come later can',
  ),
  flexPushTimeout: setting(
    whole(1, YEAR, 'seconds'),
    DEFAULT_LIMITS.flexPushTimeout,
    'how long a client with push enabled may be silent before it counts as gone',
  ),
  customHttpPushUrl: optional(httpUrl, 'where custom-http pushes go; without it there are none'),
  customHttpPushMessage: setting(text, 'There is news in your chat.', 'the `message` of custom-http pushes'),
  pushAwayAfter: setting(seconds, 10, 'seconds without contact after which a customer is away'),
  pushResendAttempts: setting(whole(0, 100, 'attempts'), 3, 'how often a push that failed is tried again'),
  pushResendDelay: setting(seconds, 15, 'seconds between those attempts'),
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
  uploadMaxFiles: setting(
    whole(0, 10_000, 'files'),
    DEFAULT_LIMITS.uploadMaxFiles,
    'files that a customer may send in one chat; beyond: error 201',
  ),
  uploadMaxFileSize: setting(
    fileBytes,
    DEFAULT_LIMITS.uploadMaxFileSize,
    'bytes of one file; beyond: error 202',
  ),
  uploadMaxTotalSize: setting(
    fileBytes,
    DEFAULT_LIMITS.uploadMaxTotalSize,
    'bytes of the files of one chat together; beyond: error 202',
  ),
  uploadFileTypes: setting(
    extensions,
    DEFAULT_LIMITS.uploadFileTypes,
    'extensions of the files that are taken; of others: error 203',
  ),
  uploadNeedAgent: setting(
    flag,
    DEFAULT_LIMITS.uploadNeedAgent,
    'whether files are taken only once an agent has joined',
  ),
  downloadAttempts: setting(
    whole(0, 1_000_000, 'downloads'),
    DEFAULT_LIMITS.downloadAttempts,
    'downloads of a customer in one chat; beyond: 403',
  ),
  deleteFile: setting(
    text,
    DEFAULT_LIMITS.deleteFile,
    '`odd`: a deleted file still counts as sent; any other text: it does not',
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
type OptionalName = 'apikey' | 'basic' | 'customHttpPushUrl';

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
  const next: Record<string, unknown> = { ...settings, ...switchesOf(change, defaults) };
  for (const [name, value] of Object.entries(change)) {
    if (!Object.hasOwn(SETTINGS, name)) {
      throw new SettingError(
        name,
        `unknown setting "${name}"${didYouMean(name, Object.keys(SETTINGS))}; known are ${Object.keys(SETTINGS).join(', ')}`,
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

/** The switches that a change sets by naming a profile. */
function switchesOf(change: object, defaults: ServiceSettings): object {
  if (!('profile' in change)) return {};
  const { profile } = change;
  if (profile === undefined || profile === null)
    return Object.fromEntries(SWITCHES.map((name) => [name, defaults[name]]));
  return typeof profile === 'string' && Object.hasOwn(PROFILES, profile)
    ? PROFILES[profile as ProfileName]
    : {};
}
