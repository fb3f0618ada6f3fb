import { isHidden, type Message, toMessage } from './messages.ts';
import type { ChatEvent } from './transport/transport.ts';

/** Messages twice: as subscribers know them, and as the server sent them. */
export interface Messages {
  messages: Message[];
  originalMessages: ChatEvent[];
}

/** Everything the chat has brought so far, each message once and ordered by index. */
export class Transcript {
  #kept: ChatEvent[] = [];
  readonly #seen = new Set<number>();
  #highest = 0;

  /** The position to ask the server for next: the highest index seen, plus one. */
  get nextPosition(): number {
    return this.#highest + 1;
  }

  /** Takes in what an answer brought and returns what of it is new, in order. */
  add(events: readonly ChatEvent[]): Messages {
    const fresh = byIndex(events.filter((event) => event?.from && this.#isNew(event)));
    const shown = fresh.filter((event) => !isHidden(event));
    this.#kept = byIndex([...this.#kept, ...shown]);
    return both(shown);
  }

  /** All of it, copied. */
  all(): Messages {
    return both(this.#kept);
  }

  /** Time of the first and of the last message, in milliseconds since 1970; 0 while there is none. */
  span(): { startTime: number; endTime: number } {
    return { startTime: this.#kept[0]?.utcTime ?? 0, endTime: this.#kept.at(-1)?.utcTime ?? 0 };
  }

  #isNew({ index }: ChatEvent): boolean {
    if (index === undefined) return true;
    if (this.#seen.has(index)) return false;
    this.#seen.add(index);
    this.#highest = Math.max(this.#highest, index);
    return true;
  }
}

function byIndex(events: ChatEvent[]): ChatEvent[] {
  // What has no index stays behind what it came with; sort is stable.
  return events.sort((a, b) => (a.index ?? Number.MAX_SAFE_INTEGER) - (b.index ?? Number.MAX_SAFE_INTEGER));
}

function both(events: readonly ChatEvent[]): Messages {
  return { messages: events.map(toMessage), originalMessages: events.map((event) => structuredClone(event)) };
}
