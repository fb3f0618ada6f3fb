import { guard } from '../boundary/guard.ts';
import { Listeners } from '../boundary/listeners.ts';
import type { Entry } from '../chat/entry.ts';
import { appendIds } from '../store/append-ids.ts';
import type { News } from '../store/logs.ts';
import { OwnWrites } from '../store/own-writes.ts';
import type { ChatServerOptions, ForgottenListener, LogListener } from './chat-server-options.ts';
import { newsBehind } from './log-news.ts';
import { RunningChat } from './running-chat.ts';

/** The chats of a service that this process runs, each as far as its log is known here. */
export class HeldChats {
  readonly #options: Pick<ChatServerOptions, 'service' | 'store' | 'clock' | 'nodes'>;
  readonly #running = new Map<string, RunningChat>();
  /** Chats that the store is just forgetting: what it still reads of them is not a chat any more. */
  readonly #removing = new Set<string>();
  /** Told of every entry, in order, after it was stored. */
  readonly entries = new Listeners<Parameters<LogListener>>();
  /** Told of every chat that is let go of. */
  readonly forgotten = new Listeners<Parameters<ForgottenListener>>();
  readonly #appendId = appendIds();
  readonly #writes: OwnWrites<News<Entry>> | undefined;
  readonly #onChange: (running: RunningChat) => void;
  #isClosed = false;

  /** @param onChange called with a chat whose log has grown, ahead of the listeners */
  constructor(options: ChatServerOptions, onChange: (running: RunningChat) => void) {
    this.#options = options;
    this.#onChange = onChange;
    if (options.nodes !== undefined) this.#writes = new OwnWrites((news) => this.follow(news));
  }

  get all(): Iterable<RunningChat> {
    return this.#running.values();
  }

  get size(): number {
    return this.#running.size;
  }

  get(chatId: string): RunningChat | undefined {
    return this.#running.get(chatId);
  }

  /** Whether a chat is still the one that is held under its id. */
  has(running: RunningChat): boolean {
    return this.#running.get(running.chat.id) === running;
  }

  adopt(chatId: string, entries: readonly Entry[]): RunningChat {
    const running = new RunningChat(entries, this.#options.clock.now());
    this.#running.set(chatId, running);
    this.#onChange(running);
    return running;
  }

  /** Takes up entries that the store has. */
  takeUp(running: RunningChat, entries: readonly Entry[], isOwn: boolean): void {
    const fresh = running.extend(entries);
    if (fresh.length === 0) return;
    this.#onChange(running);
    this.entries.tell(running, fresh, isOwn || this.#options.nodes === undefined);
  }

  /** Begins a chat, and runs it. */
  async begin(chatId: string, entries: readonly Entry[]): Promise<RunningChat | undefined> {
    let running: RunningChat | undefined;
    await this.#append(chatId, 0, entries, () => {
      running = this.adopt(chatId, entries);
      this.entries.tell(running, entries, true);
    });
    return running;
  }

  /** Goes on with a chat; false if its log does not end where it does here. */
  goOn(running: RunningChat, entries: readonly Entry[]): Promise<boolean> {
    const { id, seq } = running.chat;
    return this.#append(id, seq, entries, () => this.takeUp(running, entries, true));
  }

  /** What others append meanwhile is told after `stored` was called: it comes later in the log. */
  async #append(
    chatId: string,
    after: number,
    entries: readonly Entry[],
    stored: () => void,
  ): Promise<boolean> {
    this.#writes?.begin(chatId);
    try {
      const isStored = await this.#options.store.chats.append(chatId, after, entries, this.#appendId());
      if (isStored) stored();
      return isStored;
    } finally {
      this.#writes?.end(chatId);
    }
  }

  /** Takes up what happened to a log, here or in another process; a gap is read. */
  follow(news: News<Entry>): void {
    const { id } = news;
    if (this.#isClosed || this.#writes?.isLater(id, news)) return;
    const running = this.#running.get(id);
    if (news.removed) {
      if (running !== undefined) this.letGo(running);
    } else if (running === undefined ? news.after > 0 : news.after > running.chat.seq) {
      guard(() => this.find(id));
    } else if (running === undefined) this.takeIn(news.entries);
    else this.takeUp(running, news.entries, false);
  }

  /** What the store has of a chat from its last known entry on. */
  storedOf({ chat }: RunningChat): Promise<readonly Entry[]> {
    return this.#read(chat.id, chat.seq - 1);
  }

  /**
   * Takes up what others have written; a chat whose log is gone from the store, or is another there, is let go of.
   *
   * @param known the last entry that was known when the store was asked
   */
  catchUp(running: RunningChat, known: Entry | undefined, stored: readonly Entry[]): void {
    const news = newsBehind(known, stored);
    if (news === undefined) this.letGo(running);
    else this.takeUp(running, news, false);
  }

  /** The chat with this id, taken from the store if this process has not run it yet. */
  async find(chatId: string): Promise<RunningChat | undefined> {
    const running = this.#running.get(chatId);
    if (running !== undefined) {
      this.catchUp(running, running.log.at(-1), await this.storedOf(running));
      if (this.has(running)) return running;
    }
    return this.takeIn(await this.#read(chatId, 0));
  }

  /**
   * Runs the chat that a log is of, if it is one of this service, or goes on with it.
   *
   * @param isTold whether it is news for those who listen: among several processes it is, except at the start
   */
  takeIn(
    log: readonly Entry[],
    isTold: boolean = this.#options.nodes !== undefined,
  ): RunningChat | undefined {
    const [first] = log;
    if (first?.type !== 'ChatRequested' || first.service !== this.#options.service) return undefined;
    const { chatId } = first;
    if (this.#isClosed || this.#removing.has(chatId)) return undefined;
    const known = this.#running.get(chatId);
    if (known !== undefined) return known;
    const running = this.adopt(chatId, log);
    if (isTold) this.entries.tell(running, running.log, false);
    return running;
  }

  #read(chatId: string, after: number): Promise<readonly Entry[]> {
    const read = this.#options.store.chats.read(chatId, after);
    return this.#writes === undefined ? read : this.#writes.readAfter(chatId, read);
  }

  /** Forgets a chat, here and in the store. */
  async forget(chatId: string): Promise<void> {
    const running = this.#running.get(chatId);
    if (running !== undefined) this.letGo(running);
    this.#removing.add(chatId);
    try {
      await this.#options.store.chats.remove(chatId);
    } finally {
      this.#removing.delete(chatId);
    }
  }

  /** The same with every chat of the service. */
  async forgetAll(): Promise<void> {
    const stored = await this.#options.store.list(this.#options.service);
    await Promise.all([...new Set([...stored, ...this.#running.keys()])].map((id) => this.forget(id)));
  }

  /** Runs a chat no longer; the store keeps what it has of it. */
  letGo(running: RunningChat): void {
    if (!this.has(running)) return;
    this.#running.delete(running.chat.id);
    this.forgotten.tell(running);
  }

  close(): void {
    this.#isClosed = true;
    const forgotten = [...this.#running.values()];
    this.#running.clear();
    for (const running of forgotten) this.forgotten.tell(running);
    this.entries.clear();
    this.forgotten.clear();
  }
}
