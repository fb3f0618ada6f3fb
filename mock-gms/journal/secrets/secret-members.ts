import { isSecret, MAX_NAME_LENGTH, REDACTED } from './secret-names.ts';

/**
 * A text without the secret members of JSON in it: `"secureKey":"…"`, also where its name is spelt with escapes, where the
 * JSON stands within a text of JSON, and where it breaks off. Everything else stays letter for letter.
 *
 * It goes through the text once. Whether the whole is JSON does not matter.
 */
export function withoutSecretMembers(text: string): string {
  let shown = '';
  let from = 0;
  let backslashes = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place];
    if (character === '\\') {
      backslashes += 1;
      continue;
    }
    if (character === '"' || character === "'") {
      const value = secretValueAfter(text, place, character, backslashes);
      if (value !== undefined) {
        shown += text.slice(from, value.start) + value.shown;
        from = value.end;
        place = from - 1;
      }
    }
    backslashes = 0;
  }
  return from === 0 ? text : shown + text.slice(from);
}

interface Value {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/** The value of the member whose name begins at a quote, if it is a secret one. */
function secretValueAfter(text: string, quote: number, mark: string, depth: number): Value | undefined {
  const colon = afterName(text, quote, mark, depth);
  if (colon === undefined) return undefined;
  const start = afterBlanks(text, colon);
  const delimiter = afterBackslashes(text, start);
  const begin = text[delimiter];
  if (begin === '"' || begin === "'") {
    const end = endOfText(text, delimiter + 1, begin, delimiter - start);
    return { start: delimiter + 1, end, shown: REDACTED };
  }
  const end = begin === '{' || begin === '[' ? endOfNested(text, delimiter) : endOfWord(text, start);
  if (end === start || NOTHING.has(text.slice(start, end))) return undefined;
  const around = `${'\\'.repeat(depth)}"`;
  return { start, end, shown: around + REDACTED + around };
}

/** The place after the colon that follows a secret name; undefined where there is none. */
function afterName(text: string, quote: number, mark: string, depth: number): number | undefined {
  let name = '';
  let place = quote + 1;
  for (;;) {
    const after = afterBackslashes(text, place);
    if (after - place > MAX_BACKSLASHES) return undefined;
    if (text[after] === mark && after - place === depth) {
      place = after + 1;
      break;
    }
    if (name.length >= MAX_NAME_LENGTH) return undefined;
    const code = after > place && text[after] === 'u' ? text.slice(after + 1, after + 5) : '';
    if (code !== '') {
      if (!/^[0-9a-f]{4}$/i.test(code)) return undefined;
      name += String.fromCharCode(Number.parseInt(code, 16));
      place = after + 5;
    } else {
      if (after > place || after >= text.length) return undefined;
      name += text[place];
      place += 1;
    }
  }
  if (!isSecret(name)) return undefined;
  const colon = afterBlanks(text, place);
  return text[colon] === ':' ? colon + 1 : undefined;
}

/** Values that are not secret, and point to a mistake. */
const NOTHING: ReadonlySet<string> = new Set(['null', 'true', 'false']);

/** JSON within JSON doubles backslashes each time: nobody goes further than this. */
const MAX_BACKSLASHES = 64;

/** A quote ends a text of JSON that is nested so deep if as many backslashes stand before it, those of escapes aside. */
function endOfText(text: string, start: number, mark: string, depth: number): number {
  let backslashes = 0;
  for (let place = start; place < text.length; place += 1) {
    const character = text[place];
    if (character === '\\') {
      backslashes += 1;
      continue;
    }
    if (character === mark && backslashes % (2 * (depth + 1)) === depth) return place - depth;
    backslashes = 0;
  }
  return text.length;
}

/** A list or a map ends with its own bracket, or with the text. */
function endOfNested(text: string, start: number): number {
  let open = 0;
  let isQuoted = false;
  for (let place = start; place < text.length; place += 1) {
    const character = text[place];
    if (character === '\\') place += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '{' || character === '[') open += 1;
    else if (character === '}' || character === ']') {
      open -= 1;
      if (open === 0) return place + 1;
    }
  }
  return text.length;
}

function endOfWord(text: string, start: number): number {
  let place = start;
  while (place < text.length && !',}]&"\' \t\r\n'.includes(text[place] as string)) place += 1;
  return place;
}

function afterBlanks(text: string, start: number): number {
  let place = start;
  while (place < text.length && ' \t\r\n'.includes(text[place] as string)) place += 1;
  return place;
}

function afterBackslashes(text: string, start: number): number {
  let place = start;
  while (text[place] === '\\') place += 1;
  return place;
}
