import type { AddressesInTexts } from './addresses-in-texts.ts';
import type { RawHeaders } from './pass-headers.ts';

/** What must be different on the way because a client knows the server by another address. */
export interface Addresses {
  /** What the server is asked for where a client asks for a path; undefined: it is not passed on. */
  path(path: string): string | undefined;
  /** What a client asks for, as the server knows it. */
  toServer(headers: RawHeaders): readonly string[];
  /** What the server names, as the client is to reach it. @param asked the headers of the request, as the client sent them */
  toClient(headers: RawHeaders, asked: RawHeaders): readonly string[];
  /** What stands in the place of addresses of the server in JSON that it answers or pushes; left out: nothing does. */
  inTexts?(asked: RawHeaders): AddressesInTexts | undefined;
}

/**
 * Nothing is different but the path, perhaps.
 *
 * @example
 * sameAddresses((path) => `/gms${path}`).path('/2/chat/support'); // '/gms/2/chat/support'
 * @see docs/decisions/0023: one relay
 */
export function sameAddresses(rewrite: (path: string) => string = (path) => path): Addresses {
  return { path: rewrite, toServer: (headers) => headers, toClient: (headers) => headers };
}
