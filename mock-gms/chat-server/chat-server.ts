import type { Chat } from '../chat/chat.ts';
import type { Command, RequestChat } from '../chat/command.ts';
import { absenceDeadline, nextDeadline } from '../chat/deadline.ts';
import { decide, decideRequest, isRefusal } from '../chat/decide.ts';
import type { Entry } from '../chat/entry.ts';
import type { ChatLimits } from '../chat/limits.ts';
import { type Refusal, refuse } from '../chat/refusal.ts';
import type { Clock } from '../clock/clock.ts';
import type { Store } from '../store/store.ts';
import { Deadlines } from './deadlines.ts';
import type { Ids } from './ids.ts';
import { RunningChat } from './running-chat.ts';

/** What belongs to the running of chats beside the rules' own limits. */
export interface ChatServerLimits extends ChatLimits {
  /** Chats that a service may hold, ended ones within their retention included. */
  readonly maxChats: number;
  /** Seconds for which an ended chat can still be read. */
  readonly retention: number;
}

export interface ChatServerOptions {
  readonly service: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Asked at every command, so that changed settings hold at once. */
  readonly limits: () => ChatServerLimits;
}

/** Told of every entry, in order, after it was stored. */
export type LogListener = (running: RunningChat, entries: readonly Entry[]) => void;

/** A chat that could not be asked for: refused by the rules, or no room for it. */
export type RequestOutcome = { readonly running: RunningChat } | Refusal | { readonly full: true };

/** The running chats of one service: load, decide, append, notify. */
export class ChatServer {
  readonly #options: ChatServerOptions;
  readonly #running = new Map<string, RunningChat>();
  readonly #listeners = new Set<LogListener>();
  readonly #deadlines: Deadlines;
  #requested = 0;

  constructor(options: ChatServerOptions) {
    this.#options = options;
    this.#deadlines = new Deadlines(options.clock, (chatId) => this.#lookAt(chatId));
    options.clock.onJump((target, { clients = 'present' }) => {
      if (clients === 'absent') return;
      for (const { presence } of this.#running.values()) presence.lastContact = target;
    });
  }

  /** The chats held, ended ones within their retention included. */
  get chats(): Iterable<RunningChat> {
    return this.#running.values();
  }

  get size(): number {
    return this.#running.size;
  }

  /** Calls the listener for every entry from now on. Returns what ends that. */
  onEntries(listener: LogListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Brings a chat into being. */
  async request(command: Omit<RequestChat, 'type' | 'chatId' | 'service' | 'keys'>): Promise<RequestOutcome> {
    const { service, store, ids } = this.#options;
    if (this.#running.size + this.#requested >= this.#options.limits().maxChats) return { full: true };
    const chatId = ids.chatId();
    const decision = decideRequest(
      { ...command, type: 'requestChat', chatId, service, keys: ids.keys() },
      this.#circumstances(),
    );
    if (isRefusal(decision)) return decision;
    this.#requested += 1;
    try {
      if (!(await store.append(chatId, 0, decision)))
        throw new Error(`chat id ${chatId} was given out twice`);
    } finally {
      this.#requested -= 1;
    }
    return { running: this.#adopt(chatId, decision) };
  }

  /** Does something to a chat; tells the entries that it led to, or why it was refused. */
  async execute(running: RunningChat, command: Command): Promise<readonly Entry[] | Refusal> {
    const { store } = this.#options;
    const { id } = running.chat;
    while (this.#running.get(id) === running) {
      const decision = decide(running.chat, command, this.#circumstances());
      if (isRefusal(decision) || decision.length === 0) return decision;
      if (await store.append(id, running.chat.seq, decision)) {
        this.#takeUp(running, decision);
        return decision;
      }
      this.#takeUp(running, await store.read(id, running.chat.seq));
      await Promise.resolve();
    }
    return refuse('chatEnded');
  }

  /** The chat with this id, taken from the store if this process has not run it yet. */
  async find(chatId: string): Promise<RunningChat | undefined> {
    const running = this.#running.get(chatId);
    const news = await this.#options.store.read(chatId, running?.chat.seq ?? 0);
    if (running !== undefined) {
      if (news.length > 0) this.#takeUp(running, news);
      return running;
    }
    const [first] = news;
    if (first?.type !== 'ChatRequested' || first.service !== this.#options.service) return undefined;
    return this.#running.get(chatId) ?? this.#adopt(chatId, news);
  }

  /** The customer's client was heard of. */
  touch({ presence }: RunningChat): void {
    presence.lastContact = Math.max(presence.lastContact, this.#options.clock.now());
  }

  /** Takes up every chat of this service that the store holds. */
  async recover(): Promise<void> {
    for (const chatId of await this.#options.store.list(this.#options.service)) await this.find(chatId);
  }

  /** Forgets every chat, here and in the store. */
  async clear(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((chatId) => this.#forget(chatId)));
  }

  /** Plans every chat anew; to be called when limits have changed, since a deadline may now be sooner. */
  limitsChanged(): void {
    this.#deadlines.close();
    for (const running of this.#running.values()) this.#plan(running);
  }

  close(): void {
    this.#deadlines.close();
    this.#listeners.clear();
    this.#running.clear();
  }

  #circumstances() {
    return { now: this.#options.clock.now(), limits: this.#options.limits() };
  }

  #adopt(chatId: string, entries: readonly Entry[]): RunningChat {
    const running = new RunningChat(entries, this.#options.clock.now());
    this.#running.set(chatId, running);
    this.#plan(running);
    this.#notify(running, entries);
    return running;
  }

  #takeUp(running: RunningChat, entries: readonly Entry[]): void {
    const fresh = running.extend(entries);
    if (fresh.length === 0) return;
    this.#plan(running);
    this.#notify(running, fresh);
  }

  #notify(running: RunningChat, entries: readonly Entry[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(running, entries);
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  }

  /** Deadlines only ever move later than planned, unless limits change: looking too early is harmless. */
  #plan(running: RunningChat): void {
    this.#deadlines.plan(running.chat.id, this.#due(running).at);
  }

  #due(running: RunningChat) {
    const { limits: limitsNow } = this.#options;
    const limits = limitsNow();
    const { chat, presence } = running;
    if (chat.ended !== undefined) return { at: chat.ended.at + limits.retention * 1000, command: undefined };
    const deadlines = [nextDeadline(chat, limits), absenceDeadline(chat, presence.lastContact, limits)];
    return deadlines.reduce<{ at: number; command: Command | undefined }>(
      (soonest, next) => (next !== undefined && next.at < soonest.at ? next : soonest),
      { at: Number.POSITIVE_INFINITY, command: undefined },
    );
  }

  async #lookAt(chatId: string): Promise<void> {
    const running = this.#running.get(chatId);
    if (running === undefined) return;
    const due = this.#due(running);
    if (due.at > this.#options.clock.now()) return this.#plan(running);
    if (due.command === undefined) return this.#forget(chatId);
    await this.execute(running, due.command);
  }

  async #forget(chatId: string): Promise<void> {
    this.#deadlines.cancel(chatId);
    this.#running.delete(chatId);
    await this.#options.store.remove(chatId);
  }
}

/** Whether an outcome of `request` is a chat. */
export function isStarted(outcome: RequestOutcome): outcome is { readonly running: RunningChat } {
  return 'running' in outcome;
}

/** The customer, as the chat knows them now. */
export function customerOf(chat: Chat) {
  return chat.participants[0];
}
