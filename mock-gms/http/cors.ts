import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * Lets pages of every origin in, with and without credentials, on every answer.
 *
 * @see GMS Chat API V2, HTTP, CORS, authentication
 */
export function addCorsHeaders(
  request: Pick<IncomingMessage, 'headers'>,
  headers: OutgoingHttpHeaders,
): OutgoingHttpHeaders {
  const { origin } = request.headers;
  headers.Vary = 'Origin';
  if (origin === undefined) return headers;
  headers['Access-Control-Allow-Origin'] = origin;
  headers['Access-Control-Allow-Credentials'] = 'true';
  return headers;
}

/** Request headers that pages of other origins may send in any case: those of the API itself. */
const ALWAYS_ALLOWED = ['Content-Type', 'apikey', 'Authorization'] as const;

const ALWAYS = new Set<string>(ALWAYS_ALLOWED.map((name) => name.toLowerCase()));

/** Names that one preflight may ask for. */
const MAX_NAMES = 64;

/** A name of a header, of a length that headers have. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/;

/** Whether a text can name a header. @see RFC 9110, 5.1 */
export function isHeaderName(name: unknown): name is string {
  return typeof name === 'string' && HEADER_NAME.test(name);
}

/**
 * The headers of the answer to a preflight: pages of every origin may send what they ask for. Tracing tools add headers
 * of their own to every request of a page, and gateways ahead of a GMS take some.
 *
 * @param allowed names of request headers beside those of the API that may be sent; undefined: all
 * @example
 * preflightHeaders(request)['Access-Control-Allow-Headers']; // 'Content-Type, apikey, Authorization, traceparent'
 * @see Fetch, CORS-preflight request
 */
export function preflightHeaders(
  request: Pick<IncomingMessage, 'headers'>,
  allowed?: readonly string[],
): OutgoingHttpHeaders {
  return {
    ...addCorsHeaders(request, {}),
    'Access-Control-Allow-Methods': 'POST, OPTIONS',
    'Access-Control-Allow-Headers': [...ALWAYS_ALLOWED, ...moreNames(request, allowed)].join(', '),
    'Access-Control-Max-Age': '600',
    Vary: 'Origin, Access-Control-Request-Headers',
  };
}

/** Answers a preflight. @param allowed as of `preflightHeaders` */
export function preflight(
  request: IncomingMessage,
  response: ServerResponse,
  allowed: readonly string[] | undefined,
): void {
  response.writeHead(204, preflightHeaders(request, allowed)).end();
}

/** What a preflight asks for and may have, beside what is always allowed. */
function moreNames({ headers }: Pick<IncomingMessage, 'headers'>, allowed?: readonly string[]): string[] {
  const asked = headers['access-control-request-headers'];
  if (asked === undefined) return [];
  const listed = allowed && new Set(allowed.map((name) => name.toLowerCase()));
  return asked
    .split(',', MAX_NAMES)
    .map((name) => name.trim())
    .filter((name) => {
      const known = name.toLowerCase();
      return isHeaderName(name) && !ALWAYS.has(known) && (listed === undefined || listed.has(known));
    });
}
