import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import type { Headers } from '../captured.ts';
import { decodedBody } from '../charset.ts';

/** Bytes of a body that are kept, and of these the last ones: fields may follow a file. */
export const MAX_KEPT = 256 * 1024;
const TAIL = 64 * 1024;

/** What was kept of a body, and how many bytes it had. */
export interface Kept {
  readonly bytes: Buffer;
  readonly size: number;
}

/**
 * Keeps what a stream carries: of a long one the beginning and the end. The function returned hands over what there is.
 */
export function keep(stream: NodeJS.ReadableStream, take: (kept: Kept) => void): () => void {
  const head: Buffer[] = [];
  let tail: Buffer = Buffer.alloc(0);
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    const room = Math.max(0, MAX_KEPT - TAIL - size);
    size += chunk.length;
    if (room > 0) head.push(chunk.subarray(0, room));
    if (chunk.length > room)
      tail = Buffer.concat([tail, chunk.subarray(room)].slice(chunk.length - room >= TAIL ? 1 : 0)).subarray(
        -TAIL,
      );
  });
  const hand = () => take({ bytes: Buffer.concat([...head, tail]), size });
  stream.on('end', hand);
  return hand;
}

/** Nobody's answer to a chat is larger, however well it was compressed. */
const MAX_UNPACKED = 4 * 1024 * 1024;

/** Whatever there is of a compressed body counts, also where its end is missing. */
const UNPACKERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_UNPACKED }),
  deflate: (bytes) =>
    inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_UNPACKED }),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: MAX_UNPACKED }),
};

/** The text of a body, without its encoding, in its charset; empty where the encoding cannot be undone. */
export function textOf(bytes: Buffer, headers: Headers): string {
  const name = String(headers['content-encoding'] ?? 'identity').toLowerCase();
  const contentType = headers['content-type'];
  if (name === 'identity' || bytes.length === 0) return decodedBody(bytes, contentType);
  const unpack = Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined;
  if (unpack === undefined) return '';
  try {
    return decodedBody(unpack(bytes), contentType);
  } catch {
    return '';
  }
}
