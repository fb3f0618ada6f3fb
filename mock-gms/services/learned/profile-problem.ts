import { isDeeperThan } from '../../boundary/depth.ts';
import { didYouMean } from '../../boundary/did-you-mean.ts';
import { isObject } from '../../boundary/json.ts';
import { FORMS, OVERLAY_ENDPOINTS, OVERLAY_PLACES } from './overlay.ts';

/** Bounds of a profile: it is kept with the settings of a service. */
export const MAX_OVERLAYS = 300;
export const MAX_PROFILE_SIZE = 256 * 1024;
const MAX_NAMES = 64;
const MAX_DEPTH = 8;
/** Nested objects that an overlay may name. */
export const MAX_INSIDE = 8;
const MAX_NAME_LENGTH = 128;

/** Headers that say how a message is transferred, or who somebody is. */
const NOT_HEADERS: ReadonlySet<string> = new Set([
  ...['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'trailer', 'upgrade', 'set-cookie'],
]);

/** Settings for credentials and scripts: nothing that a server sends shows them. */
const NOT_SETTINGS: ReadonlySet<string> = new Set(['profile', 'script', 'apikey', 'basic']);

type Check = (value: unknown) => string | undefined;

const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value) ? undefined : `must be one of ${choices.join(', ')}`;
const isName: Check = (value) =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME_LENGTH
    ? undefined
    : `must be a name of up to ${MAX_NAME_LENGTH} characters`;
const isAnything: Check = () => undefined;
const isHeaderValue: Check = (value) =>
  value === null || (typeof value === 'string' && /^[\t\x20-\x7e]{0,1024}$/.test(value))
    ? undefined
    : 'must be null, or a text of up to 1024 visible ASCII characters';
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;

const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > MAX_NAMES)
      return `must be a list of up to ${MAX_NAMES} names`;
    return first(value.entries(), check);
  };
const map =
  (check: Check, checkName: Check = isName): Check =>
  (value) => {
    if (!isObject(value) || Object.keys(value).length > MAX_NAMES)
      return `must be a map of up to ${MAX_NAMES} members`;
    for (const name of Object.keys(value)) {
      const problem = checkName(name);
      if (problem !== undefined) return problem;
    }
    return first(Object.entries(value), check);
  };
const isHeaderName: Check = (name) =>
  typeof name === 'string' &&
  /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/.test(name) &&
  !NOT_HEADERS.has(name.toLowerCase())
    ? undefined
    : `must be those of an answer that can be set, and ${shown(String(name))} is not`;

const OVERLAY: Readonly<Record<string, Check>> = {
  operation: isName,
  outcome: (value) => (value === 'done' || value === 'failed' ? undefined : isWhole(0, 100_000)(value)),
  endpoint: oneOf(...OVERLAY_ENDPOINTS),
  within: oneOf(...OVERLAY_PLACES),
  inside: (value) =>
    Array.isArray(value) && value.length > MAX_INSIDE
      ? `must be a list of up to ${MAX_INSIDE} names`
      : list(isName)(value),
  event: isName,
  status: isWhole(200, 599),
  headers: map(isHeaderValue, isHeaderName),
  form: map(oneOf(...Object.keys(FORMS))),
  shift: map(isWhole(-1_000_000, 1_000_000)),
  values: map(map(isAnything)),
  remove: list(isName),
  set: map(isAnything),
  give: map(isAnything),
  rename: map(isName),
  order: list(isName),
};

const isSetting: Check = (value) =>
  ['string', 'number', 'boolean'].includes(typeof value) ? undefined : 'must be a text, a number or a flag';
const isSettingName: Check = (name) =>
  NOT_SETTINGS.has(String(name)) ? `must not name ${name}: set it beside the profile` : isName(name);

const SOURCE: Readonly<Record<string, Check>> = {
  name: isName,
  sha256: (value) =>
    typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? undefined : 'must be 64 hexadecimal digits',
};

const PROFILE: Readonly<Record<string, Check>> = {
  learned: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
      ? undefined
      : 'must be a day such as 2026-11-27',
  source: (value) =>
    Array.isArray(value) && value.length <= MAX_NAMES
      ? first(value.entries(), members(SOURCE, { name: 'what the recording is called' }))
      : `must be a list of up to ${MAX_NAMES} recordings`,
  settings: map(isSetting, isSettingName),
  overlays: (value) =>
    Array.isArray(value) && value.length <= MAX_OVERLAYS
      ? first(value.entries(), members(OVERLAY))
      : `must be a list of up to ${MAX_OVERLAYS} overlays`,
};

const REQUIRED: Readonly<Record<string, string>> = {
  learned: 'the day on which it was learned, such as 2026-11-27',
  source: 'a list of the recordings it was learned from, which may be empty',
};

/** What is wrong with a profile, as the end of a sentence that its name begins; undefined if nothing is. */
export function profileProblem(value: unknown): string | undefined {
  if (isDeeperThan(value, MAX_DEPTH + 4)) return `must not be deeper than ${MAX_DEPTH + 4} levels`;
  const problem = members(PROFILE, REQUIRED)(value);
  if (problem !== undefined) return ABOUT_ITSELF.test(problem) ? problem : `is wrong: ${problem}`;
  return JSON.stringify(value).length > MAX_PROFILE_SIZE
    ? `must not have more than ${MAX_PROFILE_SIZE} characters`
    : undefined;
}

/** A problem of the value that was checked, and not of something in it. */
const ABOUT_ITSELF = /^(?:must|has a member) /;

/** The first problem of several values, with its place: a list counts from 1. */
function first(values: Iterable<readonly [string | number, unknown]>, check: Check): string | undefined {
  for (const [place, value] of values) {
    const problem = check(value);
    if (problem === undefined) continue;
    const where = typeof place === 'number' ? place + 1 : shown(place);
    return ABOUT_ITSELF.test(problem) ? `${where} ${problem}` : `${where}: ${problem}`;
  }
  return undefined;
}

/** @param required members that must be there, with what they are */
function members(
  checks: Readonly<Record<string, Check>>,
  required: Readonly<Record<string, string>> = {},
): Check {
  const known = Object.keys(checks);
  return (value) => {
    if (!isObject(value)) return `must be a map of ${known.join(', ')}`;
    const missing = Object.keys(required).find((name) => value[name] === undefined);
    if (missing !== undefined) return `must have the member ${missing}: ${required[missing]}`;
    for (const [name, member] of Object.entries(value)) {
      const problem = Object.hasOwn(checks, name) ? checks[name]?.(member) : unknown(name, known);
      if (problem === undefined) continue;
      return Object.hasOwn(checks, name) ? `${name} ${problem}` : problem;
    }
    return undefined;
  };
}

function unknown(name: string, known: readonly string[]): string {
  return `has a member ${shown(name)}, which is unknown${didYouMean(name, known)}; known are ${known.join(', ')}`;
}

/** A name of a file for one line of a terminal. */
function shown(name: string): string {
  return name.slice(0, MAX_NAME_LENGTH).replaceAll(/\p{C}/gu, '?');
}
