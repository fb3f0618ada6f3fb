import { isObject } from '../../shared/json.ts';
import type { Pair, WireAnswer } from '../ask-mock/pair.ts';

/**
 * What a server answered, without the events of others for which no time was: a workflow may greet before the start is answered, or
 * answer a message at once, and here nobody can. What nobody does here later either is of the server.
 */
export function withoutStaff({ operation, endpoint, theirs, ours, places }: Pair): WireAnswer | undefined {
  if (endpoint !== 'rest' || theirs === undefined || !isObject(theirs.body) || !isObject(ours?.body))
    return theirs;
  const { messages, nextPosition } = theirs.body;
  const { messages: others } = ours.body;
  if (!Array.isArray(messages) || !Array.isArray(others)) return theirs;
  // The mock may have them all the same.
  const isStart = operation === 'requestChat';
  if (!isStart && (others.length >= messages.length || isOfStaff(others.at(-1)))) return theirs;
  const last = isStart ? -1 : messages.findLastIndex((event) => isOwn(event));
  if (!isStart && last < 0) return theirs;
  const kept = isStart
    ? messages.filter((event) => !isOfStaff(event) || (isObject(event) && places?.isShared(event) === false))
    : messages.filter((event, place) => place <= last || !(isOfStaff(event) || isLeave(event)));
  const fewer = messages.length - kept.length;
  if (fewer === 0) return theirs;
  const position = Number(nextPosition) - fewer;
  const isCounted = nextPosition !== undefined && Number.isInteger(position);
  const written = typeof nextPosition === 'string' ? String(position) : position;
  const body = { ...theirs.body, messages: kept, ...(isCounted && { nextPosition: written }) };
  return { ...theirs, body };
}

/** What a customer said or did, but for their leave, which can be of the end. */
function isOwn(event: unknown): boolean {
  return !isOfStaff(event) && !isLeave(event);
}

function isLeave(event: unknown): boolean {
  return isObject(event) && event.type === 'ParticipantLeft';
}

function isOfStaff(event: unknown): boolean {
  const from = isObject(event) && isObject(event.from) ? event.from : {};
  return from.type === 'Agent' || from.type === 'Supervisor' || from.type === 'External';
}
