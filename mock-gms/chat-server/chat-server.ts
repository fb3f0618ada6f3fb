import { setImmediate } from 'node:timers/promises';
import type { Command } from '../chat/command.ts';
import { decide, decideRequest, isRefusal } from '../chat/decide.ts';
import type { Entry } from '../chat/entry.ts';
import { type Refusal, refuse } from '../chat/refusal.ts';
import type {
  ChatRequest,
  ChatServerOptions,
  ForgottenListener,
  LogListener,
  PresenceListener,
  RequestOutcome,
} from './chat-server-options.ts';
import { Deadlines } from './deadlines.ts';
import { dueOf } from './due.ts';
import { HeldChats } from './held-chats.ts';
import type { KeyForm } from './ids.ts';
import { Listeners } from './listeners.ts';
import { NOTHING } from './log-news.ts';
import { recoverChats } from './recover-chats.ts';
import type { RunningChat } from './running-chat.ts';

/** Attempts to append to a log that others write too; beyond, something is wrong with the store. */
const MAX_ATTEMPTS = 10_000;

/** Attempts in a row before everybody else in the process gets a turn. */
const ATTEMPTS_IN_A_ROW = 10;

/** Milliseconds of the service's clock after which a deadline that the store refused is looked at again. */
const LOOK_AGAIN = 60_000;

/** The running chats of one service: load, decide, append, notify. */
export class ChatServer {
  readonly #options: ChatServerOptions;
  readonly #held: HeldChats;
  readonly #presenceListeners = new Listeners<Parameters<PresenceListener>>();
  readonly #deadlines: Deadlines;
  #requested = 0;

