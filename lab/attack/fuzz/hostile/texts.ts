import type { Chance } from '../../chance.ts';

/** Names that every object inherits something under. */
export const INHERITED_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'length',
  'then',
  'toJSON',
];

/** Bytes that are not UTF-8, as text of one character per byte. */
export const BAD_BYTES = [
  '\xff',
  '\xc3',
  '\xed\xa0\x80',
  '\xf8\x88\x80\x80\x80',
  '\xc0\xaf',
  '\0',
  '\x1b[2J',
  '\x7f',
];

const TEXTS = [
  ...INHERITED_NAMES,
  '',
  ' ',
  '\0',
  '\r\n',
  '\u202e',
  '\ud800',
  '\udc00x',
  '\ufeff',
  '%',
  '%00',
  '%zz',
  '%c0%af',
  '..',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '"',
  "'",
  '\\',
  '<script>alert(1)</script>',
  '{{nickname}}',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-1',
  '-0',
  '1e999',
  '0x10',
  '9007199254740993',
  '1.5',
  '9'.repeat(400),
  '[]',
  '{}',
  '{"toString":1}',
  '{"__proto__":{"a":1}}',
  '{"a":',
  '[object Object]',
  'a=b&c=d',
  'a[b][c]=d',
  '(a+)+$',
  `${'a'.repeat(40)}!`,
  'é'.repeat(300),
  '👩‍👩‍👧‍👦'.repeat(20),
];

/** A text that somebody might have forgotten about; now and then a long one. */
export function hostileText(chance: Chance): string {
  if (chance.oneIn(100))
    return chance.pick(['x', '[', '%', '\u2028', ' ', '"']).repeat(chance.pick([2_000, 33_000, 70_000]));
  return chance.pick(TEXTS);
}

/** Breaks a text somewhere: cuts, doubles, deletes or puts in a piece. */
export function breakText(text: string, chance: Chance, pieces: readonly string[] = BAD_BYTES): string {
  const from = chance.below(text.length + 1);
  const to = Math.min(text.length, from + 1 + chance.below(20));
  switch (chance.below(5)) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + text.slice(to);
    case 2:
      return text.slice(0, to) + text.slice(from);
    case 3:
      return text.slice(from);
    default:
      return text.slice(0, from) + chance.pick(pieces) + text.slice(from);
  }
}
