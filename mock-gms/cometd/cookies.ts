import { randomInt } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { COOKIE_NAME } from './library.ts';

const FORM = /^[0-9a-z]{16,64}$/;

/** The browser's cookie as it was sent; undefined if there is none, or one that cannot be ours. */
export function browserCookie({ headers }: IncomingMessage): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === COOKIE_NAME && value !== undefined && FORM.test(value)) return value;
  }
  return undefined;
}

/** A new one: 16 characters of base 36, as real servers give. */
export function newBrowserCookie(): string {
  return Array.from({ length: 16 }, () => randomInt(36).toString(36)).join('');
}

/**
 * The `Set-Cookie` for a handshake, such that the browser will send the cookie back from the page that asked.
 *
 * A page of another site gets a cookie that is allowed across sites; browsers want such a cookie to be secure, and take
 * it over plain HTTP from this machine only. Other ports of one host are the same site.
 *
 * @see GMS Chat API V2, CometD transport: SameSite=None; HttpOnly; Secure; Path=/; Partitioned
 */
export function browserCookieHeader(value: string, request: IncomingMessage): string {
  const isSecure = (request.socket as Partial<TLSSocket>).encrypted === true;
  const scope = isCrossSite(request)
    ? 'SameSite=None; Secure; Partitioned'
    : `SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return `${COOKIE_NAME}=${value}; Path=/; HttpOnly; ${scope}`;
}

function isCrossSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'cross-site';
  const { origin, host = '' } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).hostname !== host.replace(/:\d*$/, '').toLowerCase();
}
