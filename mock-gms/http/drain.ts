import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';

/** Bytes of a body that nobody wants which are still read: as many as a file has that somebody sends by mistake. */
export const MAX_DRAINED = 128 * 1024 * 1024;

/**
 * Reads what is left of a body that nobody wants and throws it away, within bounds: a browser reads no answer before
 * it has sent its request. Resolves when there is no more, or too much.
 */
export function drain(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let size = 0;
    const stop = () => {
      request.off('data', count);
      resolve();
    };
    const count = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_DRAINED) return;
      request.pause();
      stop();
    };
    request.unpipe();
    request.on('data', count);
    request.resume();
    for (const event of ['end', 'close', 'error']) request.once(event, stop);
  });
}

/**
 * Headers of an answer that refuses a body: the connection ends where not all of it was read.
 *
 * Only there: when a connection is closed while bytes are on their way to it, the other end loses answers that it has not
 * read yet.
 * @see RFC 9112, 9.6
 */
export function connectionAfter(request: IncomingMessage): OutgoingHttpHeaders {
  return request.readableEnded ? {} : { Connection: 'close' };
}
