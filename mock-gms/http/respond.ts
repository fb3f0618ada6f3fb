import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { addCorsHeaders } from './cors.ts';

/**
 * Sends JSON, readable for pages of every origin.
 *
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
  addCorsHeaders(request, headers);
  headers['Content-Type'] = 'application/json;charset=utf-8';
  headers['Content-Length'] = Buffer.byteLength(body);
  headers['Cache-Control'] = 'no-store';
  response.writeHead(status, headers);
  response.end(body);
}
