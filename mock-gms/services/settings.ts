import { didYouMean } from '../boundary/did-you-mean.ts';
import { isObject } from '../boundary/json.ts';
import { isName } from '../boundary/name.ts';
import { LIMITS } from '../chat/limits.ts';
import {
  flag,
  type Kind,
  oneOf,
  optional,
  seconds,
  secretText,
  setting,
  text,
  whole,
} from '../chat/setting.ts';
import { credentials } from './credentials.ts';
import type { ServiceSettings } from './generated/service-settings.ts';
import type { LearnedProfile } from './learned/learned-profile.ts';
import { profileProblem } from './learned/profile-problem.ts';
import { DEFAULT_PROFILE, PROFILES, type ProfileName, SWITCHES } from './profiles.ts';

export type { ServiceSettings } from './generated/service-settings.ts';

/** Which scripts there are, the service knows. */
const scriptName: Kind<string> = {
  expects: 'the name of a script, or none',
  accepts: (value): value is string => typeof value === 'string' && isName(value),
};

const httpUrl: Kind<string> = {
  expects: 'an http or https URL',
  accepts: (value): value is string =>
    typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
};

const names = oneOf(...(Object.keys(PROFILES) as ProfileName[]));

const profileKind: Kind<ProfileName | LearnedProfile> = {
  expects: `${names.expects}, or a learned profile`,
  choices: names.choices ?? [],
  accepts: (value): value is ProfileName | LearnedProfile =>
    isObject(value) ? profileProblem(value) === undefined : names.accepts(value),
  problem: (value) => (isObject(value) ? profileProblem(value) : undefined),
};

/** Every setting of a service: what it takes, its default, and what it is for. */
export const SETTINGS = {
  script: setting(
    scriptName,
    'none',
    'the scripted agent of each chat: `none`, a built-in script, or one that was added',
  ),
  apikey: optional(
    secretText,
    'required in the header `apikey` of REST and file requests: 401 without it, 403 with another; CometD does not ask for it',
  ),
  basic: optional(credentials, 'HTTP Basic credentials that are required: 401 without, 403 with others'),
  alias: setting(text, '117', 'the Chat Server instance that new chats name'),
  webSocket: setting(flag, true, 'whether `{base}/cometd/{service}` accepts WebSockets'),
  profile: setting(
    profileKind,
    '8.5.2',
    'the kind of server, by name or as a learned profile: it changes the settings that the profile names, unless you set them yourself',
  ),
  always200: setting(
    flag,
    false,
    'whether parameters that are missing or wrong are answered with HTTP 200, not 400',
  ),
  requireIds: setting(flag, false, 'whether userId and alias must be sent along, as documented'),
  requireBayeuxCookie: setting(
    flag,
    false,
    'whether chat-ntf requires the cookie BAYEUX_BROWSER: 403 without it',
  ),
  afterEnd: setting(
    oneOf('observed', 'transcript', 'http400'),
    'observed',
    'how a read or a disconnect is answered after the end: `transcript`: with the transcript; `observed`: the same over REST, and over CometD with the refusal that a real server sent; `http400`: with HTTP 400, as every other operation then',
  ),
  monitored: setting(
    oneOf('never', 'cometd', 'always'),
    'cometd',
    'which answers say whether a supervisor monitors silently',
  ),
  charset: setting(oneOf('utf-8', 'UTF-8'), 'utf-8', 'how answers spell the charset of their content type'),
  idleTimerExpire: setting(
    flag,
    false,
    'whether answers say in `idleTimerExpire` how many seconds are left until the next idle notice',
  ),
  customHttpPushUrl: optional(httpUrl, 'where custom-http pushes are sent; without it there are none'),
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
  ...LIMITS,
} as const;

type Table = typeof SETTINGS;

/** Settings to change: a name with `undefined` or `null` goes back to its default. */
export type SettingsChange = {
  readonly [K in keyof ServiceSettings]?: ServiceSettings[K] | undefined | null;
};

/** Thrown for an invalid setting: names it and says what was expected. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  /** The name of the setting that is wrong. */
  readonly setting: string;

  constructor(setting: string, message: string) {
    super(message);
    this.setting = setting;
  }
}

/** The settings of a service that nobody has set up. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).flatMap(([name, { initial }]) => (initial === undefined ? [] : [[name, initial]])),
) as unknown as ServiceSettings;

/**
 * The settings after a change; nothing is changed if any part of it is invalid.
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
  const next: Record<string, unknown> = { ...settings, ...leftBehind(settings, change, defaults) };
  for (const [name, value] of [...Object.entries(profileOf(change)), ...Object.entries(change)]) {
    if (!Object.hasOwn(SETTINGS, name)) {
      throw new SettingError(
        name,
        `unknown setting "${name}"${didYouMean(name, Object.keys(SETTINGS))}; known are ${Object.keys(SETTINGS).join(', ')}`,
      );
    }
    const kind: Kind<unknown> = SETTINGS[name as keyof Table].kind;
    const problem = kind.problem?.(value);
    if (value === undefined || value === null) next[name] = Reflect.get(defaults, name);
    else if (kind.accepts(value)) next[name] = value;
    else if (problem !== undefined) throw new SettingError(name, `setting "${name}" ${problem}`);
    else {
      const given = kind.isSecret ? '' : `, not ${shown(value)}`;
      throw new SettingError(name, `setting "${name}" takes ${kind.expects}${given}`);
    }
  }
  return next as unknown as ServiceSettings;
}

/** JSON has no number that is none, and would show it as nothing. */
function shown(value: unknown): string {
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

/** What the profile set that a change takes another one for: its defaults again. */
function leftBehind(settings: ServiceSettings, change: object, defaults: ServiceSettings): object {
  if (!('profile' in change)) return {};
  const { profile } = settings;
  const learned = typeof profile === 'object' ? Object.keys(profile.settings ?? {}) : [];
  return Object.fromEntries([...SWITCHES, ...learned].map((name) => [name, Reflect.get(defaults, name)]));
}

/** The settings that a change sets by naming a profile. */
function profileOf(change: object): object {
  const { profile } = change as { readonly profile?: unknown };
  if (names.accepts(profile)) return PROFILES[profile];
  const isLearned = typeof profile === 'object' && profileKind.accepts(profile);
  return isLearned ? { ...DEFAULT_PROFILE, ...(profile as LearnedProfile).settings } : {};
}

/** @throws {SettingError} for a setting `script` that names none of these */
export function requireScript({ script }: SettingsChange, names: ReadonlySet<string>): void {
  if (typeof script !== 'string' || names.has(script)) return;
  const known = [...names];
  throw new SettingError(
    'script',
    `there is no script "${script}"${didYouMean(script, known)}; there are ${known.join(', ')}`,
  );
}
