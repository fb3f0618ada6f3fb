import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** How a body is sent other than at once. */
export interface Pieces {
  /** Bytes of each piece, which leaves before the next one is written. */
  readonly bytes: number;
  /** Each piece is a chunk of HTTP/1.1, and the length of the whole is not told. */
  readonly chunked?: boolean;
}

/** Writes a body, at once or in pieces, and ends the request. */
export async function sendBody(
  outgoing: Writable,
  body: Buffer = Buffer.alloc(0),
  pieces: Pieces = { bytes: body.length },
): Promise<void> {
  if (pieces.bytes >= body.length) return void outgoing.end(body);
  for (let from = 0; from < body.length && !outgoing.destroyed; from += pieces.bytes) {
    outgoing.write(body.subarray(from, from + pieces.bytes));
    await setImmediate();
  }
  outgoing.end();
}
