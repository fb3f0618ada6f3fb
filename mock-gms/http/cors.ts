import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';

/**
 * Lets pages of every origin in, with and without credentials, on every answer.
 *
 * @see GMS Chat API V2, HTTP, CORS, authentication
 */
export function addCorsHeaders(request: IncomingMessage, headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { origin } = request.headers;
  if (origin === undefined) return headers;
  headers['Access-Control-Allow-Origin'] = origin;
  headers['Access-Control-Allow-Credentials'] = 'true';
  headers.Vary = 'Origin';
  return headers;
}

/** What the answer to a preflight says beyond that. */
export const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Methods': 'POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type, apikey, Authorization',
  'Access-Control-Max-Age': '600',
} as const;
