const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const LOWER_HEX = LOWER.slice(0, 6);
const UPPER_HEX = UPPER.slice(0, 6);

/** A number from 0 up to, and without, the one that is given. */
export type Chance = (below: number) => number;

/** Ids and keys in hexadecimal stay hexadecimal. */
const HEX = /^(?:[0-9a-f]{8,}|[0-9A-F]{8,})$/;

/** What makes a text an address stays, so that it is one afterwards. */
const ADDRESS = /^(?:https?:\/\/|mailto:|data:)/;

/**
 * Another text of the same length and kinds of characters: letters become letters, digits digits, and what is neither
 * stays.
 */
export function likeness(text: string, chance: Chance): string {
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
  const kind = KINDS.find((each) => each.test(character));
  return kind === undefined ? character : neighbour(code, kind, chance);
}

function otherOf(alphabet: string, character: string, chance: Chance): string {
  const step = 1 + chance(alphabet.length - 1);
  return alphabet[(alphabet.indexOf(character) + step) % alphabet.length] as string;
}

/** Kinds of characters beyond ASCII that tell something; marks, blanks and punctuation do not. */
const KINDS = [/^\p{Lu}$/u, /^\p{Ll}$/u, /^\p{L}$/u, /^\p{N}$/u, /^[\p{So}\p{Emoji}]$/u];

/** Another character of the same alphabet, and so of the same number of bytes. */
function neighbour(code: number, kind: RegExp, chance: Chance): string {
  const first = code & ~0x1f;
  const start = chance(0x20);
  for (let tried = 0; tried < 0x20; tried += 1) {
    const found = first + ((start + tried) % 0x20);
    const character = String.fromCodePoint(found);
    if (found !== code && kind.test(character)) return character;
  }
  return INSTEAD[code < 0x800 ? 0 : code < 0x10000 ? 1 : 2] as string;
}

/** By the bytes that they take. */
const INSTEAD = ['ß', '文', '🙂'];
