import type { Command } from '../chat/command.ts';
import { decideRequest, isRefusal } from '../chat/decide.ts';
import type { Entry } from '../chat/entry.ts';
import type { Refusal } from '../chat/refusal.ts';
import type { News } from '../store/logs.ts';
import { carryOut } from './carry-out.ts';
import type {
  ChatRequest,
  ChatServerOptions,
  ForgottenListener,
  LogListener,
  PresenceListener,
  RequestOutcome,
} from './chat-server-options.ts';
import { Contact } from './contact.ts';
import { Deadlines } from './deadlines.ts';
import { dueOf } from './due.ts';
import { HeldChats } from './held-chats.ts';
import type { KeyForm } from './ids.ts';
import { endScriptsOf, recoverChats } from './recover-chats.ts';
import type { RunningChat } from './running-chat.ts';
import type { SharedPresence } from './shared-presence.ts';

/** Milliseconds of the service's clock after which a deadline that the store refused is looked at again. */
const LOOK_AGAIN = 60_000;

/** The running chats of one service: load, decide, append, notify. */
export class ChatServer {
  readonly #options: ChatServerOptions;
  readonly #held: HeldChats;
  readonly #deadlines: Deadlines;
  readonly #contact: Contact;
  #requested = 0;

  constructor(options: ChatServerOptions) {
    this.#options = options;
    this.#deadlines = new Deadlines(options.clock, (chatId) => this.#lookAt(chatId));
    this.#held = new HeldChats(options, (running) => this.#plan(running));
    this.#held.forgotten.add(({ chat }) => this.#deadlines.cancel(chat.id));
    this.#contact = new Contact(options, this.#held);
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
   * Calls the listener for every entry from now on. Returns a function that stops it.
   *
   * Who listens: `ServiceEvents` for remote followers, `Attachments` for sessions over CometD, `notifications/` for
   * customers who are away, `desk/` for agents and scripts, and the handle in process.
   */
  onEntries(listener: LogListener): () => void {
    return this.#held.entries.add(listener);
  }

  /** The same whenever the typing preview or the attachments of a chat change. */
  onPresence(listener: PresenceListener): () => void {
    return this.#contact.listeners.add(listener);
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
      const running = await this.#held.begin(chatId, decision);
      if (running === undefined) throw new Error(`chat id ${chatId} was given out twice`);
      return { running };
    } finally {
      this.#requested -= 1;
    }
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
    this.#contact.touch(running);
  }

  /** The customer's client tells what stands in its input field; empty: nothing, or it was sent. */
  preview(running: RunningChat, typingPreview: string): void {
    this.#contact.preview(running, typingPreview);
  }

  /**
   * A push connection follows the chat for the customer, who is in contact until it stops. Returns a function that stops
   * it.
   */
  attach(running: RunningChat): () => void {
    return this.#contact.attach(running);
  }

  /** Finds out when the customer was last heard of in any process; undefined where there is only this one. */
  refreshPresence(running: RunningChat): Promise<void> | undefined {
    return this.#contact.shared?.refresh(running);
  }

  /** What other processes tell and ask of presence, and that one of them has come or gone. */
  get sharedPresence(): SharedPresence | undefined {
    return this.#contact.shared;
  }

  /** Takes up what happened to the log of a chat, in whichever process. */
  follow(news: News<Entry>): void {
    this.#held.follow(news);
  }

  /**
   * Takes up every chat of this service that the store holds.
   *
   * @param isTold whether they are news for those who listen
   */
  recover(isTold = false): Promise<void> {
    return recoverChats(this.#options, this.#held, isTold, (running, node) =>
      this.execute(running, { type: 'endScripts', node }),
    );
  }

  /** The scripts of a process have ended with it: whom they played leave, visibly. */
  endScriptsOf(node: string): Promise<void> {
    return endScriptsOf(node, this.#held, (running) => this.execute(running, { type: 'endScripts', node }));
  }

  /** Where there are other processes, takes up the chats that this one does not know yet. */
  async catchUp(): Promise<void> {
    const { nodes, store, service } = this.#options;
    if (nodes === undefined) return;
    const unknown = (await store.list(service)).filter((id) => this.#held.get(id) === undefined);
    await Promise.all(unknown.map((id) => this.find(id)));
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
    this.#contact.listeners.clear();
  }

  #circumstances() {
    return { now: this.#options.clock.now(), limits: this.#options.limits() };
  }

  #carryOut(running: RunningChat, commandNow: () => Command | undefined) {
    return carryOut(this.#held, running, () => this.#circumstances(), commandNow);
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
      // Another process may have heard of the customer since.
      const isAbsent = at <= clock.now() && command?.type === 'expire';
      const asked = isAbsent ? this.refreshPresence(running) : undefined;
      if (asked !== undefined) await asked;
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
}
