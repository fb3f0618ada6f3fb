import { defined } from '../boundary/defined.ts';
import { isDeeperThan, MAX_JSON_DEPTH } from '../boundary/depth.ts';
import { isObject, parsedJson } from '../boundary/json.ts';
import type { BayeuxMessage } from './library.ts';

/** Messages that one request may carry, and bytes of all of them. */
export const MAX_MESSAGES = 100;

/** A channel name as Bayeux defines it, and not too long. */
const CHANNEL = /^(?:\/[A-Za-z0-9_\-!~()$@.*]{1,128}){1,8}$/;
const CLIENT_ID = /^[0-9A-Za-z]{1,64}$/;
const MAX_ID_LENGTH = 128;
const MAX_SUBSCRIPTIONS = 50;

/** The advice that a client may give: it cannot keep its session for longer than this (milliseconds). */
const MAX_TIMEOUT = 60_000;
const MAX_INTERVAL = 10_000;

/** Thrown for a body that is not Bayeux. */
export class NoBayeuxError extends Error {
  override readonly name = 'NoBayeuxError';
}

/**
 * The messages of a body, checked so that the library can trust them; a bare object counts as an array of one.
 *
 * Ids, advice and names of channels are bounded, unknown fields go through.
 *
 * @throws {NoBayeuxError}
 * @see Bayeux 1.0, messages; GMS Chat API V2, CometD transport: one client sends a bare object
 */
export function parseMessages(text: string): BayeuxMessage[] {
  const body = parsedJson(text);
  if (body === undefined) throw new NoBayeuxError('the body is not JSON');
  return checkMessages(body);
}

/**
 * The same, of a body that a parser ahead of this server has read already.
 *
 * @throws {NoBayeuxError}
 */
export function checkMessages(body: unknown): BayeuxMessage[] {
  const messages = Array.isArray(body) ? body : [body];
  if (messages.length === 0) throw new NoBayeuxError('there is no message');
  if (messages.length > MAX_MESSAGES) throw new NoBayeuxError(`more than ${MAX_MESSAGES} messages`);
  const checked = messages.map(checkMessage);
  if (checked.length > 1 && checked.some(({ channel }) => channel === '/meta/handshake')) {
    throw new NoBayeuxError('a handshake stands alone');
  }
  return checked;
}

function checkMessage(value: unknown): BayeuxMessage {
  if (!isObject(value)) throw new NoBayeuxError('a message is an object');
  if (isDeeperThan(value, MAX_JSON_DEPTH))
    throw new NoBayeuxError(`a message is at most ${MAX_JSON_DEPTH} levels deep`);
  const { channel, id, clientId, advice, ext, subscription, reply: _reply, _json, ...rest } = value;
  if (!isChannel(channel))
    throw new NoBayeuxError('each message needs a channel: / and a name, such as /meta/connect');
  if (id !== undefined && !isId(id)) throw new NoBayeuxError('an id is a text or a number');
  if (clientId !== undefined && !isClientId(clientId))
    throw new NoBayeuxError('a clientId is a text as given by the handshake');
  if (subscription !== undefined && !isSubscription(subscription)) {
    throw new NoBayeuxError('a subscription is a channel or a list of channels');
  }
  return {
    ...rest,
    channel,
    ...defined({ id, clientId, subscription }),
    ...(isObject(ext) && { ext }),
    ...(isObject(advice) && { advice: boundedAdvice(advice) }),
  };
}

/** A client may ask for less than the server offers, not for more. */
function boundedAdvice({ timeout, interval }: { readonly [name: string]: unknown }) {
  return {
    ...(isMilliseconds(timeout) && { timeout: Math.min(timeout, MAX_TIMEOUT) }),
    ...(isMilliseconds(interval) && { interval: Math.min(interval, MAX_INTERVAL) }),
  };
}

function isChannel(value: unknown): value is string {
  return typeof value === 'string' && CHANNEL.test(value);
}

function isClientId(value: unknown): value is string {
  return typeof value === 'string' && CLIENT_ID.test(value);
}

function isId(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.length <= MAX_ID_LENGTH);
}

function isSubscription(value: unknown): value is string | string[] {
  if (!Array.isArray(value)) return isChannel(value);
  return value.length > 0 && value.length <= MAX_SUBSCRIPTIONS && value.every(isChannel);
}

function isMilliseconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
