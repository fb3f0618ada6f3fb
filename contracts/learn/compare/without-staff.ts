import { isJson } from '../twin/json.ts';
import type { Pair, WireAnswer } from '../twin/pair.ts';

/**
 * What a server answered, of a start without the events of others: a workflow may greet before the start is answered, and here
 * nobody can.
 */
export function withoutStaff({ operation, door, theirs, ours }: Pair): WireAnswer | undefined {
  if (operation !== 'requestChat' || door !== 'rest' || theirs === undefined) return theirs;
  if (!isJson(theirs.body) || !isJson(ours?.body)) return theirs;
  const { messages, nextPosition } = theirs.body;
  if (!Array.isArray(messages) || !Array.isArray(ours.body.messages)) return theirs;
  const own = messages.filter((event) => !isOfStaff(event));
  const fewer = messages.length - own.length;
  if (fewer === 0) return theirs;
  const position = Number(nextPosition) - fewer;
  const moved =
    typeof nextPosition === 'number' ? { nextPosition: position } : { nextPosition: String(position) };
  const isCounted = nextPosition !== undefined && Number.isInteger(position);
  return { ...theirs, body: { ...theirs.body, messages: own, ...(isCounted && moved) } };
}

function isOfStaff(event: unknown): boolean {
  const from = isJson(event) && isJson(event.from) ? event.from : {};
  return from.type === 'Agent' || from.type === 'Supervisor' || from.type === 'External';
}
