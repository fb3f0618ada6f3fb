import { guard } from '../boundary/guard.ts';
import { Listeners } from '../boundary/listeners.ts';
import type { SharedBudget } from '../boundary/shared-budget.ts';
import type { EndedBy, Entry } from '../chat/entry.ts';
import type { ChatServer } from '../chat-server/chat-server.ts';
import type { Clock } from '../clock/clock.ts';
import type { News } from '../store/logs.ts';
import type { ServiceEntry } from '../store/service-entry.ts';
import { EventLog, type KeptEvent, type KeptEvents } from './event-log.ts';

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
export type NumberedEvent = KeptEvent<ServiceEvent['type']>;

export type EventListener = (event: NumberedEvent) => void;

const LIMITS = { events: 10_000, bytes: 8 * 1024 * 1024 };

/** What the events of several processes over a store have in common. */
export interface SharedNews {
  /** The number of the news that was told last. */
  readonly news: number | undefined;
  /** Tells the others that somebody follows the events of a service; empty: of all. */
  followed(service: string): void;
}

/** What the events of a service have in common with others. */
export interface EventsOptions {
  /** The bytes that the events of all services may take. */
  readonly budget?: SharedBudget;
  /** Where there are several processes. */
  readonly news?: SharedNews;
}

/**
 * What happens in a service, one after another, kept for a while so that a listener who lost the connection misses
 * nothing. Nothing is kept before somebody has listened for the first time, in whichever process.
 */
export class ServiceEvents {
  readonly #chats: ChatServer;
  readonly #clock: Clock;
  readonly #shared: SharedNews | undefined;
  readonly #name: string;
  readonly #log: EventLog<ServiceEvent['type']>;
  readonly #taps = new Listeners<[event: ServiceEvent, news: number | undefined]>();
  #isActive = false;
  #isClosed = false;

  constructor(name: string, chats: ChatServer, clock: Clock, { budget, news }: EventsOptions = {}) {
    this.#name = name;
    this.#chats = chats;
    this.#clock = clock;
    this.#shared = news;
    this.#log = new EventLog(LIMITS, budget);
  }

  /**
   * @param after the id of the last event that is known; without it only what comes is told
   * @param onEnd called when no more is told
   */
  subscribe(listener: EventListener, after?: string, onEnd?: () => void): KeptEvents<NumberedEvent> {
    if (this.#isClosed) return this.#comesTooLate(listener, onEnd);
    if (this.keep()) this.#shared?.followed(this.#name);
    return this.#log.subscribe(listener, after, onEnd);
  }

  /** Calls the listener with every event from now on; it does not count as one who follows. */
  tap(listener: (event: ServiceEvent, news: number | undefined) => void): void {
    this.keep();
    this.#taps.add(listener);
  }

  /** The id of the last event. */
  get position(): string {
    return this.#log.position;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#log.listeners;
  }

  /** Whether events are kept. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** @param news the number of the news that brought it, where every process tells it */
  publish(event: ServiceEvent, news?: number): void {
    if (!this.#isActive) return;
    this.#log.publish(event, news);
    this.#taps.tell(event, news);
  }

  /** Everything was replaced, by this process. */
  replaced(): void {
    // Of several, each tells it when the log does.
    if (this.#shared === undefined) this.publish({ type: 'reset' });
  }

  /** Tells what is in the log of a chat, where there are several processes. */
  followChat(news: News<Entry>): void {
    if (news.removed !== true) this.#tell(news.id, news.entries, news.number);
  }

  /** The same with the log of the service. */
  followService(news: News<ServiceEntry>): void {
    const isReplaced = news.removed !== true && news.entries.some(({ type }) => REPLACING.has(type));
    if (isReplaced) this.publish({ type: 'reset' }, news.number);
  }

  /** Tells everybody that the service is gone, and those who come later as well. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.publish({ type: 'gone' });
    this.#log.end();
    this.#isActive = false;
  }

  /** The same where the process ends: of several, the others go on. */
  leave(): void {
    if (this.#shared === undefined) this.close();
    this.#isClosed = true;
    this.#isActive = false;
    this.#log.end();
  }

  /** Begins to keep events; false where that has begun already. */
  keep(): boolean {
    if (this.#isActive || this.#isClosed) return false;
    this.#isActive = true;
    this.#log.begin(this.#shared?.news);
    if (this.#shared === undefined)
      this.#chats.onEntries(({ chat: { id } }, entries) => this.#tell(id, entries));
    this.#clock.onChange(() => {
      this.publish({ type: 'clock', now: this.#clock.now(), frozen: this.#clock.frozen });
    });
    this.#chats.onPresence(({ chat: { id: chatId }, presence: { typingPreview, attachments } }) => {
      this.publish({ type: 'presence', chatId, typingPreview, attachments });
    });
    return true;
  }

  /** Tells a listener that the service is gone, as soon as it listens. */
  #comesTooLate(listener: EventListener, onEnd: () => void = () => {}): KeptEvents<NumberedEvent> {
    const from = this.position;
    const gone = {
      id: from,
      type: 'gone',
      service: undefined,
      chatId: undefined,
      text: '{"type":"gone"}',
    } as const;
    queueMicrotask(() => {
      guard(() => listener(gone));
      guard(onEnd);
    });
    return { from, since: [], missed: false, stop: () => {} };
  }

  #tell(chatId: string, entries: readonly Entry[], news?: number): void {
    for (const entry of entries) this.publish({ type: 'entry', chatId, entry: shownEntry(entry) }, news);
    for (const entry of entries) {
      if (entry.type === 'ChatRequested') this.publish({ type: 'chatStarted', chatId }, news);
      if (entry.type === 'ChatEnded') this.publish({ type: 'chatEnded', chatId, by: entry.by }, news);
    }
  }
}

/** Facts that void what was known of a service. */
const REPLACING: ReadonlySet<string> = new Set([
  'ServiceReset',
  'RestoreEnded',
] satisfies ServiceEntry['type'][]);

/** An entry without what lets somebody into the chat. */
export function shownEntry(entry: Entry): ShownEntry {
  if (entry.type !== 'ChatRequested') return entry;
  const { keys: _, ...shown } = entry;
  return shown;
}
