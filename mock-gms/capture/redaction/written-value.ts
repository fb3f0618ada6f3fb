/** JSON within JSON within JSON: `\\\"`. */
const MAX_BACKSLASHES = 16;

const OPENING = /\\{0,16}["']/y;

/** The quote that begins a value at a place, with its backslashes where it is JSON within JSON; empty without one. */
export function openingQuote(text: string, at: number): string {
  OPENING.lastIndex = at;
  return OPENING.exec(text)?.[0] ?? '';
}

/** Where a quoted value ends: before its closing quote, or where the line or the text does. */
export function endOfQuoted(text: string, begin: number, quote: string): number {
  const depth = quote.length - 1;
  const ends = /["'\r\n]/g;
  ends.lastIndex = begin;
  for (let found = ends.exec(text); found !== null; found = ends.exec(text)) {
    if (/\s/.test(found[0])) return found.index;
    if (found[0] !== quote.at(-1)) continue;
    const escapes = backslashesBefore(text, found.index, begin);
    if (escapes <= depth) return found.index - escapes;
    // A backslash that is escaped itself escapes nothing.
    if (depth === 0 && escapes % 2 === 0) return found.index;
  }
  return text.length;
}

function backslashesBefore(text: string, end: number, begin: number): number {
  let counted = 0;
  while (counted < MAX_BACKSLASHES && end - counted > begin && text.charAt(end - counted - 1) === '\\')
    counted += 1;
  return counted;
}

/** Where a list or a map of JSON ends that begins at a place; at the end of the text where it breaks off. */
export function endOfStructure(text: string, begin: number): number {
  const marks = /["[\]{}]/g;
  marks.lastIndex = begin;
  let depth = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const { 0: mark, index } = found;
    if (mark === '"') {
      const quote = '\\'.repeat(backslashesBefore(text, index, begin)) + mark;
      marks.lastIndex = Math.min(text.length, endOfQuoted(text, index + 1, quote) + quote.length);
    } else depth += mark === '[' || mark === '{' ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}