  constructor(options: ChatServerOptions) {
    this.#options = options;
    this.#deadlines = new Deadlines(options.clock, (chatId) => this.#lookAt(chatId));
    this.#held = new HeldChats(options, (running) => this.#plan(running));
    this.#held.forgotten.add(({ chat }) => this.#deadlines.cancel(chat.id));
    options.clock.onJump((target, { clients = 'present' }) => {
      if (clients === 'absent') return;
      for (const { presence } of this.#held.all) presence.lastContact = target;
    });
  }

  /** The chats held, ended ones within their retention included. */
  get chats(): Iterable<RunningChat> {
    return this.#held.all;
  }

  get size(): number {
    return this.#held.size;
  }

  /** Where the bytes of this service's files live. */
  get blobs() {
    return this.#options.store.blobs;
  }

  get limits() {
    return this.#options.limits();
  }

  /** Ids for a file that a chat does not have yet. */
  newFileIds({ chat }: RunningChat): { readonly id: string; readonly documentId: string } {
    const { ids, clock } = this.#options;
    const origin = { alias: chat.keys.alias, now: clock.now() };
    let id = ids.sessionId(origin);
    while (chat.files.some((file) => file.id === id)) id = ids.sessionId(origin);
    return { id, documentId: ids.interactionId() };
  }

  /**
   * Calls the listener for every entry from now on. Returns what ends that.
   *
   * Who listens: `ServiceEvents` for remote followers, `Attachments` for sessions over CometD, `notifications/` for
   * customers who are away, `desk/` for agents and scripts, and the handle in process.
   */
  onEntries(listener: LogListener): () => void {
    return this.#held.entries.add(listener);
  }

  /** The same whenever the typing preview or the attachments of a chat change. */
  onPresence(listener: PresenceListener): () => void {
    return this.#presenceListeners.add(listener);
  }

  /** The same with every chat that is let go of. */
  onForgotten(listener: ForgottenListener): () => void {
    return this.#held.forgotten.add(listener);
  }

  /** Brings a chat into being. */
  async request(command: ChatRequest, keyForm: KeyForm = 'rest'): Promise<RequestOutcome> {
    const { service, ids, clock, alias, limits } = this.#options;
    if (this.#held.size + this.#requested >= limits().maxChats) return { full: true };
    const chatId = ids.interactionId();
    const origin = { alias: alias(), now: clock.now() };
    const decision = decideRequest(
      { ...command, type: 'requestChat', chatId, service, keys: ids.keys(keyForm, origin) },
      this.#circumstances(),
    );
    if (isRefusal(decision)) return decision;
    this.#requested += 1;
    try {
      if (!(await this.#held.append(chatId, 0, decision)))
        throw new Error(`chat id ${chatId} was given out twice`);
    } finally {
      this.#requested -= 1;
    }
    return { running: this.#held.begin(chatId, decision) };
  }

  /**
   * Does something to a chat; tells the entries that it led to, or why it was refused. A chat whose log is gone from the
   * store, or is another there, is let go of and counts as ended.
   *
   * @throws Error if the store takes nothing and says that others were first, over and over
   */
  execute(running: RunningChat, command: Command): Promise<readonly Entry[] | Refusal> {
    return this.#carryOut(running, () => command);
  }

  /** The chat with this id, taken from the store if this process has not run it yet. */
  find(chatId: string): Promise<RunningChat | undefined> {
    return this.#held.find(chatId);
  }

  /**
   * The chat that a secure key belongs to, also one that only the store has so far.
   *
   * @example
   * await server.findByKey('4ee15d7e1c343c8e0a11'); // the running chat, or undefined for a key of no chat here
   * @see GMS Chat API V2: over CometD and `chat-ntf` the key alone identifies a chat
   */
  async findByKey(secureKey: string): Promise<RunningChat | undefined> {
    const place = await this.#options.store.findByKey(secureKey);
    return place?.service === this.#options.service ? this.find(place.chatId) : undefined;
  }

  /** The customer's client was heard of. */
  touch(running: RunningChat): void {
    running.contacts += 1;
    running.presence.lastContact = Math.max(running.presence.lastContact, this.#options.clock.now());
  }

  /** The customer's client tells what stands in its input field; empty: nothing, or it was sent. */
  preview(running: RunningChat, typingPreview: string): void {
    if (running.presence.typingPreview === typingPreview) return;
    running.presence.typingPreview = typingPreview;
    this.#presenceListeners.tell(running, running.presence);
  }

  /** A push connection follows the chat for the customer. Returns what ends that; the customer is in contact until then. */
  attach(running: RunningChat): () => void {
    running.presence.attachments += 1;
    this.#presenceListeners.tell(running, running.presence);
    let isAttached = true;
    return () => {
      if (!isAttached) return;
      isAttached = false;
      running.presence.attachments -= 1;
      this.touch(running);
      this.#presenceListeners.tell(running, running.presence);
    };
  }

  /** Takes up every chat of this service that the store holds. */
  recover(): Promise<void> {
    return recoverChats(this.#options, this.#held, (running) =>
      this.execute(running, { type: 'endScripts' }),
    );
  }

  /** Forgets every chat, here and in the store. */
  clear(): Promise<void> {
    return this.#held.forgetAll();
  }

  /** Plans every chat again; to be called when limits have changed, since a deadline may now be sooner. */
  limitsChanged(): void {
    this.#deadlines.close();
    for (const running of this.#held.all) this.#plan(running);
  }

  close(): void {
    this.#deadlines.close();
    this.#held.close();
    this.#presenceListeners.clear();
  }

  #circumstances() {
    return { now: this.#options.clock.now(), limits: this.#options.limits() };
  }

  /** Deadlines only ever move later than planned, unless limits change: looking too early is harmless. */
  #plan(running: RunningChat, at = dueOf(running, this.#circumstances()).at): void {
    if (this.#held.has(running)) this.#deadlines.plan(running.chat.id, at);
  }

  /** What is due is asked again in every attempt: somebody may have said something meanwhile. */
  async #lookAt(chatId: string): Promise<void> {
    const running = this.#held.get(chatId);
    if (running === undefined) return;
    const { clock } = this.#options;
    try {
      const { at, command } = dueOf(running, this.#circumstances());
      if (at <= clock.now() && command === undefined) return await this.#held.forget(chatId);
      await this.#carryOut(running, () => {
        const due = dueOf(running, this.#circumstances());
        return due.at <= clock.now() ? due.command : undefined;
      });
      if (dueOf(running, this.#circumstances()).at > clock.now()) this.#plan(running);
    } catch (error) {
      this.#plan(running, clock.now() + LOOK_AGAIN);
      throw error;
    }
  }

  /** @param commandNow what is to be done as the chat is now, asked in every attempt; nothing ends the attempts */
  async #carryOut(
    running: RunningChat,
    commandNow: () => Command | undefined,
  ): Promise<readonly Entry[] | Refusal> {
    const { id } = running.chat;
    for (let attempt = 1; this.#held.has(running); attempt += 1) {
      const command = commandNow();
      if (command === undefined) return NOTHING;
      const decision = decide(running.chat, command, this.#circumstances());
      if (isRefusal(decision) || decision.length === 0) return decision;
      const { seq } = running.chat;
      if (await this.#held.append(id, seq, decision)) {
        this.#held.takeUp(running, decision);
        return decision;
      }
      if (attempt >= MAX_ATTEMPTS)
        throw new Error(`the store has refused ${attempt} times to go on with chat ${id}`);
      this.#held.catchUp(running, running.log.at(-1), await this.#held.storedOf(running));
      const isStuck = running.chat.seq === seq;
      if (isStuck || attempt % ATTEMPTS_IN_A_ROW === 0) await setImmediate();
    }
    return refuse('chatEnded');
  }
}
