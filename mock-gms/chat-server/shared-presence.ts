import { isObject, type JsonValue } from '../boundary/json.ts';
import { absenceDeadline } from '../chat/deadline.ts';
import type { Nodes } from '../store/nodes.ts';
import type { Signal } from '../store/store.ts';
import type { ChatServerOptions } from './chat-server-options.ts';
import type { HeldChats } from './held-chats.ts';
import type { RunningChat } from './running-chat.ts';

/** Contact is told when this part of the time has passed after which a customer counts as absent. */
const PART_OF_ABSENCE = 1 / 4;

/** How often an absence lasts until its last contact is forgotten. */
const KEPT_ABSENCES = 2;

/** What the processes over one store tell one another of who is there: contact, typing previews, push connections. */
export class SharedPresence {
  readonly #options: ChatServerOptions;
  readonly #nodes: Nodes;
  readonly #held: HeldChats;
  readonly #changed: (running: RunningChat) => void;
  /** When contact was last told, of each chat. */
  readonly #told = new WeakMap<RunningChat, number>();
  /** Push connections in other processes, of each chat. */
  readonly #elsewhere = new Map<RunningChat, Map<string, number>>();

  /** @param changed called with a chat whose preview or push connections have changed elsewhere */
  constructor(
    options: ChatServerOptions,
    nodes: Nodes,
    held: HeldChats,
    changed: (running: RunningChat) => void,
  ) {
    this.#options = options;
    this.#nodes = nodes;
    this.#held = held;
    this.#changed = changed;
    held.forgotten.add((running) => this.#elsewhere.delete(running));
  }

  /** The customer was heard of here. */
  contact(running: RunningChat): void {
    const { id } = running.chat;
    const { lastContact } = running.presence;
    const absence = absenceDeadline(running.chat, 0, this.#options.limits())?.at;
    if (absence === undefined) return;
    const told = this.#told.get(running);
    if (told !== undefined && lastContact - told < absence * PART_OF_ABSENCE) return;
    this.#told.set(running, lastContact);
    this.#nodes.tell('contact', lastContact, { service: this.#options.service, chat: id });
    this.#nodes.keepContact(id, lastContact, absence * KEPT_ABSENCES);
  }

  /** The preview, or the push connections of this process, have changed. */
  tell(running: RunningChat): void {
    const about = { service: this.#options.service, chat: running.chat.id };
    this.#nodes.tell('presence', this.#own(running), about);
  }

  /** The same for a process that has just come: it has heard nothing yet. */
  tellAll(): void {
    for (const running of this.#held.all)
      if (running.ownAttachments > 0 || running.presence.typingPreview !== '') this.tell(running);
  }

  /** Takes in what another process tells. */
  hear({ kind, chat = '', from, data }: Signal): void {
    const running = this.#held.get(chat);
    if (running === undefined) return;
    if (kind === 'contact') this.#heardAt(running, data);
    else this.#takeIn(running, from, data);
  }

  /** What this process knows of a chat. */
  answer(chatId: string): JsonValue {
    const running = this.#held.get(chatId);
    return running === undefined ? null : { ...this.#own(running), from: this.#nodes.id };
  }

  /** Finds out when the customer was last heard of anywhere. */
  async refresh(running: RunningChat): Promise<void> {
    const about = { service: this.#options.service, chat: running.chat.id };
    const [kept, answers] = await Promise.all([
      this.#nodes.lastContact(running.chat.id),
      this.#nodes.ask('presence?', null, about),
    ]);
    this.#heardAt(running, kept);
    for (const answer of answers)
      if (isObject(answer) && typeof answer.from === 'string') this.#takeIn(running, answer.from, answer);
  }

  /** A process is gone, and its push connections with it: the customer was in contact until now. */
  gone(node: string): void {
    for (const [running, counts] of this.#elsewhere) {
      if (counts.has(node)) this.#attached(running, node, 0);
    }
  }

  #own({ presence, ownAttachments }: RunningChat) {
    const { lastContact, typingPreview } = presence;
    return { lastContact, typingPreview, attachments: ownAttachments };
  }

  #takeIn(running: RunningChat, from: string, data: unknown): void {
    if (!isObject(data)) return;
    const { lastContact, typingPreview, attachments } = data;
    this.#heardAt(running, lastContact);
    const before = { ...running.presence };
    if (typeof typingPreview === 'string') running.presence.typingPreview = typingPreview;
    if (Number.isSafeInteger(attachments)) this.#attached(running, from, Number(attachments));
    const isSame =
      before.typingPreview === running.presence.typingPreview &&
      before.attachments === running.presence.attachments;
    if (!isSame) this.#changed(running);
  }

  #attached(running: RunningChat, node: string, count: number): void {
    const counts = this.#elsewhere.get(running) ?? new Map<string, number>();
    const before = counts.get(node) ?? 0;
    if (count === before) return;
    if (count > 0) counts.set(node, count);
    else counts.delete(node);
    if (counts.size > 0) this.#elsewhere.set(running, counts);
    else this.#elsewhere.delete(running);
    running.presence.attachments += count - before;
    if (count < before) this.#heardAt(running, this.#options.clock.now());
  }

  #heardAt({ presence }: RunningChat, at: unknown): void {
    if (typeof at === 'number' && at > presence.lastContact) presence.lastContact = at;
  }
}
