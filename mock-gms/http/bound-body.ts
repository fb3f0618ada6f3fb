import type { IncomingMessage } from 'node:http';
import type { Writable } from 'node:stream';
import { BODY_LIMIT, BodyError } from './body.ts';
import { DRAIN_LIMIT } from './drain.ts';

/** Feeds a request to what parses it. */
export type BodyHandler = (request: IncomingMessage, parser: Writable) => void;

/**
 * Bounds a multipart body: its fields as any other body, its file by what a file may have. What is more than that is
 * read and thrown away for a while, and then no longer.
 *
 * @param maxFileSize bytes of the file that may be kept
 * @param tooLarge aborted when the body goes on for too long
 */
export function boundBody(maxFileSize: number, tooLarge: AbortController): BodyHandler {
  return (request, parser) => {
    let fields = 0;
    let total = 0;
    parser.on('field', (name: string, value: string) => {
      fields += Buffer.byteLength(name) + Buffer.byteLength(value);
      if (fields > BODY_LIMIT) parser.destroy(new BodyError('too-large'));
    });
    request.on('data', (chunk: Buffer) => {
      total += chunk.length;
      if (total <= maxFileSize + BODY_LIMIT + DRAIN_LIMIT || tooLarge.signal.aborted) return;
      tooLarge.abort();
      parser.destroy(new BodyError('too-large'));
    });
    request.pipe(parser);
  };
}
