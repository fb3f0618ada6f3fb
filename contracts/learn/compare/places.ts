import type { Conversation } from '../../../mock-gms/capture.ts';
import { filed } from '../../shared/filed.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';
import type { EventPlaces, Pair, WireAnswer } from '../ask-mock/pair.ts';
import { alignEvents } from './align-events.ts';
import { countBelow } from './count-below.ts';

/** Where the events of a chat stand that one side alone has: these move everything after them. */
export class Places implements EventPlaces {
  /** What happened unread stands elsewhere here: what was before it there can be after it. */
  readonly #theirs: readonly Side[];
  readonly #ours: Side;
  /** The index of the last event that they told, and by how much their positions count beyond the last. */
  readonly #last: number;
  readonly #beyond: number;
  /** The indexes of their events that the mock has, too. */
  readonly #shared: ReadonlySet<string>;

  /** @param isHere whether one of their events is one of the mock's that nobody read, by its index */
  constructor(all: readonly Pair[], isHere: (index: number) => boolean = () => false) {
    // The notice of the limits stands in no transcript.
    const pairs = all.filter(({ operation }) => operation !== 'fileLimits');
    const theirs = eventsIn(pairs.map((pair) => pair.theirs));
    const ours = eventsIn(pairs.map((pair) => pair.ours));
    const [names] = pairs.map((pair) => pair.names);
    const own = (text: string) => names?.within(text) ?? text;
    const aligned = alignEvents(theirs, ours, (event) => event, own);
    const common = aligned.filter(([one, other]) => one !== undefined && other !== undefined);
    const unread = theirs.filter(({ index }) => isHere(Number(index)));
    const read = common.map(([one]) => one).filter(isObject);
    const shared = new Set([...read, ...unread]);
    this.#theirs = [shared, new Set(read)].map((each) => new Side(theirs, each));
    this.#ours = new Side(ours, new Set(common.map(([, other]) => other).filter(isObject)));
    this.#last = theirs.reduce((most, { index }) => Math.max(most, Number(index)), 0);
    this.#beyond = pairs.reduce(
      (least, pair) => Math.min(least, beyondLast(pair.theirs)),
      Number.POSITIVE_INFINITY,
    );
    this.#shared = new Set([...shared].map(({ index }) => String(index)));
  }

  isUnseen(nextPosition: unknown): boolean {
    return isCount(nextPosition) && Number(nextPosition) - this.#beyond > this.#last;
  }

  isShared({ index }: JsonObject): boolean {
    return this.#shared.has(String(index));
  }

  isSame(name: string, theirs: unknown, ours: unknown): boolean {
    if (typeof theirs !== typeof ours || !isCount(theirs) || !isCount(ours)) return false;
    const [one, other] = [Number(theirs), Number(ours)];
    if (name === 'participantId')
      return this.#theirs.some((side) => side.participant(one) === this.#ours.participant(other));
    const isPosition = name === 'index' || name === 'nextPosition';
    return isPosition && this.#theirs.some((side) => side.position(one) === this.#ours.position(other));
  }
}

/** A number, or its digits. */
export function isCount(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d{1,15}$/.test(value));
}

/** What one server told. */
class Side {
  readonly #extraEvents: readonly number[];
  readonly #extraParticipants: readonly number[];

  constructor(events: readonly JsonObject[], common: ReadonlySet<JsonObject>) {
    const extra = events.filter((event) => !common.has(event));
    this.#extraEvents = ascending(extra.map(({ index }) => Number(index)));
    const known = new Set([...common].map(participantOf));
    this.#extraParticipants = ascending(extra.map(participantOf).filter((id) => !known.has(id)));
  }

  position(index: number): number {
    return index - countBelow(index, this.#extraEvents);
  }

  participant(id: number): number {
    return id - countBelow(id, this.#extraParticipants);
  }
}

/** Each number once; what is none is below nothing. */
function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].filter((each) => !Number.isNaN(each)).sort((a, b) => a - b);
}

function participantOf({ from }: JsonObject): number {
  return isObject(from) ? Number(from.participantId) : Number.NaN;
}

/** By how much the position of an answer counts beyond its last event. */
function beyondLast(answer: WireAnswer | undefined): number {
  const { messages, nextPosition } = isObject(answer?.body) ? answer.body : {};
  const events: readonly unknown[] = [messages].flat();
  const last = Math.max(0, ...events.map((event) => (isObject(event) ? Number(event.index) : 0)));
  return isCount(nextPosition) && last > 0 ? Number(nextPosition) - last : Number.POSITIVE_INFINITY;
}

/** Every event that was told, once, by its index. */
function eventsIn(answers: readonly (WireAnswer | undefined)[]): readonly JsonObject[] {
  const events = new Map<number, JsonObject>();
  for (const answer of answers) {
    const messages = isObject(answer?.body) ? [answer.body.messages].flat() : [];
    for (const event of messages) {
      const index = isObject(event) ? Number(event.index) : Number.NaN;
      if (isObject(event) && Number.isInteger(index) && !events.has(index)) events.set(index, event);
    }
  }
  return [...events].sort(([one], [other]) => one - other).map(([, event]) => event);
}

/**
 * The places of each chat that pairs are of.
 *
 * @param isHere whether an event of a chat is one of the mock's, by its index
 */
export function placesIn(
  pairs: readonly Pair[],
  isHere: (chat: Conversation, index: number) => boolean,
): ReadonlyMap<Conversation, Places> {
  const byChat = new Map<Conversation, Pair[]>();
  for (const pair of pairs) {
    if (pair.chat !== undefined) filed(byChat, pair.chat, pair);
  }
  return new Map([...byChat].map(([chat, own]) => [chat, new Places(own, (index) => isHere(chat, index))]));
}
