import type { CapturedExchange } from '../../../mock-gms/capture.ts';

/** Bytes of a body that a recording keeps. */
const MOST_KEPT = 256 * 1024;

/** Bytes of a file that are sent: a mock refuses what is larger, and so more of them would show nothing else. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;

/** The part of a file of which redaction has left the number of bytes. */
const TOLD = /(filename="[^"\r\n]*"[^\r\n]*(?:\r\n[^\r\n]+)*\r\n\r\n)\((\d+) bytes\)(?=\r\n--)/gi;

/** A body as it was sent, with bytes in the place of those of files that a capture does not hold. */
export function requestBody({ body, size = Buffer.byteLength(body) }: CapturedExchange['request']): string {
  if (body.startsWith('--') && body.search(TOLD) >= 0) {
    let room = MOST_FILE_BYTES;
    return body.replaceAll(TOLD, (_, head: string, told: string) => {
      const bytes = Math.min(Number(told), room);
      room -= bytes;
      return `${head}${'x'.repeat(bytes)}`;
    });
  }
  // What is smaller was kept whole; redaction writes other boundaries, and the size stays that of before.
  if (size <= MOST_KEPT) return body;
  const missing = size - Buffer.byteLength(body);
  // Of long bodies the middle is not kept, which is that of a file.
  const file = body.startsWith('--') && missing > 0 ? /filename="[\s\S]*?\r\n\r\n/.exec(body) : null;
  if (file === null) return missing > 0 ? filled(body, missing, body.length >> 1) : body;
  const place = file.index + file[0].length;
  return filled(body, missing, place);
}

function filled(body: string, missing: number, place: number): string {
  return `${body.slice(0, place)}${'x'.repeat(Math.min(missing, MOST_FILE_BYTES))}${body.slice(place)}`;
}

/** The content type of a request: that of a redacted form has lost its boundary. */
export function contentTypeOf({ headers, body }: CapturedExchange['request']): string | undefined {
  const given = [headers['content-type']].flat()[0];
  if (!body.startsWith('--') || given === undefined || !/^multipart\//i.test(given)) return given;
  const end = body.search(/\r?\n/);
  return `multipart/form-data; boundary=${body.slice(2, Math.max(2, end))}`;
}
