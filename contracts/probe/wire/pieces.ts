import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** How a body is sent other than at once. */
export interface Pieces {
  /** Bytes of each of the first pieces, which leaves before the next one is written; the rest of a long body comes faster. */
  readonly bytes: number;
  /** Each piece is a chunk of HTTP/1.1, and the length of the whole is not told. */
  readonly chunked?: boolean;
}

/** So many pieces are as small as was asked for: a session lapses while a body dribbles in. */
const SMALL_PIECES = 300;
/** How much longer those are that come then. */
const LONGER = 100;

/** Writes a body, at once or in pieces, and ends the request. */
export async function sendBody(
  outgoing: Writable,
  body: Buffer = Buffer.alloc(0),
  pieces: Pieces = { bytes: body.length },
): Promise<void> {
  if (pieces.bytes >= body.length) return void outgoing.end(body);
  for (let from = 0, sent = 0; from < body.length && !outgoing.destroyed; sent += 1) {
    const to = from + pieces.bytes * (sent < SMALL_PIECES ? 1 : LONGER);
    outgoing.write(body.subarray(from, to));
    await setImmediate();
    from = to;
  }
  outgoing.end();
}
