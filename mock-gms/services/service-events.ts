import { randomBytes } from 'node:crypto';
import { guard } from '../boundary/guard.ts';
import type { Holder, SharedBudget } from '../boundary/shared-budget.ts';
import type { EndedBy, Entry } from '../chat/entry.ts';
import type { ChatServer } from '../chat-server/chat-server.ts';
import { Listeners } from '../chat-server/listeners.ts';
import type { Clock } from '../clock/clock.ts';

/** An entry as it is shown outside: the keys of a chat let somebody into it, and stay inside. */
export type ShownEntry = Entry extends infer E
  ? E extends { readonly keys: unknown }
    ? Omit<E, 'keys'>
    : E
  : never;

/** Something that happens in a service. */
export type ServiceEvent =
  /** Comes after the entries that the chat begins with. */
  | { readonly type: 'chatStarted'; readonly chatId: string }
  | { readonly type: 'entry'; readonly chatId: string; readonly entry: ShownEntry }
  | { readonly type: 'chatEnded'; readonly chatId: string; readonly by: EndedBy }
  /** What the customer types and does not send, and how many push connections follow the chat for them. */
  | {
      readonly type: 'presence';
      readonly chatId: string;
      readonly typingPreview: string;
      readonly attachments: number;
    }
  /** The clock was frozen, moved or let go; epoch ms. */
  | { readonly type: 'clock'; readonly now: number; readonly frozen: boolean }
  /** An alarm that was set from outside goes off; epoch ms on the service's clock. */
  | { readonly type: 'alarm'; readonly alarm: number; readonly now: number }
  /** Everything was taken back to the beginning, or to a snapshot: what was known of the service before is void. */
  | { readonly type: 'reset' }
  /** The service is gone: this is the last event. */
  | { readonly type: 'gone' };

/** An event with its place: `id` lets a follower go on from there. */
export interface NumberedEvent {
  readonly id: string;
  readonly type: ServiceEvent['type'];
  /** The event in JSON. */
  readonly text: string;
}

/** What a listener gets to begin with. */
export interface Subscription {
  /** The id of the last event before those that the listener is called with. */
  readonly from: string;
  /** Events since the one that was named; they come before those that the listener is called with. */
  readonly since: readonly NumberedEvent[];
  /** Whether events since the one that was named are gone. */
  readonly missed: boolean;
  stop(): void;
}

export type EventListener = (event: NumberedEvent) => void;

const MAX_EVENTS = 10_000;
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * What happens in a service, one after another, kept for a while so that a listener who lost the connection misses
 * nothing. Nothing is kept before somebody has listened for the first time.
 */
export class ServiceEvents implements Holder {
  readonly #chats: ChatServer;
  readonly #clock: Clock;
  /** Ids of one service are told from those of another of the same name. */
  readonly #epoch = randomBytes(4).toString('hex');
  readonly #listeners = new Set<EventListener>();
  readonly #taps = new Listeners<[ServiceEvent]>();
  readonly #budget: SharedBudget | undefined;
  #kept: NumberedEvent[] = [];
  #characters = 0;
  #count = 0;
  #isActive = false;
  #isClosed = false;

  /** @param budget what it shares with other services */
  constructor(chats: ChatServer, clock: Clock, budget?: SharedBudget) {
    this.#chats = chats;
    this.#clock = clock;
    this.#budget = budget;
  }

  /** @param after the id of the last event that is known; without it only what comes is told */
  subscribe(listener: EventListener, after?: string): Subscription {
    if (this.#isClosed) return this.#comesTooLate(listener);
    this.#activate();
    this.#listeners.add(listener);
    const known = after === undefined ? this.#count : this.#numberOf(after);
    const first = this.#count - this.#kept.length;
    const missed = known === undefined || known < first;
    const since = missed ? [] : this.#kept.slice(known - first);
    return { from: this.position, since, missed, stop: () => this.#listeners.delete(listener) };
  }

  /** Calls the listener with every event from now on; it does not count as one who follows. */
  tap(listener: (event: ServiceEvent) => void): void {
    this.#activate();
    this.#taps.add(listener);
  }

  /** The id of the last event. */
  get position(): string {
    return `${this.#epoch}-${this.#count}`;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Bytes of the events that are kept: a character takes two at the most. */
  get size(): number {
    return this.#characters * 2;
  }

  shrinkTo(bytes: number): void {
    const before = this.size;
    while (this.size > bytes || this.#kept.length > MAX_EVENTS)
      this.#characters -= this.#kept.shift()?.text.length ?? 0;
    this.#budget?.change(this, this.size - before);
  }

  publish(event: ServiceEvent): void {
    if (!this.#isActive) return;
    this.#count += 1;
    const numbered = { id: this.position, type: event.type, text: JSON.stringify(event) };
    this.#kept.push(numbered);
    this.#characters += numbered.text.length;
    this.#budget?.change(this, numbered.text.length * 2);
    this.shrinkTo(MAX_BYTES);
    for (const listener of this.#listeners) guard(() => listener(numbered));
    this.#taps.tell(event);
  }

  /** Tells everybody that the service is gone, and those who come later as well. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.publish({ type: 'gone' });
    this.#listeners.clear();
    this.shrinkTo(0);
    this.#isActive = false;
  }

  /** Tells a listener that the service is gone, as soon as it listens. */
  #comesTooLate(listener: EventListener): Subscription {
    const from = this.position;
    queueMicrotask(() => guard(() => listener({ id: from, type: 'gone', text: '{"type":"gone"}' })));
    return { from, since: [], missed: false, stop: () => {} };
  }

  #activate(): void {
    if (this.#isActive) return;
    this.#isActive = true;
    this.#chats.onEntries(({ chat: { id: chatId } }, entries) => {
      for (const entry of entries) this.publish({ type: 'entry', chatId, entry: shownEntry(entry) });
      for (const entry of entries) {
        if (entry.type === 'ChatRequested') this.publish({ type: 'chatStarted', chatId });
        if (entry.type === 'ChatEnded') this.publish({ type: 'chatEnded', chatId, by: entry.by });
      }
    });
    this.#clock.onChange(() => {
      this.publish({ type: 'clock', now: this.#clock.now(), frozen: this.#clock.frozen });
    });
    this.#chats.onPresence(({ chat: { id: chatId }, presence: { typingPreview, attachments } }) => {
      this.publish({ type: 'presence', chatId, typingPreview, attachments });
    });
  }

  /** Undefined for an id that was not given out here. */
  #numberOf(id: string): number | undefined {
    const [epoch, number] = id.split('-');
    const count = Number(number);
    return epoch === this.#epoch && Number.isSafeInteger(count) && count >= 0 && count <= this.#count
      ? count
      : undefined;
  }
}

/** An entry without what lets somebody into the chat. */
export function shownEntry(entry: Entry): ShownEntry {
  if (entry.type !== 'ChatRequested') return entry;
  const { keys: _, ...shown } = entry;
  return shown;
}
