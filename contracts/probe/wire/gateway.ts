import { isObject, parseJson } from '../../shared/json.ts';
import type { Answered } from './wire-entry.ts';

/** What gateways answer on behalf of a server that they keep requests from, or cannot reach. */
const OF_GATEWAYS: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Longer waits are left to the person who runs the suite, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;

/** Whether an answer is one that a gateway gives, and says nothing about the GMS behind it. */
export function isOfGateway({ status, body }: Answered['response']): boolean {
  return OF_GATEWAYS.has(status) && !isOfGms(body.toString());
}

/** Whether a text has the form of an answer of the Chat API, or of Bayeux. */
export function isOfGms(text: string): boolean {
  const value = parseJson(text);
  if (Array.isArray(value)) return value.some((each) => isObject(each) && typeof each.channel === 'string');
  return isObject(value) && (typeof value.statusCode === 'number' || Array.isArray(value.errors));
}

/** Milliseconds after which a gateway wants to be asked again; undefined where it does not say, or asks for too long. */
export function retryAfterMs({ headers }: Answered['response'], now = Date.now()): number | undefined {
  const { 'retry-after': given } = headers;
  if (given === undefined) return undefined;
  const ms = /^\d+$/.test(given) ? Number(given) * 1_000 : Math.max(0, Date.parse(given) - now);
  return ms <= LONGEST_WAIT_MS ? ms : undefined;
}

/** What is to be said where a gateway answered. */
export function gatewayError({ status }: Answered['response']): Error {
  const hint = status === 429 ? 'slow down with --pace, such as --pace=200' : 'or slow down with --pace';
  return new Error(
    `HTTP ${status} of a gateway, which is no answer of a GMS: ${status === 429 ? '' : 'try again later, '}${hint}`,
  );
}
