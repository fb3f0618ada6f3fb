import { isOfGms } from '../wire/gateway.ts';
import type { Answered } from '../wire/wire-entry.ts';

/** Something answers, and it is no GMS Chat API: why it is taken for something else, without secrets of its own. */
export class NoChatApi extends Error {
  override readonly name = 'NoChatApi';
}

/**
 * Asserts that an answer is one of a GMS Chat API, whatever it says.
 *
 * @param baseURL the base of the API, as it was given
 * @throws {NoChatApi}
 */
export function assertChatApi({ response }: Answered, baseURL: string): void {
  if (isOfGms(response.body.toString())) return;
  throw new NoChatApi(`no GMS Chat API answers here (${toldOf(response)})${hintFor(response, baseURL)}`);
}

function toldOf({ status, headers }: Answered['response']): string {
  const { location, 'content-type': type = 'no content type' } = headers;
  if (status >= 300 && status < 400 && location !== undefined)
    return `HTTP ${status} to ${withoutQuery(location)}`;
  return status === 200 ? `HTTP 200 with ${type}` : `HTTP ${status}`;
}

/** A redirect to a login page has a token in its query. */
function withoutQuery(location: string): string {
  return location.replace(/[?#].*/s, '?…').slice(0, 200);
}

function hintFor({ status }: Answered['response'], baseURL: string): string {
  if (status === 401 || status === 403) return ': are --user, --api-key or --header missing?';
  if (status === 404 && new URL(baseURL).pathname === '/')
    return ': is the base path missing, such as /genesys?';
  if (status === 404) return ': is the base path right?';
  return '';
}
