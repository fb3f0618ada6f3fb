import type { Exchange } from '../exchange.ts';
import { type Found, finding } from './finding.ts';

const COOKIE = /(?:^|;)\s*BAYEUX_BROWSER=/;

/**
 * A message over long-polling that names its session and comes without the cookie of the handshake: the browser did not
 * take it, or did not send it back, and no session works like that.
 *
 * @see GMS Chat API V2, CometD transport: the cookie BAYEUX_BROWSER
 */
export function judgeCookie({ transport, operation, request, response, session, fault }: Exchange): Found[] {
  if (transport !== 'cometd-long-polling' || request === undefined || session === undefined) return [];
  if (fault !== undefined || !response.body.includes('402::Unknown client')) return [];
  if (COOKIE.test(request.headers.cookie ?? '')) return [];
  const from = request.headers.origin;
  const page = from === undefined ? '' : ` by a page of ${from}`;
  const message =
    `${operation}${page}: the handshake was answered, and its cookie BAYEUX_BROWSER never came back. ` +
    'docs/browsers-and-hosts.md tells where browsers send it';
  return [finding('cookie-not-returned', message)];
}
