import { MalformedBodyError } from './malformed-body.ts';

/** What a form says under one name: a text, values by name, or values in a row. */
export type Parameter = string | Parameters | readonly Parameter[];

/** Parameters by name; maps nest. Objects have no prototype, so that no name is special. */
export interface Parameters {
  [name: string]: Parameter;
}

export function emptyParameters(): Parameters {
  return Object.create(null) as Parameters;
}

/** Brackets that one name may have. */
export const MAX_DEPTH = 32;

/** Fields and brackets that one body may have: what many short ones cost is more than their bytes say. */
const MAX_KEYS = 10_000;

/**
 * Builds parameters from the names and texts of a form, in their order. The last one of a name wins.
 *
 * Real clients spell maps `userData[key]`, `userData[outer][inner]` and `userData["key"]`, and lists within them
 * `userData[tags][]` or `userData[items][0][id]`: keys that count up from 0 make a list.
 *
 * @see GMS Chat API V2, REST conventions: maps, quoted keys
 */
export class FormBuilder {
  readonly #parameters = emptyParameters();
  /** Where `[]` puts the next value, by the map that it was last used in. */
  #next: Map<Parameters, number> | undefined;
  #nests = false;
  #keys = 0;

  /**
   * @throws {MalformedBodyError} for a name with too many brackets, and for one field too many
   */
  set(name: string, value: string): void {
    this.#count(1);
    const bracket = name.indexOf('[');
    if (bracket <= 0 || !name.endsWith(']')) {
      this.#parameters[name] = value;
      return;
    }
    this.#nests = true;
    const inner = name.slice(bracket + 1, -1).split('][', MAX_DEPTH + 1);
    if (inner.length > MAX_DEPTH) throw new MalformedBodyError(`a name has more than ${MAX_DEPTH} brackets`);
    this.#count(inner.length);
    let map = this.#parameters;
    let key = name.slice(0, bracket);
    for (const part of inner) {
      const next = mapOf(map[key]);
      map[key] = next;
      map = next;
      key = part === '' ? this.#nextIndex(map) : unquoted(part);
    }
    map[key] = value;
  }

  /** Sets a value that another parser has built. */
  setBuilt(name: string, value: Parameter): void {
    this.#parameters[name] = value;
  }

  /** The parameters; a field itself is a list only where it was spelt with `[]`. */
  finish(): Parameters {
    if (!this.#nests) return this.#parameters;
    for (const [name, value] of Object.entries(this.#parameters)) {
      if (!isMap(value)) continue;
      makeLists(value);
      if (this.#next?.has(value) === true) this.#parameters[name] = asList(value) ?? value;
    }
    return this.#parameters;
  }

  #count(keys: number): void {
    this.#keys += keys;
    if (this.#keys > MAX_KEYS) throw new MalformedBodyError(`there are more than ${MAX_KEYS} fields`);
  }

  #nextIndex(map: Parameters): string {
    this.#next ??= new Map();
    let index = this.#next.get(map) ?? 0;
    while (index in map) index += 1;
    this.#next.set(map, index + 1);
    return `${index}`;
  }
}

/** Turns the maps within a map that are lists into lists. */
function makeLists(map: Parameters): void {
  for (const [key, value] of Object.entries(map)) {
    if (!isMap(value)) continue;
    makeLists(value);
    map[key] = asList(value) ?? value;
  }
}

/** The values of a map whose keys count up from 0; integer keys come first and in their order. */
function asList(map: Parameters): readonly Parameter[] | undefined {
  const keys = Object.keys(map);
  return keys.every((key, index) => key === `${index}`) ? Object.values(map) : undefined;
}

function mapOf(value: Parameter | undefined): Parameters {
  if (isMap(value)) return value;
  return Array.isArray(value) ? Object.assign(emptyParameters(), value) : emptyParameters();
}

export function isMap(value: Parameter | undefined): value is Parameters {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A key without the quotes that some clients put around it. */
export function unquoted(key: string): string {
  const quote = key[0];
  const isQuoted = key.length >= 2 && (quote === '"' || quote === "'") && key.endsWith(quote);
  return isQuoted ? key.slice(1, -1) : key;
}
