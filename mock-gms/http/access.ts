import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a service may ask of those who call it. */
export interface AccessRules {
  readonly apikey?: string | undefined;
  readonly basic?: { readonly username: string; readonly password: string } | undefined;
}

/**
 * Whether a request may go on; `missing` credentials are not the same as `wrong` ones.
 *
 * @see GMS Chat API V2, HTTP, CORS, authentication: the header `apikey`, optional HTTP Basic
 */
export function checkAccess(
  headers: IncomingHttpHeaders,
  { apikey, basic }: AccessRules,
): 'granted' | 'missing' | 'wrong' {
  const pairs: Array<[given: string | undefined, expected: string]> = [];
  if (apikey !== undefined)
    pairs.push([typeof headers.apikey === 'string' ? headers.apikey : undefined, apikey]);
  if (basic !== undefined)
    pairs.push([basicCredentials(headers.authorization), `${basic.username}:${basic.password}`]);
  if (pairs.some(([given]) => given === undefined || given === '')) return 'missing';
  return pairs.every(([given = '', expected]) => isSame(given, expected)) ? 'granted' : 'wrong';
}

function basicCredentials(authorization: string | undefined): string | undefined {
  const encoded = /^basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}

/** Takes as long for a wrong text as for the right one. */
export function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return timingSafeEqual(a.length === b.length ? a : b, b) && a.length === b.length;
}
