import { isJson } from '../twin/json.ts';
import type { Pair, WireAnswer } from '../twin/pair.ts';

/**
 * What a server answered, without the events of others for which no time was: a workflow may greet before the start is answered, or
 * answer a message at once, and here nobody can.
 */
export function withoutStaff({ operation, door, theirs, ours }: Pair): WireAnswer | undefined {
  if (door !== 'rest' || theirs === undefined || !isJson(theirs.body) || !isJson(ours?.body)) return theirs;
  const { messages, nextPosition } = theirs.body;
  const { messages: others } = ours.body;
  if (!Array.isArray(messages) || !Array.isArray(others)) return theirs;
  // The mock may have them all the same.
  if (operation !== 'requestChat' && (others.length >= messages.length || isOfStaff(others.at(-1))))
    return theirs;
  const last = operation === 'requestChat' ? -1 : messages.findLastIndex((event) => !isOfStaff(event));
  const isThere = operation === 'requestChat' || last >= 0;
  const kept = messages.filter((event, place) => !isThere || place <= last || !isOfStaff(event));
  const fewer = messages.length - kept.length;
  if (fewer === 0) return theirs;
  const position = Number(nextPosition) - fewer;
  const isCounted = nextPosition !== undefined && Number.isInteger(position);
  const written = typeof nextPosition === 'string' ? String(position) : position;
  const body = { ...theirs.body, messages: kept, ...(isCounted && { nextPosition: written }) };
  return { ...theirs, body };
}

function isOfStaff(event: unknown): boolean {
  const from = isJson(event) && isJson(event.from) ? event.from : {};
  return from.type === 'Agent' || from.type === 'Supervisor' || from.type === 'External';
}
