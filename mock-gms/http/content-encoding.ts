import type { IncomingMessage } from 'node:http';

/** What an answer says to a body that is encoded. */
export const ACCEPTED_ENCODING = { 'Accept-Encoding': 'identity' } as const;

/**
 * Whether the body of a request is encoded, with gzip for example: such a body is not taken.
 *
 * @example
 * if (isEncoded(request))
 *   return respondJson(request, response, 415, failure('contentEncoding').body, { ...ACCEPTED_ENCODING });
 * @see RFC 9110, 15.5.16: 415 with Accept-Encoding
 */
export function isEncoded({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const encoding = headers['content-encoding'];
  if (encoding === undefined) return false;
  return encoding.split(',').some((each) => !/^\s*(?:identity)?\s*$/i.test(each));
}
