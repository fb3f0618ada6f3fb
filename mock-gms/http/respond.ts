import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { addCorsHeaders } from './cors.ts';

/** Headers that take the place of the usual ones; null stands for one that is left out. */
export type HeadersInstead = { readonly [name: string]: string | null };

const JSON_TYPE = 'application/json;charset=utf-8';

/**
 * Sends JSON, readable for pages of every origin.
 *
 * @param headers headers beside the usual ones; a content type given here is kept
 * @param bytes those of the body, where they are known
 * @param instead headers that take the place of the usual ones; null for one that is left out
 * @see GMS Chat API V2, REST conventions: `application/json;charset=utf-8`
 */
export function respondJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
  headers: OutgoingHttpHeaders = {},
  bytes = Buffer.byteLength(body),
  instead?: HeadersInstead,
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, jsonHeaders(request, headers, bytes, instead));
  // As many bytes as characters: plain ASCII, which Node writes faster when it is told so.
  response.end(body, bytes === body.length ? 'latin1' : 'utf8');
}

/**
 * Answers a failure of the server's own with HTTP 500. An answer that has begun is broken off, so that nobody takes it
 * for whole.
 */
export function respondFailed(request: IncomingMessage, response: ServerResponse, body: string): void {
  if (response.writableEnded) return;
  if (response.headersSent) return void response.destroy();
  // What was meant for another answer.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  respondJson(request, response, 500, body);
}

/** Fills in the headers that an answer of JSON has. */
export function jsonHeaders(
  request: IncomingMessage,
  headers: OutgoingHttpHeaders,
  bytes: number,
  instead: HeadersInstead = {},
): OutgoingHttpHeaders {
  addCorsHeaders(request, headers);
  headers['Content-Type'] ??= JSON_TYPE;
  headers['Content-Length'] = bytes;
  headers['Cache-Control'] = 'no-store';
  for (const [name, value] of Object.entries(instead)) {
    const known = Object.keys(headers).find((each) => each.toLowerCase() === name.toLowerCase());
    // Without a page that asks there is nothing to allow.
    if (known === undefined && /^access-control-/i.test(name)) continue;
    if (known !== undefined) delete headers[known];
    if (value !== null) headers[known ?? name] = value;
  }
  return headers;
}
