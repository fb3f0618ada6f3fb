import { type Chat, evolve } from '../chat/chat.ts';
import type { Entry } from '../chat/entry.ts';
import type { Presence } from './presence.ts';

/** A chat as this process knows it: its log so far, what that amounts to, and who is there. */
export class RunningChat {
  readonly presence: Presence;
  /** How often the customer's client asked: while the clock stands still, the time of a contact tells too little. */
  contacts = 0;
  /** Those of the push connections that are held by this process. */
  ownAttachments = 0;
  readonly #log: Entry[] = [];
  #chat: Chat;

  constructor(entries: readonly Entry[], now: number) {
    const [first, ...rest] = entries;
    if (first === undefined) throw new Error('a chat has at least one entry');
    this.#chat = evolve(undefined, first);
    this.#log.push(first);
    this.extend(rest);
    this.presence = { lastContact: now, attachments: 0, typingPreview: '' };
  }

  get chat(): Chat {
    return this.#chat;
  }

  get log(): readonly Entry[] {
    return this.#log;
  }

  /** Takes up entries that the store has; those already known are skipped. Returns the new ones. */
  extend(entries: readonly Entry[]): readonly Entry[] {
    const fresh = entries.filter((entry) => entry.seq > this.#chat.seq);
    for (const entry of fresh) {
      this.#log.push(entry);
      this.#chat = evolve(this.#chat, entry);
    }
    return fresh;
  }
}
