import type { Headers } from '../captured.ts';
import { BACKSLASH, CLOSE_LIST, CLOSE_MAP, OPEN_LIST, OPEN_MAP, QUOTE } from './json-bytes.ts';

/** Whether a body is a part of an answer: one of JSON shows it, of a file and any other its length tells where nothing was encoded. */
export function isPart(
  { body: text, bytes = 0 }: { readonly body: string; readonly bytes: number | undefined },
  size: unknown,
  headers: Headers,
): boolean {
  // A file may begin like JSON.
  const isFile = headers['content-disposition'] !== undefined;
  if (!isFile && /^\s*[{[]/.test(text)) return breaksOff(text);
  // A body that is not there is said elsewhere, and in the place of the bytes of a file stands their number.
  if (text === '' || bytesTold(text) !== undefined) return false;
  const length = headers['content-encoding'] === undefined ? Number(headers['content-length']) : 0;
  return (length || 0) > bytes || (typeof size === 'number' && size > bytes);
}

/** The number of bytes that a recording has in the place of those of a file. */
export function bytesTold(text: string): number | undefined {
  const [, told] = /^\((\d{1,15}) bytes\)$/.exec(text) ?? [];
  return told === undefined ? undefined : Number(told);
}

/** Whether a text of JSON ends before what it begins with does. */
function breaksOff(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (isQuoted) {
      if (code === BACKSLASH) place += 1;
      else if (code === QUOTE) isQuoted = false;
    } else if (code === QUOTE) isQuoted = true;
    else if (code === OPEN_MAP || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_MAP || code === CLOSE_LIST) depth -= 1;
  }
  return isQuoted || depth > 0;
}
