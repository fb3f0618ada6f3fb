import { isObject, type JsonObject } from '../../shared/json.ts';
import { type Aligned, align } from './align.ts';

/** What an event is told by, of a capture and of the mock alike. */
interface SomeEvent {
  readonly index?: unknown;
  readonly type?: unknown;
  readonly text?: unknown;
  readonly from?: unknown;
}

/** What of an event is compared. It is read once: each event meets all of the other side. */
interface Looks {
  readonly type: string;
  readonly author: string | undefined;
  readonly participantId: string | undefined;
  readonly nickname: unknown;
  readonly text: unknown;
  readonly index: string;
}

const asItIs = (text: string) => text;

/**
 * Pairs the events of a server with those of the mock by type, author and text: one that one side alone has leaves the others
 * what they are.
 *
 * @param own a text of theirs as the mock has it
 */
export function alignEvents<T>(
  theirs: readonly T[],
  ours: readonly T[],
  eventOf: (item: T) => SomeEvent,
  own: (text: string) => string = asItIs,
): readonly Aligned<T>[] {
  const looks = (items: readonly T[], asOurs: (text: string) => string) =>
    items.map((item) => ({ item, ...looksOf(eventOf(item), asOurs) }));
  const aligned = align(looks(theirs, own), looks(ours, asItIs), likeness);
  return aligned.map(([one, other]) => [one?.item, other?.item] as Aligned<T>);
}

function looksOf({ type, text, index, from }: SomeEvent, own: (text: string) => string): Looks {
  const author: JsonObject = isObject(from) ? from : {};
  return {
    type: word(type),
    author: author.type === undefined ? undefined : word(author.type),
    participantId: author.participantId === undefined ? undefined : String(author.participantId),
    nickname: author.nickname,
    text: typeof text === 'string' ? own(text) : text,
    index: String(index),
  };
}

/** How much two events are alike; 0 for those that are not the same event, written in one way or another. */
function likeness(theirs: Looks, ours: Looks): number {
  const isSameType = theirs.type === ours.type;
  const isSameAuthor = isSame(theirs.author, ours.author) || isSame(theirs.participantId, ours.participantId);
  const isSaid = theirs.text !== undefined || ours.text !== undefined;
  const isSameText = theirs.text === ours.text;
  const isSamePlace = theirs.index === ours.index;
  const bonus = (theirs.nickname === ours.nickname ? 0.5 : 0) + (isSamePlace ? 0.25 : 0);
  if (isSameType && isSameText) return (isSameAuthor ? 6 : 3) + bonus;
  if (isSameType) return isSameAuthor ? 3 + bonus : 0;
  // A type can have another name.
  if (isSaid) return isSameText && isSameAuthor ? 2 + bonus : 0;
  return isSameAuthor && isSamePlace ? 1 + bonus : 0;
}

function isSame(theirs: string | undefined, ours: string | undefined): boolean {
  return theirs !== undefined && theirs === ours;
}

/** A word in whichever way it is written: `PARTICIPANT_JOINED` is `ParticipantJoined`. */
function word(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
