import { isObject } from '../../boundary/json.ts';
import { redactedBody } from '../../journal/secrets/redact.ts';
import type { Headers } from '../captured.ts';
import { jsonIn } from '../traffic/bayeux-message.ts';
import { boundaryOf, type Part, partsOf } from '../traffic/parts.ts';
import { FILE_TYPE } from './known.ts';
import type { Place, Redactor } from './redactor.ts';

/** What stands between the parts of a form, once it is redacted. */
export const BOUNDARY = 'part';

/** What is told of a body that cannot be gone through, such as a file. */
export function bytesOnly(size: number): string {
  return `(${size} bytes)`;
}

/** What was redacted before tells its size itself. */
const BYTES_ONLY = /^\(\d{1,15} bytes\)$/;

/** A body without what is nobody's business, in the form that it had. */
export function redactedRequestBody(
  redactor: Redactor,
  headers: Headers,
  body: string,
  size = Buffer.byteLength(body),
): string {
  if (body === '' || BYTES_ONLY.test(body)) return body;
  if (/^\s*[{[]/.test(body)) return redactedJson(redactor, body, 'asked') ?? bytesOnly(size);
  if (body.startsWith('--')) return multipart(redactor, body, size);
  if (/^(?:text\/plain|application\/octet-stream)\b/i.test(String(headers['content-type'] ?? '')))
    return unknownText(redactor, body, size);
  return redactedForm(redactor, body);
}

/** An answer is JSON, or a file. */
export function redactedAnswerBody(redactor: Redactor, body: string, size = Buffer.byteLength(body)): string {
  if (body === '') return body;
  return redactedJson(redactor, body, 'answered') ?? unknownText(redactor, body, size);
}

/** A frame of a WebSocket is JSON. */
export function redactedFrame(redactor: Redactor, text: string, place: Place, size: number): string {
  if (text === '') return text;
  return redactedJson(redactor, text, place) ?? unknownText(redactor, text, size);
}

export function redactedForm(redactor: Redactor, form: string): string {
  const shown = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(form)) shown.append(...redactor.field(name, value));
  return shown.toString();
}

function redactedJson(redactor: Redactor, text: string, place: Place): string | undefined {
  const value = jsonIn(text);
  return Array.isArray(value) || isObject(value)
    ? redactor.json(text, value, redactor.value('', value, place))
    : undefined;
}

/** What cannot be gone through is left out, but where texts are kept. */
function unknownText(redactor: Redactor, body: string, size: number): string {
  if (BYTES_ONLY.test(body)) return body;
  const isText = !body.includes('\uFFFD') && !body.includes('\0');
  return redactor.keepsTexts && isText
    ? redactor.kept(redactedBody(redactor.withoutNamedSecrets(body)))
    : bytesOnly(size);
}

function multipart(redactor: Redactor, body: string, size: number): string {
  const parts = partsOf(body);
  const sizes = parts.map(({ value }) => Buffer.byteLength(value));
  const files = parts.map(({ fileName }, place) => (fileName === undefined ? -1 : (sizes[place] ?? 0)));
  const largest = files.indexOf(Math.max(...files));
  // What was not kept, or is no text, is the file's: its size is what the rest leaves.
  const rest = Buffer.byteLength(body) - (sizes[largest] ?? 0);
  const shown = parts.map((part, place) =>
    partOf(redactor, part, place === largest ? Math.max(0, size - rest) : (sizes[place] ?? 0)),
  );
  const isWhole = body.trimEnd().endsWith(`${boundaryOf(body)}--`);
  return `${shown.join('')}${isWhole ? `--${BOUNDARY}--\r\n` : ''}`;
}

function partOf(redactor: Redactor, { head, name, fileName, value }: Part, size: number): string {
  const [shownName, shownValue] = redactor.field(name, fileName === undefined ? value : '');
  const quoted = (text: string) => text.replaceAll('"', '%22').replaceAll(/[\r\n]+/g, ' ');
  const file = fileName === undefined ? '' : `; filename="${quoted(redactor.fileName(fileName))}"`;
  const [, type = ''] = /^content-type:\s*([\w.+/-]+)/im.exec(head) ?? [];
  const shownType = FILE_TYPE.test(type) ? type : 'application/octet-stream';
  return [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="${quoted(shownName)}"${file}`,
    ...(type === '' ? [] : [`Content-Type: ${shownType}`]),
    '',
    `${fileName === undefined ? shownValue : BYTES_ONLY.test(value) ? value : bytesOnly(size)}\r\n`,
  ].join('\r\n');
}
