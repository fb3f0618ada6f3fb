import { mentionsSecret, REDACTED } from './secret-names.ts';
import { decodedLeniently } from './secret-pairs.ts';

/**
 * A text without the values of secret parts of a multipart body: what follows the headers of a part that is named so, up
 * to the next line with the boundary. Where it is not certain which line that is, a value goes on to the end. Everything
 * else stays letter for letter.
 *
 * It goes through the text once, line by line; whether the whole is a multipart body does not matter.
 */
export function withoutSecretParts(text: string): string {
  if (!NAME.test(text)) return text;
  const shown: string[] = [];
  /** The first line that can be a boundary, and the last one before the headers. */
  let first: string | undefined;
  let boundary: string | undefined;
  let place: 'outside' | 'secretHead' | 'secretValue' = 'outside';
  /** What parts a value that is gone from the boundary after it. */
  let gap = '';
  for (const { line, end } of linesOf(text)) {
    const trimmed = line.trimEnd();
    if (place === 'secretValue') {
      if (first !== boundary || (trimmed !== boundary && trimmed !== `${boundary}--`)) {
        gap = end;
        continue;
      }
      shown.push(gap);
      place = 'outside';
    } else if (place === 'secretHead' && line === '') {
      shown.push(end, REDACTED);
      gap = end;
      place = 'secretValue';
      continue;
    } else if (namesSecret(line)) place = 'secretHead';
    else if (place === 'outside' && line.startsWith('--')) {
      boundary = trimmed;
      first ??= boundary;
    }
    shown.push(line, end);
  }
  return shown.join('');
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly end: string }> {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = ends.exec(text); found !== null; found = ends.exec(text)) {
    yield { line: text.slice(start, found.index), end: found[0] };
    start = ends.lastIndex;
  }
  if (start < text.length) yield { line: text.slice(start), end: '' };
}

/** Names may be quoted, with backslashes in the quotation, or encoded: `name*=utf-8''secureKey`. */
function namesSecret(line: string): boolean {
  const at = line.search(NAME);
  return at >= 0 && mentionsSecret(decodedLeniently(line.slice(at)).replaceAll('\\', ''));
}

const NAME = /name[ \t]{0,10}\*?[ \t]{0,10}=/i;
