import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { addCorsHeaders } from './cors.ts';

const JSON_TYPE = 'application/json;charset=utf-8';

/**
 * Sends JSON, readable for pages of every origin.
 *
 * @param headers headers beside the usual ones; a content type given here is kept
 * @see GMS Chat API V2, REST conventions: `application/json;charset=utf-8`
 */
export function respondJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
  headers: OutgoingHttpHeaders = {},
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, jsonHeaders(request, body, headers));
  response.end(body);
}

/** Fills in the headers that an answer of JSON has. */
export function jsonHeaders(
  request: IncomingMessage,
  body: string,
  headers: OutgoingHttpHeaders,
): OutgoingHttpHeaders {
  addCorsHeaders(request, headers);
  headers['Content-Type'] ??= JSON_TYPE;
  headers['Content-Length'] = Buffer.byteLength(body);
  headers['Cache-Control'] = 'no-store';
  return headers;
}
