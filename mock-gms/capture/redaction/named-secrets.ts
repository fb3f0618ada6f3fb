import { REDACTED } from '../../journal/secrets/secret-names.ts';
import { isSecretName } from './secret-name.ts';
import { endOfQuoted, endOfStructure, openingQuote } from './written-value.ts';

/**
 * A text that cannot be gone through as what it is – free text, a log, JSON that breaks off – without what stands under names
 * that tell of a secret, however it is written there. It is gone through once, since it may be long.
 */
export function withoutNamedSecrets(text: string, instead: (secret: string) => string): string {
  const separators = /[=:]/g;
  let shown = '';
  let place = 0;
  for (let found = separators.exec(text); found !== null; found = separators.exec(text)) {
    const begin = separators.lastIndex + count(text, separators.lastIndex, 1, BLANK, MAX_BLANKS);
    const value = secretAt(text, nameBefore(text, found.index), begin);
    if (value === undefined || value.begin === value.end) continue;
    const secret = text.slice(value.begin, value.end);
    shown += text.slice(place, value.begin) + (value.isStructure ? REDACTED : instead(secret));
    place = value.end;
    separators.lastIndex = place;
  }
  return shown + text.slice(place);
}

const BLANK = /\s/;
const MAX_BLANKS = 3;

/** What stands between a name and its separator: in JSON, in JSON within JSON, in fields such as `userData[token]`. */
const MARK = /[\]"'\\]/;
const MAX_MARKS = 12;

const OF_NAME = /[\w.-]/;
const MAX_NAME = 100;

/** How many characters of a kind follow one another from a place on, forwards or backwards. */
function count(text: string, from: number, step: 1 | -1, kind: RegExp, most: number): number {
  let counted = 0;
  while (counted < most && kind.test(text.charAt(from + step * counted))) counted += 1;
  return counted;
}

function nameBefore(text: string, separator: number): string {
  let last = separator - 1;
  last -= count(text, last, -1, BLANK, MAX_BLANKS);
  last -= count(text, last, -1, MARK, MAX_MARKS);
  return text.slice(last + 1 - count(text, last, -1, OF_NAME, MAX_NAME), last + 1);
}

interface Secret {
  readonly begin: number;
  readonly end: number;
  readonly isStructure?: boolean;
}

const STRUCTURE = /[[{]/;

/** Where the secret under a name is; undefined where the name tells of none. */
function secretAt(text: string, name: string, begin: number): Secret | undefined {
  const isStructure = STRUCTURE.test(text.charAt(begin));
  // Extensions of Bayeux hold credentials under any names, but people have an ext., too.
  if (!isSecretName(name) && !(name === 'ext' && isStructure)) return undefined;
  if (isStructure) return { begin, end: endOfStructure(text, begin), isStructure };
  const quote = openingQuote(text, begin);
  if (quote !== '')
    return { begin: begin + quote.length, end: endOfQuoted(text, begin + quote.length, quote) };
  if (OF_COOKIES.test(name)) return { begin, end: endOf(LINE, text, begin) };
  const word = endOf(SCHEME, text, begin);
  const isDigest = /^digest/i.test(text.slice(begin, word));
  return { begin: word, end: endOf(isDigest ? LINE : VALUE, text, word) };
}

/** Headers of several values. */
const OF_COOKIES = /^(?:set-)?cookie2?$/i;
const LINE = /[^\r\n"]*/y;

/** What stands before credentials: `Bearer 4f0a`. */
const SCHEME = /(?:(?:basic|bearer|digest|negotiate|ntlm|token|apikey)[ \t]{1,3})?/iy;
const VALUE = /[^\s"&,;]*/y;

/** Where what a pattern finds at a place ends. */
function endOf(pattern: RegExp, text: string, begin: number): number {
  pattern.lastIndex = begin;
  return begin + (pattern.exec(text)?.[0].length ?? 0);
}
