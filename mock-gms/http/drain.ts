import type { IncomingMessage } from 'node:http';

/** Bytes of a body that nobody wants which are still read: as many as a file has that somebody sends by mistake. */
export const DRAIN_LIMIT = 128 * 1024 * 1024;

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
      if (size <= DRAIN_LIMIT) return;
      request.pause();
      stop();
    };
    request.on('data', count);
    for (const event of ['end', 'close', 'error']) request.once(event, stop);
  });
}
