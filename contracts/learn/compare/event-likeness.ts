import { isJson, type Json } from '../twin/json.ts';

/** What an event is told by, of a capture and of the mock alike. */
interface SomeEvent {
  readonly index?: unknown;
  readonly type?: unknown;
  readonly text?: unknown;
  readonly from?: unknown;
}

/**
 * How much two events are alike: by type, author and text. 0 for those that are not the same event, written in one way
 * or another.
 *
 * @param own a text of theirs as the mock has it
 */
export function eventLikeness(theirs: SomeEvent, ours: SomeEvent, own: (text: string) => string): number {
  const isSameType = word(theirs.type) === word(ours.type);
  const isSameAuthor = sameAuthor(membersOf(theirs.from), membersOf(ours.from));
  const text = typeof theirs.text === 'string' ? own(theirs.text) : theirs.text;
  const isSaid = text !== undefined || ours.text !== undefined;
  const isSameText = text === ours.text;
  const isSamePlace = String(theirs.index) === String(ours.index);
  const bonus =
    (membersOf(theirs.from).nickname === membersOf(ours.from).nickname ? 0.5 : 0) + (isSamePlace ? 0.25 : 0);
  if (isSameType && isSameText) return (isSameAuthor ? 6 : 3) + bonus;
  if (isSameType) return isSameAuthor ? 3 + bonus : 0;
  // A type can have another name.
  if (isSaid) return isSameText && isSameAuthor ? 2 + bonus : 0;
  return isSameAuthor && isSamePlace ? 1 + bonus : 0;
}

function sameAuthor(theirs: Json, ours: Json): boolean {
  if (theirs.type !== undefined && word(theirs.type) === word(ours.type)) return true;
  return theirs.participantId !== undefined && String(theirs.participantId) === String(ours.participantId);
}

function membersOf(value: unknown): Json {
  return isJson(value) ? value : {};
}

/** A word in whichever way it is written: `PARTICIPANT_JOINED` is `ParticipantJoined`. */
function word(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
