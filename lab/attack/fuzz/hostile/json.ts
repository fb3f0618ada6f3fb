import type { Chance } from '../../chance.ts';
import { hostileText, INHERITED_NAMES } from './texts.ts';

/** Stands in JSON where something nests deeper than `JSON.stringify` can write. */
const DEEP = '~deep~';

const KINDS: ReadonlyArray<readonly [label: string, make: (chance: Chance) => unknown]> = [
  ['null', () => null],
  ['true', () => true],
  ['false', () => false],
  ['number', (chance) => chance.pick([0, -0, -1, 1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324])],
  ['text', hostileText],
  ['array', (chance) => chance.pick([[], [null], [[]], [1, 'a', {}], Array(200).fill(0)])],
  ['object', () => ({})],
  ['toString', () => ({ toString: 1 })],
  ['valueOf', () => ({ valueOf: 1, toString: null })],
  ['toJSON', () => JSON.parse('{"toJSON":"x","then":"x","length":-1}')],
  ['__proto__', () => JSON.parse('{"__proto__":{"toString":1},"constructor":{"prototype":{}}}')],
  ['deep', () => DEEP],
];

export interface Broken {
  /** What was done, in words that stay the same. */
  readonly label: string;
  readonly value: unknown;
}

/** Does something to one place in a JSON value. */
export function breakJson(value: unknown, chance: Chance): Broken {
  const isList = Array.isArray(value);
  if (typeof value === 'object' && value !== null && (isList || !chance.oneIn(8))) {
    const names = Object.keys(value);
    const name = names.length === 0 ? undefined : chance.pick(names);
    if (name !== undefined && !(chance.oneIn(6) && !isList)) {
      const inner = breakPlace(Reflect.get(value, name), chance);
      const copy = isList ? [...value] : Object.assign({}, value);
      if (inner.value === GONE) Reflect.deleteProperty(copy, name);
      else define(copy, name, inner.value);
      return { label: isList ? inner.label : `${name}${inner.label}`, value: copy };
    }
    if (isList) return { label: '=twice', value: [...value, ...value] };
    const copy = Object.assign({}, value);
    const added = chance.pick([...INHERITED_NAMES, 'unknown', '', 'ext', 'advice', '_json', 'reply']);
    const [kind, make] = chance.pick(KINDS);
    define(copy, added, make(chance));
    return { label: `+${added}=${kind}`, value: copy };
  }
  const [kind, make] = chance.pick(KINDS);
  return { label: `=${kind}`, value: make(chance) };
}

const GONE = Symbol('gone');

function breakPlace(value: unknown, chance: Chance): Broken {
  if (typeof value === 'object' && value !== null && chance.oneIn(2)) {
    const inner = breakJson(value, chance);
    return { label: `.${inner.label}`, value: inner.value };
  }
  switch (chance.below(10)) {
    case 0:
      return { label: ' missing', value: GONE };
    case 1:
      return { label: ' in a list', value: [value, value] };
    case 2:
      return { label: ' in an object', value: { [chance.pick(INHERITED_NAMES)]: value } };
    default: {
      const [kind, make] = chance.pick(KINDS);
      return { label: `=${kind}`, value: make(chance) };
    }
  }
}

/** Also `__proto__` becomes a property, as `JSON.parse` makes it one. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

/** JSON text, in which deep places are really deep. */
export function jsonText(value: unknown, chance: Chance): string {
  const text = JSON.stringify(value) ?? 'undefined';
  if (!text.includes(DEEP)) return text;
  const depth = chance.pick([10, 40, 1_000, 20_000]);
  const [open, close] = chance.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  return text.replaceAll(`"${DEEP}"`, `${open.repeat(depth)}1${close.repeat(depth)}`);
}
