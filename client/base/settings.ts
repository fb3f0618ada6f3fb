import type { AsyncConfiguration } from './async-configuration.ts';
import { longestTimer } from './clock.ts';
import type { CometdConfiguration } from './cometd-configuration.ts';
import type { Configuration } from './configuration.ts';
import { isRecord } from './json.ts';

/** What a value must be, in the words of the warning, and the function that checks it. */
type Check = readonly [wanted: string, accepts: (value: unknown) => boolean];

const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

const between = (least: number, most: number): Check => [
  `a number from ${least} to ${most}`,
  (value) => isNumber(value) && value >= least && value <= most,
];

const notBelowZero: Check = ['a number from 0 on', (value) => isNumber(value) && value >= 0];

/** Options for which it is not enough to be of the same kind as the default. */
const checks: Readonly<Record<string, Check>> = {
  ajaxTimeout: between(0, longestTimer),
  fileUploadTimeout: between(0, longestTimer),
  logLevel: ['warn, info or debug', (value) => ['warn', 'info', 'debug'].includes(String(value))],
  apikey: ['a string or a number', (value) => isNumber(value) || typeof value === 'string'],
  maxMessagePageSize: between(1, 1000),
  pollRate: between(1000, 30_000),
  pollRateMin: between(250, 30_000),
  pollRateMax: between(250, 30_000),
  pollRateMult: ['a number above 1', (value) => isNumber(value) && value > 1],
  pollRateSleep: between(1000, 30_000),
  pollExceptionLimit: notBelowZero,
  deploymentID: ['a text without = and ;', (value) => typeof value === 'string' && !/[=;]/.test(value)],
  restoreTimeout: notBelowZero,
  maxMessageLength: notBelowZero,
};

type Complete<Options> = { [Name in keyof Options]-?: Exclude<Options[Name], undefined> };

/** Each option of `cometD` with its default. */
const cometdDefaults: Complete<CometdConfiguration> = {
  enabled: false,
  cometURL: '',
  channel: '/service/chatV2/customer-support',
  apiURL: '',
  websocketEnabled: true,
  logLevel: 'info',
};

/** Each option of `async` with its default; those without one take functions. */
const asyncDefaults = {
  enabled: false,
  maxMessagePageSize: 20,
  getSessionData: undefined as AsyncConfiguration['getSessionData'],
  setSessionData: undefined as AsyncConfiguration['setSessionData'],
};

/** Every other option of the service with its default; a value of another kind is ignored. */
const ownDefaults: Own = {
  dataURL: '',
  enableUrlTrailingSlash: true,
  serverURL: '',
  apikey: '',
  endpoint: '',
  userData: {},
  ajaxTimeout: 3000,
  fileUploadTimeout: 0,
  xhrFields: {},
  enableCustomHeader: false,
  header: {},
  pollExceptionLimit: 5,
  dynamicPolling: true,
  pollRate: 3000,
  pollRateMin: 500,
  pollRateMax: 3000,
  pollRateMult: 1.2,
  sleepEnabled: false,
  pollRateSleep: 30_000,
  restoreTimeout: 60_000,
  maxMessageLength: 0,
  language: 'en',
  deploymentID: '',
};

type Own = Complete<Omit<Configuration, 'cometD' | 'async'>>;
type Given<Values> = { [Name in keyof Values]?: Values[Name] | undefined };

/** The value of every option: the one given, or the default. */
export interface Settings extends Own {
  cometD: typeof cometdDefaults;
  async: typeof asyncDefaults;
}

/** Options that hold options. */
const groups = { cometD: cometdDefaults, async: asyncDefaults };

/** The settings when nothing is configured. */
export const defaults: Settings = { ...ownDefaults, ...groups };

/** Options that raise no warning though they are not read here: those of the chat window, the edition, and older names. */
const readElsewhere =
  /^(form(JSON)?|(uploads|confirmFormClose|charCount)Enabled|timeFormat|actionsMenu|emoji(s|List)?|autoInvite|chatButton|minimizeOnMobileRestore|markdown|aria\w+|transport|edition|pollIntervalIdle_ms|newMessageRestoreState)$/;

/** Called for an option that cannot be used. */
export type Warn = (option: string, problem: string) => void;

/**
 * Settings with a configuration applied. An option that is absent keeps its value; so does one that cannot be used,
 * and `warn` is called for it.
 * @example
 * const settings = applyConfiguration({ dataURL: 'https://host/genesys/2/chat/support/', pollRate: 10 }, defaults);
 * // settings.dataURL === 'https://host/genesys/2/chat/support', settings.pollRate === 3000
 */
export function applyConfiguration(
  configuration: Record<string, unknown>,
  base: Settings,
  warn: Warn = () => {},
): Settings {
  const { pollIntervalIdle_ms: pollRateMax } = configuration;
  const given: Given<Settings> = accepted({ pollRateMax, ...configuration }, defaults, '', warn);
  const settings: Settings = {
    ...base,
    ...(given as Partial<Settings>),
    cometD: { ...base.cometD, ...given.cometD },
    async: { ...base.async, ...given.async },
  };

  const ratesFit = 'pollRateMax' in given && settings.pollRateMin <= settings.pollRateMax;
  if (!ratesFit) {
    if ('pollRateMin' in given || 'pollRateMax' in given)
      warn('pollRateMin', 'needs a pollRateMax that is not less');
    Object.assign(settings, { pollRateMin: base.pollRateMin, pollRateMax: base.pollRateMax });
  }
  return { ...settings, dataURL: settings.dataURL.replace(/\/$/, '') };
}

function accepted(given: Record<string, unknown>, known: object, prefix: string, warn: Warn): object {
  const fallbacks = new Map(Object.entries(known));
  const fit = Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (!fallbacks.has(name)) {
      if (!readElsewhere.test(name)) warn(prefix + name, `is unknown${meantBy(name, Object.keys(known))}`);
      return [];
    }
    const fallback = fallbacks.get(name);
    const [wanted, accepts] = checks[name] ?? sameKind(fallback);
    if (accepts(value))
      return [
        [name, name in groups && isRecord(value) ? accepted(value, fallback, `${name}.`, warn) : value],
      ];
    warn(prefix + name, `must be ${wanted}`);
    return [];
  });
  return Object.fromEntries(fit);
}

/** The known name that differs in one letter, or in capitals alone. The script for pages has no room for more than that. */
export function meantBy(name: string, known: readonly string[]): string {
  const meant = known.find((each) => isNear(each, name) || isNear(name, each));
  return meant ? ` (did you mean ${meant}?)` : '';
}

/** Whether the first is the second, or the second with one letter more. */
function isNear(long: string, short: string): boolean {
  return [...long, ''].some(
    (_, at) => (long.slice(0, at) + long.slice(at + 1)).toLowerCase() === short.toLowerCase(),
  );
}

function sameKind(fallback: unknown): Check {
  if (isRecord(fallback)) return ['an object', isRecord];
  if (isNumber(fallback)) return ['a number', isNumber];
  const kind = fallback === undefined ? 'function' : typeof fallback;
  return [`a ${kind}`, (value) => typeof value === kind];
}
