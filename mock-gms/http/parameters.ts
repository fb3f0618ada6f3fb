import {
  emptyParameters,
  FormBuilder,
  isMap,
  MAX_DEPTH,
  type Parameter,
  type Parameters,
  unquoted,
} from './form-builder.ts';
import { MalformedBodyError } from './malformed-body.ts';

export { emptyParameters, type Parameter, type Parameters } from './form-builder.ts';

/**
 * The parameters of an `application/x-www-form-urlencoded` body.
 *
 * @throws {MalformedBodyError} if it has more fields than a body may have, or a name with too many brackets
 */
export function parseUrlencoded(text: string): Parameters {
  const form = new FormBuilder();
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('&', start);
    if (end < 0) end = text.length;
    if (end > start) {
      const pair = text.slice(start, end);
      const equals = pair.indexOf('=');
      const name = decode(equals < 0 ? pair : pair.slice(0, equals));
      if (name !== '') form.set(name, equals < 0 ? '' : decode(pair.slice(equals + 1)));
    }
    start = end + 1;
  }
  return form.finish();
}

/** The parameters that names and texts make, in their order. @throws {MalformedBodyError} as `parseUrlencoded` */
export function parametersOf(pairs: Iterable<readonly [name: string, value: string]>): Parameters {
  const form = new FormBuilder();
  for (const [name, value] of pairs) form.set(name, value);
  return form.finish();
}

/**
 * The parameters of a body that a parser ahead of us has already made into an object. Lists within maps are kept; of a
 * field that came several times the last one wins.
 *
 * @throws {MalformedBodyError} if its maps nest too deep
 */
export function fromParsedBody(body: object): Parameters {
  const form = new FormBuilder();
  for (const [quoted, value] of Object.entries(body)) {
    const name = unquoted(quoted);
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      const built = builtFrom(each, 1);
      if (typeof built === 'string') form.set(name, built);
      else form.setBuilt(name, built);
    }
  }
  return form.finish();
}

/** What a parser made of a field, as a parameter: numbers and flags become texts, other values an empty text. */
function builtFrom(value: unknown, depth: number): Parameter {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (typeof value !== 'object' || value === null) return '';
  if (depth > MAX_DEPTH) throw new MalformedBodyError(`its maps are more than ${MAX_DEPTH} deep`);
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => builtFrom(item, depth + 1));
  const map = emptyParameters();
  for (const [key, item] of Object.entries(value)) map[unquoted(key)] = builtFrom(item, depth + 1);
  return map;
}

/** The names and texts that a form spells parameters with; the other way round from `parametersOf`. */
export function namedTexts(parameters: Parameters): Array<[name: string, text: string]> {
  return Object.entries(parameters).flatMap(([name, value]) => textsOf(name, value));
}

function textsOf(name: string, value: Parameter): Array<[name: string, text: string]> {
  if (typeof value === 'string') return [[name, value]];
  if (isMap(value)) return Object.entries(value).flatMap(([key, each]) => textsOf(`${name}[${key}]`, each));
  return value.flatMap((each, index) => textsOf(`${name}[${typeof each === 'string' ? '' : index}]`, each));
}

/** Parameters written as a form again, where the parser did not keep the text. */
export function formText(parameters: Parameters): string {
  return new URLSearchParams(namedTexts(parameters)).toString();
}

const ESCAPES = /[%+]/;

function decode(text: string): string {
  if (!ESCAPES.test(text)) return text;
  // Many times as fast as to replace them one by one.
  const spaced = text.includes('+') ? text.split('+').join(' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return decodeLeniently(spaced);
  }
}

const PERCENT = 0x25;

/** Escapes that are not UTF-8 become replacement characters; invalid escapes stay as they are. */
function decodeLeniently(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  let length = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    let byte = bytes[i] ?? 0;
    if (byte === PERCENT) {
      const escaped = hexDigit(bytes[i + 1]) * 16 + hexDigit(bytes[i + 2]);
      if (!Number.isNaN(escaped)) {
        byte = escaped;
        i += 2;
      }
    }
    bytes[length] = byte;
    length += 1;
  }
  return bytes.toString('utf8', 0, length);
}

/** NaN for another character. */
function hexDigit(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : Number.NaN;
}
