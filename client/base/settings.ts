import { isRecord } from './json.ts';
import type { SessionData } from './session-data.ts';

type UserData = Record<string, unknown>;

/** Cookies as the callbacks of asynchronous mode are handed them. */
export interface CookieAccess {
  get(name: string): string | undefined;
  set(name: string, value: string, options?: object): void;
  remove(name: string, options?: object): void;
}

type KeepSession = (sessionData: SessionData, cookie: CookieAccess, cookieOptions: object) => unknown;
type RecallSession = (open: boolean, cookie: CookieAccess, cookieOptions: object) => unknown;

/** What a value must be, in words, and whether one is that. */
type Check = readonly [wanted: string, accepts: (value: unknown) => boolean];

const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

const between = (least: number, most: number): Check => [
  `a number from ${least} to ${most}`,
  (value) => isNumber(value) && value >= least && value <= most,
];

/** Milliseconds; a timer set for longer is due at once. */
const longestTimer = 2 ** 31 - 1;

/** What is asked of an option beyond that it is of the same kind as its default. */
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
};

/** Options of `cometD`, each with its default. */
const cometdDefaults = {
  /** Whether the chat comes by push instead of polling. */
  enabled: false,
  /** The address of CometD, `https://host/genesys/cometd`. */
  cometURL: '',
  /** Where operations are published and news are pushed. */
  channel: '/service/chatV2/customer-support',
  /** Where files go, `https://host/genesys/2/chat-ntf`; without it there are none over CometD. */
  apiURL: '',
  /** Whether a WebSocket is tried before long-polling. */
  websocketEnabled: true,
  /** How much the CometD library tells on the console: `warn`, `info` or `debug`. */
  logLevel: 'info',
};

/** Options of `async`, each with its default; those without one take functions. */
const asyncDefaults = {
  /** Whether the chat outlives the visit: it can be taken up at any time, and is fetched a page at a time. */
  enabled: false,
  /** How many messages a page of history has. */
  maxMessagePageSize: 20,
  /** Is handed the data of the session whenever it is new, to be kept. */
  getSessionData: undefined as KeepSession | undefined,
  /** Is asked for the data kept; gives them, or their JSON text, or a promise of either. */
  setSessionData: undefined as RecallSession | undefined,
};

/** Every other option of the service with its default; a value of another kind is passed over. */
const ownDefaults = {
  /** The chat service's address, `https://host/genesys/2/chat/customer-support`; a slash at the end is dropped. */
  dataURL: '',
  /** Whether a chat is started at `{dataURL}/` rather than at `{dataURL}`. */
  enableUrlTrailingSlash: true,
  /** The address of the chat service, used as it stands where no dataURL is given. */
  serverURL: '',
  /** Sent as header `apikey` with every request. */
  apikey: '' as string | number,
  /** Sent as field `endpoint` when a chat starts. */
  endpoint: '',
  /** Attached to every chat. */
  userData: {} as UserData,
  /** Milliseconds until a request is given up; 0 for never. */
  ajaxTimeout: 3000,
  /** The same for requests that carry files. */
  fileUploadTimeout: 0,
  /** `withCredentials: true` lets cookies travel to another origin. */
  xhrFields: {} as { withCredentials?: boolean },
  /** Whether the `Authorization` of `header` is sent along. */
  enableCustomHeader: false,
  /** Request headers of the page, of which `Authorization` counts. */
  header: {} as Record<string, unknown>,
  /** How many refreshes in a row may answer with statusCode 1 before the chat server counts as offline. */
  pollExceptionLimit: 5,
  /** Whether polls slow down from pollRateMin to pollRateMax while the customer is silent. */
  dynamicPolling: true,
  /** Milliseconds between polls without dynamicPolling. */
  pollRate: 3000,
  /** Milliseconds; used only together with pollRateMax. */
  pollRateMin: 500,
  /** Milliseconds; at least pollRateMin. */
  pollRateMax: 3000,
  /** By how much the interval grows with each poll. */
  pollRateMult: 1.2,
  /** Whether `sleep` slows the polls down. */
  sleepEnabled: false,
  /** Milliseconds between polls asleep. */
  pollRateSleep: 30_000,
  /** Milliseconds a page may be away for its chat to go on. */
  restoreTimeout: 60_000,
  /** Code points a message may have; 0 for no limit. */
  maxMessageLength: 0,
  /** The language of the page, told to the agent as `GCTI_LanguageCode`. */
  language: 'en',
  /** Stands before the names under which a session is kept, so that two deployments on a site keep apart. */
  deploymentID: '',
};

/** The options as they hold: each one given or its default. */
export interface Settings extends Own {
  cometD: typeof cometdDefaults;
  async: typeof asyncDefaults;
}

type Own = typeof ownDefaults;
type Given<Values> = { [Name in keyof Values]?: Values[Name] | undefined };

/**
 * What an app or a page may configure.
 * @see WebChatService 9.0, configure; Genesys Widgets 9.0, WebChat configuration options
 */
export interface Configuration extends Given<Own> {
  /** CometD, and whether it is used. */
  cometD?: Given<Settings['cometD']> | undefined;
  /** Chats that outlive the visit. */
  async?: Given<Settings['async']> | undefined;
}

/** Options that hold options. */
const groups = { cometD: cometdDefaults, async: asyncDefaults };

/** The settings when nothing is configured. */
export const defaults: Settings = { ...ownDefaults, ...groups };

/** Options of the same namespace that are others' business: the interface's, the edition, and older names. */
const elsewhere =
  /^(form(JSON)?|(uploads|confirmFormClose|charCount)Enabled|timeFormat|actionsMenu|emoji(s|List)?|autoInvite|chatButton|minimizeOnMobileRestore|markdown|aria\w+|transport|edition|pollIntervalIdle_ms|newMessageRestoreState)$/;

/** Called for an option that cannot be used. */
export type Warn = (option: string, problem: string) => void;

/**
 * Lays a configuration over settings; what it does not name, or names wrongly, stays as it is and `warn` is told.
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
      if (!elsewhere.test(name)) warn(prefix + name, 'is unknown');
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

function sameKind(fallback: unknown): Check {
  if (isRecord(fallback)) return ['an object', isRecord];
  if (isNumber(fallback)) return ['a number', isNumber];
  const kind = fallback === undefined ? 'function' : typeof fallback;
  return [`a ${kind}`, (value) => typeof value === kind];
}
