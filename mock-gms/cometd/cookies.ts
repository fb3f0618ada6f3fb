import { randomInt } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { BROWSER_COOKIE } from '../http/browser-cookie.ts';
import { isLoopback } from '../http/host.ts';

/** A new one: 16 characters of base 36, as real servers give. */
export function newBrowserCookie(): string {
  return Array.from({ length: 16 }, () => randomInt(36).toString(36)).join('');
}

/**
 * The `Set-Cookie` for a handshake, such that browsers send the cookie back wherever they can be made to.
 *
 * A page of another site needs a cookie that is allowed across sites, and such a cookie has to be secure: browsers take
 * it over https, and Chromium and Firefox also over plain HTTP from this machine. Over plain HTTP from any other name no
 * browser takes it. There a cookie for the same site is the best option: it works for pages of the same host
 * and of its siblings. Which of these a page is cannot be told there, since browsers send no `Sec-Fetch-Site` then.
 *
 * @param behindTls whether encryption is known to end ahead of this server
 * @see GMS Chat API V2, CometD transport: SameSite=None; HttpOnly; Secure; Path=/; Partitioned
 */
export function browserCookieHeader(value: string, request: IncomingMessage, behindTls = false): string {
  const isSecure = behindTls || (request.socket as Partial<TLSSocket>).encrypted === true;
  const scope =
    (isSecure || isThisMachine(request)) && isCrossSite(request)
      ? 'SameSite=None; Secure; Partitioned'
      : `SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return `${BROWSER_COOKIE}=${value}; Path=/; HttpOnly; ${scope}`;
}

/** Whether the browser knows by the name alone that the server is on its own machine. */
function isThisMachine(request: IncomingMessage): boolean {
  const host = hostOf(request);
  return isLoopback(host) || host === '[::1]' || host.endsWith('.localhost');
}

function isCrossSite(request: IncomingMessage): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (typeof site === 'string') return site === 'cross-site';
  const host = hostOf(request);
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).hostname !== host;
}

function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').replace(/:\d*$/, '').toLowerCase();
}
