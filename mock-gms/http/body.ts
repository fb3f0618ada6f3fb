import { keptBody, type ParsedRequest } from './parsed-body.ts';

/** Bytes that the body of a request may have; files have limits of their own. */
export const MAX_BODY = 1024 * 1024;

/** Bytes of a body that is too large which are still read and thrown away, so that a browser gets to see the refusal. */
const MAX_DRAINED = 16 * MAX_BODY;

/** Why a body could not be read. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly reason: 'too-large' | 'aborted';

  constructor(reason: 'too-large' | 'aborted') {
    super(`the body is ${reason}`);
    this.reason = reason;
  }
}

/**
 * Reads a body within the limit, or takes what was read of it ahead of us.
 *
 * @throws {BodyError} `too-large` beyond the limit, `aborted` when the client went away
 */
export function readBody(request: ParsedRequest, limit = MAX_BODY): Promise<Buffer> {
  const kept = keptBody(request);
  if (kept !== undefined)
    return kept.length > limit ? Promise.reject(new BodyError('too-large')) : Promise.resolve(kept);
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] | undefined = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks?.push(chunk);
      else chunks = undefined;
      if (size > limit + MAX_DRAINED) {
        request.pause();
        reject(new BodyError('too-large'));
      }
    });
    request.on('end', () => {
      if (chunks === undefined) reject(new BodyError('too-large'));
      else resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size));
    });
    // A request without a listener for errors just closes.
    request.on('close', () => {
      if (!request.readableEnded) reject(new BodyError('aborted'));
    });
  });
}
