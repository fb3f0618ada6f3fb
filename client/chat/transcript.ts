import { indexOf } from '../transport/event-index.ts';
import type { ChatEvent } from '../transport/transport.ts';
import type { Message } from './messages.ts';

/** Messages twice: as subscribers know them, and as the server sent them. */
export interface Messages {
  /** The messages in order, as a window shows them. */
  messages: Message[];
  /** The events as the server sent them, in the same order. */
  originalMessages: ChatEvent[];
}

/** One event of the chat: as it came, and as subscribers have it. */
export interface Entry {
  readonly event: ChatEvent;
  readonly message: Message;
}

/** What is done to messages on their way in. */
export interface Reading {
  /** Whether a text stays out of transcript and events; its index counts as seen all the same. */
  isHidden(text: string): boolean;
  /** The message that an event is handed out as; the event itself stays as it is. */
  read(event: ChatEvent): Message;
}

/** Everything the chat has brought so far, each message once and ordered by index. */
export class Transcript {
  readonly #reading: Reading;
  #kept: Entry[] = [];
  readonly #seen = new Set<number>();
  #highest = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The position to ask the server for next: the highest index seen, plus one. */
  get nextPosition(): number {
    return this.#highest + 1;
  }

  /**
   * Takes in what an answer brought and returns what of it is new and to be shown, in order.
   * @param hear Is told each event that is new, also one whose text is hidden: a prefilter does not hide who comes and goes.
   */
  add(
    events: readonly ChatEvent[],
    marks: Partial<Message> = {},
    hear: (event: ChatEvent) => void = () => {},
  ): Entry[] {
    const fresh = events.filter((event) => this.#isNew(event)).sort((a, b) => placeOf(a) - placeOf(b));
    const shown = fresh
      .filter(({ text }) => !text || !this.#reading.isHidden(text))
      .map((event) => ({ event, message: { ...this.#reading.read(event), ...marks } }));
    this.#kept = [...this.#kept, ...shown].sort((a, b) => placeOf(a.event) - placeOf(b.event));
    fresh.forEach(hear);
    return shown;
  }

  /** All of it, copied. */
  all(): Messages {
    return copyOf(this.#kept);
  }

  /** Time of the first and of the last message, in milliseconds since 1970; 0 while there is none. */
  span(): { startTime: number; endTime: number } {
    const timeOf = (entry?: Entry) => entry?.event.utcTime ?? 0;
    return { startTime: timeOf(this.#kept[0]), endTime: timeOf(this.#kept.at(-1)) };
  }

  #isNew(event: ChatEvent): boolean {
    const index = indexOf(event);
    if (index === undefined) return true;
    if (this.#seen.has(index)) return false;
    this.#seen.add(index);
    this.#highest = Math.max(this.#highest, index);
    return true;
  }
}

/** Entries as they are handed out: what a subscriber does to them does not reach the transcript. */
export function copyOf(entries: readonly Entry[]): Messages {
  return {
    messages: entries.map(({ message }) => copy(message)),
    originalMessages: entries.map(({ event }) => ownCopy(event)),
  };
}

/** A message of the holder's own; deeper than this, a preprocessor may have added what cannot be cloned. */
export function copy(message: Message): Message {
  const { from, userData } = message;
  return { ...message, from: { ...from }, userData: userData && { ...userData } };
}

/** A copy of an event. Events came as JSON, and not every place where apps are tested has `structuredClone`. */
export function ownCopy(event: ChatEvent): ChatEvent {
  return JSON.parse(JSON.stringify(event));
}

/** An event without an index comes after those that it came with: the order of sorting is stable. */
function placeOf(event: ChatEvent): number {
  return indexOf(event) ?? Number.MAX_SAFE_INTEGER;
}
