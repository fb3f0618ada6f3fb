import type { IncomingMessage } from 'node:http';

/** The cookie by which Bayeux tells browsers apart. */
export const BROWSER_COOKIE = 'BAYEUX_BROWSER';

/** As real servers make it, and longer ones: a gateway may set its own. */
const FORM = /^[0-9a-z]{16,64}$/;

/** The browser's cookie as it was sent; undefined without one, and for a value that a server cannot have set. */
export function browserCookie({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === BROWSER_COOKIE && value !== undefined && FORM.test(value)) return value;
  }
  return undefined;
}
