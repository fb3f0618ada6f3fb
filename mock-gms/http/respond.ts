import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { addCorsHeaders } from './cors.ts';

const JSON_TYPE = 'application/json;charset=utf-8';

/**
 * Sends JSON, readable for pages of every origin.
 *
 * @param headers headers beside the usual ones; a content type given here is kept
 * @param bytes those of the body, where they are known
 * @see GMS Chat API V2, REST conventions: `application/json;charset=utf-8`
 */
export function respondJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
  headers: OutgoingHttpHeaders = {},
  bytes = Buffer.byteLength(body),
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, jsonHeaders(request, headers, bytes));
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
): OutgoingHttpHeaders {
  addCorsHeaders(request, headers);
  headers['Content-Type'] ??= JSON_TYPE;
  headers['Content-Length'] = bytes;
  headers['Cache-Control'] = 'no-store';
  return headers;
}
