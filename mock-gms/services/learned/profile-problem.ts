import { isDeeperThan } from '../../boundary/depth.ts';
import { isObject } from '../../boundary/json.ts';
import { FORMS, OVERLAY_DOORS, OVERLAY_PLACES } from './overlay.ts';

/** Bounds of a profile: it is kept with the settings of a service. */
export const MAX_OVERLAYS = 300;
export const MAX_PROFILE_SIZE = 256 * 1024;
const MAX_NAMES = 64;
const MAX_DEPTH = 8;
const MAX_NAME_LENGTH = 128;

/** Headers that say how a message is transferred, or who somebody is. */
const NOT_HEADERS: ReadonlySet<string> = new Set([
  ...['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'trailer', 'upgrade', 'set-cookie'],
]);

/** Settings that say who may come in and what plays: no server tells. */
const NOT_SETTINGS: ReadonlySet<string> = new Set(['profile', 'script', 'apikey', 'basic']);

type Check = (value: unknown) => string | undefined;

const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value) ? undefined : `is one of ${choices.join(', ')}`;
const isName: Check = (value) =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME_LENGTH
    ? undefined
    : `is a name of up to ${MAX_NAME_LENGTH} characters`;
const isAnything: Check = () => undefined;
const isHeaderValue: Check = (value) =>
  value === null || (typeof value === 'string' && /^[\t\x20-\x7e]{0,1024}$/.test(value))
    ? undefined
    : 'is null, or a text of up to 1024 visible ASCII characters';
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `is a whole number from ${least} to ${most}`;

const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > MAX_NAMES) return `is a list of up to ${MAX_NAMES} names`;
    return first(value, check);
  };
const map =
  (check: Check, checkName: Check = isName): Check =>
  (value) => {
    if (!isObject(value) || Object.keys(value).length > MAX_NAMES)
      return `is a map of up to ${MAX_NAMES} members`;
    return first(Object.keys(value), checkName) ?? first(Object.values(value), check);
  };
const isHeaderName: Check = (name) =>
  typeof name === 'string' &&
  /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/.test(name) &&
  !NOT_HEADERS.has(name.toLowerCase())
    ? undefined
    : `names no header that can be set, as ${name}`;

const OVERLAY: Readonly<Record<string, Check>> = {
  operation: isName,
  outcome: (value) => (value === 'done' || value === 'failed' ? undefined : isWhole(0, 100_000)(value)),
  door: oneOf(...OVERLAY_DOORS),
  within: oneOf(...OVERLAY_PLACES),
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
  ['string', 'number', 'boolean'].includes(typeof value) ? undefined : 'has texts, numbers and flags';
const isSettingName: Check = (name) =>
  NOT_SETTINGS.has(String(name)) ? `cannot name ${name}` : isName(name);

const SOURCE: Readonly<Record<string, Check>> = {
  name: isName,
  sha256: (value) =>
    typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? undefined : 'is 64 hexadecimal digits',
};

const PROFILE: Readonly<Record<string, Check>> = {
  learned: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? undefined : 'is a day such as 2026-11-27',
  source: (value) =>
    Array.isArray(value) && value.length <= MAX_NAMES
      ? first(value, members(SOURCE, ['name']))
      : `is a list of up to ${MAX_NAMES} captures`,
  settings: map(isSetting, isSettingName),
  overlays: (value) =>
    Array.isArray(value) && value.length <= MAX_OVERLAYS
      ? first(value, members(OVERLAY))
      : `is a list of up to ${MAX_OVERLAYS} overlays`,
};

/** What is wrong with a profile, as the end of a sentence that its name begins; undefined if nothing is. */
export function profileProblem(value: unknown): string | undefined {
  if (isDeeperThan(value, MAX_DEPTH + 4)) return 'is not so deep';
  const problem = members(PROFILE, ['learned', 'source'])(value);
  if (problem !== undefined) return problem;
  return JSON.stringify(value).length > MAX_PROFILE_SIZE
    ? `has up to ${MAX_PROFILE_SIZE} characters`
    : undefined;
}

/** The first problem of several values, with its place. */
function first(values: readonly unknown[], check: Check): string | undefined {
  for (const [place, value] of values.entries()) {
    const problem = check(value);
    if (problem !== undefined) return `${place + 1}: ${problem}`;
  }
  return undefined;
}

function members(checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value) => {
    if (!isObject(value)) return 'is a map';
    const missing = required.find((name) => value[name] === undefined);
    if (missing !== undefined) return `has the member ${missing}`;
    for (const [name, member] of Object.entries(value)) {
      if (!Object.hasOwn(checks, name))
        return `has no member ${name}; known are ${Object.keys(checks).join(', ')}`;
      const problem = checks[name]?.(member);
      if (problem !== undefined) return `${name} ${problem}`;
    }
    return undefined;
  };
}
