type UserData = Record<string, unknown>;

interface Option<Value> {
  readonly fallback: Value;
  accepts(value: unknown): value is Value;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);
const isKey = (value: unknown): value is string | number => isString(value) || isNumber(value);
const isBetween =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    isNumber(value) && value >= least && value <= most;

/** Whether a value is an object with keys of its own kind: no array, no null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function option<Value>(accepts: (value: unknown) => value is Value, fallback: Value): Option<Value> {
  return { accepts, fallback };
}

/** Every option of the service; a value that its check refuses is passed over. */
const options = {
  /** The chat service's address, `https://host/genesys/2/chat/customer-support`; a slash at the end is dropped. */
  dataURL: option(isString, ''),
  /** Whether a chat is started at `{dataURL}/` rather than at `{dataURL}`. */
  enableUrlTrailingSlash: option(isBoolean, true),
  /** The address of the chat service, used as it stands where no dataURL is given. */
  serverURL: option(isString, ''),
  /** Sent as header `apikey` with every request. */
  apikey: option(isKey, ''),
  /** Sent as field `endpoint` when a chat starts. */
  endpoint: option(isString, ''),
  /** Attached to every chat. */
  userData: option<UserData>(isRecord, {}),
  /** Milliseconds until a request is given up; 0 for never. */
  ajaxTimeout: option(isNumber, 3000),
  /** `withCredentials: true` lets cookies travel to another origin. */
  xhrFields: option<{ withCredentials?: boolean }>(isRecord, {}),
  /** How many refreshes in a row may answer with statusCode 1 before the chat server counts as offline. */
  pollExceptionLimit: option(isNumber, 5),
  /** Whether polls slow down from pollRateMin to pollRateMax while the customer is silent. */
  dynamicPolling: option(isBoolean, true),
  /** Milliseconds between polls without dynamicPolling. */
  pollRate: option(isBetween(1000, 30_000), 3000),
  /** Milliseconds; heeded only together with pollRateMax. */
  pollRateMin: option(isBetween(250, 30_000), 500),
  /** Milliseconds; at least pollRateMin. */
  pollRateMax: option(isBetween(250, 30_000), 3000),
  /** By how much the interval grows with each poll. */
  pollRateMult: option((value: unknown): value is number => isNumber(value) && value > 1, 1.2),
  /** Code points a message may have; 0 for no limit. */
  maxMessageLength: option(isNumber, 0),
  /** The language of the page, told to the agent as `GCTI_LanguageCode`. */
  language: option(isString, 'en'),
} as const;

/** The options as they hold: each one given or its default. */
export type Settings = {
  -readonly [Name in keyof typeof options]: (typeof options)[Name] extends Option<infer Value>
    ? Value
    : never;
};

/**
 * What an app or a page may configure.
 * @see WebChatService 9.0, configure; Genesys Widgets 9.0, WebChat configuration options
 */
export type Configuration = { [Name in keyof Settings]?: Settings[Name] | undefined };

/** The settings when nothing is configured. */
export const defaults = Object.fromEntries(
  Object.entries(options).map(([name, { fallback }]) => [name, fallback]),
) as Settings;

/**
 * Lays a configuration over settings; what it does not name, or names wrongly, stays as it is.
 * @example
 * const settings = applyConfiguration({ dataURL: 'https://host/genesys/2/chat/support/', pollRate: 10 }, defaults);
 * // settings.dataURL === 'https://host/genesys/2/chat/support', settings.pollRate === 3000
 */
export function applyConfiguration(configuration: Record<string, unknown>, base: Settings): Settings {
  const given = Object.entries(options).filter(([name, { accepts }]) => accepts(configuration[name]));
  const settings: Settings = {
    ...base,
    ...Object.fromEntries(given.map(([name]) => [name, configuration[name]])),
  };

  const ratesFit =
    given.some(([name]) => name === 'pollRateMax') && settings.pollRateMin <= settings.pollRateMax;
  if (!ratesFit) Object.assign(settings, { pollRateMin: base.pollRateMin, pollRateMax: base.pollRateMax });
  return { ...settings, dataURL: settings.dataURL.replace(/\/$/, '') };
}
