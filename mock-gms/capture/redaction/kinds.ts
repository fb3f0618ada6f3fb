const DIGITS = '0123456789';
const NONZERO = '123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const LOWER_HEX = LOWER.slice(0, 6);
const UPPER_HEX = UPPER.slice(0, 6);

/** A number from 0 up to, and without, the one that is given. */
export type Chance = (below: number) => number;

/** Ids and keys in hexadecimal stay hexadecimal. */
const HEX = /^(?:[0-9a-f]{8,}|[0-9A-F]{8,})$/;

/** A number as JSON has it: its sign, its digits up to the last, that one where it is a decimal, and its exponent. */
const NUMBER = /^(-?)(0|[1-9]\d*)(?:(\.\d*)([1-9]))?(e[+-]?\d+)?$/;

/** Another number, written in the same way: it begins with no zero, and no decimal ends with one. */
function anotherNumber(
  [, sign = '', whole = '', decimals = '', last = '', exponent = '']: string[],
  chance: Chance,
): string {
  const digits = (text: string) => text.replaceAll(/\d/g, (digit) => otherOf(DIGITS, digit, chance));
  const nonzero = (text: string) => text && otherOf(NONZERO, text, chance);
  return sign + nonzero(whole.charAt(0)) + digits(whole.slice(1) + decimals) + nonzero(last) + exponent;
}

/** What makes a text an address stays, so that it is one afterwards. */
const ADDRESS = /^(?:https?:\/\/|mailto:|data:)/;

/** A time as servers write it. */
export const ISO_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/;

const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/;

/** Some time of these decades, written in the same way. */
function anotherTime(text: string, chance: Chance): string {
  const [offset = ''] = /\d[T ]/.test(text) ? (OFFSET.exec(text) ?? []) : [];
  const digits = new Date(chance(FORTY_YEARS)).toISOString().replaceAll(/\D/g, '').padEnd(30, '0');
  let place = 0;
  const time = text.slice(0, text.length - offset.length);
  return time.replaceAll(/\d/g, () => digits[place++] ?? '0') + offset;
}

const FORTY_YEARS = Date.UTC(2010, 0, 1);

/**
 * Another text of the same length and kinds of characters: letters become letters, digits digits, and what is neither
 * stays. A number stays one that is written in the same way.
 */
export function likeness(text: string, chance: Chance): string {
  if (ISO_TIME.test(text)) return anotherTime(text, chance);
  const number = NUMBER.exec(text);
  if (number !== null) return anotherNumber(number, chance);
  const [kept = ''] = ADDRESS.exec(text) ?? [];
  const isHex = HEX.test(text);
  let made = kept;
  for (const character of text.slice(kept.length)) made += another(character, isHex, chance);
  return made;
}

function another(character: string, isHex: boolean, chance: Chance): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) {
    const alphabet = [DIGITS, isHex ? LOWER_HEX : LOWER, isHex ? UPPER_HEX : UPPER].find((each) =>
      each.includes(character),
    );
    return alphabet === undefined ? character : otherOf(alphabet, character, chance);
  }
  const kind = KINDS.find(({ test }) => test.test(character));
  return kind === undefined ? character : neighbour(code, kind, chance);
}

function otherOf(alphabet: string, character: string, chance: Chance): string {
  const step = 1 + chance(alphabet.length - 1);
  return alphabet[(alphabet.indexOf(character) + step) % alphabet.length] as string;
}

/** Kinds of characters beyond ASCII that tell something; marks, blanks and punctuation do not. */
const KINDS: readonly Kind[] = [
  { test: /^\p{Lu}$/u, instead: ['Ä', 'Ḁ', '𐐀'] },
  { test: /^\p{Ll}$/u, instead: ['ß', 'ḁ', '𐐨'] },
  { test: /^(?!\p{Lu}|\p{Ll})\p{L}$/u, instead: ['ª', '文', '𐎀'] },
  { test: /^\p{N}$/u, instead: ['²', '௧', '𐒠'] },
  { test: /^[\p{So}\p{Emoji}]$/u, instead: ['©', '☺', '🙂'] },
];

interface Kind {
  readonly test: RegExp;
  /** For a character that has no neighbour of its kind: one each of two, three and four bytes. */
  readonly instead: readonly [string, string, string];
}

/** Another character of the same alphabet, and so of the same number of bytes. */
function neighbour(code: number, { test, instead }: Kind, chance: Chance): string {
  const first = code & ~0x1f;
  const start = chance(0x20);
  for (let tried = 0; tried < 0x20; tried += 1) {
    const found = first + ((start + tried) % 0x20);
    const character = String.fromCodePoint(found);
    if (found !== code && test.test(character)) return character;
  }
  return instead[code < 0x800 ? 0 : code < 0x10000 ? 1 : 2];
}
