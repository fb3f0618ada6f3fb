import type { IncomingMessage } from 'node:http';

/** A request that a body parser may have read before us. */
export type ParsedRequest = IncomingMessage & { readonly body?: unknown };

/** What a body parser ahead of us made of a form; undefined where nobody has read it yet, or nobody could. */
export function parsedBody({ body, readableEnded }: ParsedRequest): object | undefined {
  if (typeof body !== 'object' || body === null || ArrayBuffer.isView(body) || Array.isArray(body))
    return undefined;
  // Some parsers leave an empty object where they have read nothing.
  return readableEnded || Object.keys(body).length > 0 ? body : undefined;
}

/** The bytes of a body that was read ahead of us and kept as it came. */
export function keptBody({ body, readableEnded }: ParsedRequest): Buffer | undefined {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  // Nothing comes any more, and a reader would wait forever.
  return readableEnded ? Buffer.alloc(0) : undefined;
}
