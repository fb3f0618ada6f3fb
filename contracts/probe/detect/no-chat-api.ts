import { objectsIn } from '../../shared/json.ts';
import { isOfGms } from '../wire/gateway.ts';
import type { Answered } from '../wire/wire-entry.ts';

/** Something answers, and it is no GMS Chat API: why it is taken for something else, without secrets of its own. */
export class NoChatApi extends Error {
  override readonly name = 'NoChatApi';
}

/** Where a Chat API is looked for. */
export interface Place {
  /** The base of the API, as it was given. */
  readonly baseURL: string;
  readonly service: string;
}

/**
 * Asserts that an answer is one of a GMS Chat API, whatever it says.
 *
 * @throws {NoChatApi}
 */
export function assertChatApi({ response }: Answered, place: Place): void {
  if (isOfGms(response.body.toString()) && !isNoSuchPath(response)) return;
  throw noChatApi(response, place, hintFor(response, place));
}

/** A Chat API that lets nobody in with what was given: nothing could be judged there. */
export class NotLetIn extends Error {
  override readonly name = 'NotLetIn';
}

/**
 * Asserts that an answer to a start is one of a GMS Chat API that has the service, and takes the credentials.
 *
 * @throws {NotLetIn}
 * @throws {NoChatApi}
 */
export function assertChatsStart(started: Answered, place: Place): void {
  assertChatApi(started, place);
  const { response } = started;
  if (response.status === 401 || response.status === 403)
    throw new NotLetIn(`a start of a chat is refused (${toldOf(response)})${hintFor(response, place)}`);
  if (response.status !== 404 && response.status !== 405) return;
  throw noChatApi(response, place, `: is the service ${place.service} configured there?`);
}

/** Whether the server knows nothing at a path. An error of the Chat API has a code of its own, such as 306. */
function isNoSuchPath(response: Answered['response']): boolean {
  const { status } = response;
  if (status !== 404 && status !== 405) return false;
  const { code } = errorIn(response);
  return typeof code !== 'number' || code === status;
}

function errorIn({ body }: Answered['response']): { readonly code?: unknown; readonly advice?: unknown } {
  const errors = objectsIn(body.toString())[0]?.errors;
  return (Array.isArray(errors) ? errors[0] : undefined) ?? {};
}

function noChatApi(response: Answered['response'], { baseURL, service }: Place, hint: string): NoChatApi {
  return new NoChatApi(`no Chat API answers at ${baseURL}/2/chat/${service} (${toldOf(response)})${hint}`);
}

function toldOf(response: Answered['response']): string {
  const { status, headers } = response;
  const { location, 'content-type': type = 'no content type' } = headers;
  if (status >= 300 && status < 400 && location !== undefined)
    return `HTTP ${status} to ${withoutQuery(location)}`;
  if (status === 200) return `HTTP 200 with ${type}`;
  const { advice } = errorIn(response);
  return typeof advice === 'string' ? `HTTP ${status}, ${harmless(advice)}` : `HTTP ${status}`;
}

/** What a server says, in one line of a terminal: nothing in it moves the cursor. */
function harmless(text: string): string {
  return text.replaceAll(/\p{C}+/gu, ' ').slice(0, 200);
}

/** A redirect to a login page has a token in its query. */
function withoutQuery(location: string): string {
  return location.replace(/[?#].*/s, '?…').slice(0, 200);
}

function hintFor({ status }: Answered['response'], { baseURL }: Place): string {
  if (status === 401 || status === 403) return ': are --user, --api-key or --header missing or wrong?';
  if (status !== 404 && status !== 405) return '';
  const path = new URL(baseURL).pathname === '/' ? 'missing, such as /genesys' : 'right';
  return `: the URL ends before /2/chat; is the base path ${path}?`;
}
