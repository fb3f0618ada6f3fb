import { Listeners } from '../boundary/listeners.ts';
import type { ChatServerOptions, PresenceListener } from './chat-server-options.ts';
import type { HeldChats } from './held-chats.ts';
import type { RunningChat } from './running-chat.ts';
import { SharedPresence } from './shared-presence.ts';

/** What is heard of customers beside what they write: contact, typing previews, push connections. */
export class Contact {
  readonly #clock: ChatServerOptions['clock'];
  /** Told when the preview or the push connections of a chat have changed. */
  readonly listeners = new Listeners<Parameters<PresenceListener>>();
  /** Undefined where there is no other process. */
  readonly shared: SharedPresence | undefined;

  constructor(options: ChatServerOptions, held: HeldChats) {
    this.#clock = options.clock;
    const changed = (running: RunningChat) => this.listeners.tell(running, running.presence);
    this.shared = options.nodes && new SharedPresence(options, options.nodes, held, changed);
  }

  touch(running: RunningChat): void {
    running.contacts += 1;
    running.presence.lastContact = Math.max(running.presence.lastContact, this.#clock.now());
    this.shared?.contact(running);
  }

  preview(running: RunningChat, typingPreview: string): void {
    if (running.presence.typingPreview === typingPreview) return;
    running.presence.typingPreview = typingPreview;
    this.#changed(running);
  }

  attach(running: RunningChat): () => void {
    this.#attached(running, 1);
    let isAttached = true;
    return () => {
      if (!isAttached) return;
      isAttached = false;
      this.touch(running);
      this.#attached(running, -1);
    };
  }

  #attached(running: RunningChat, change: 1 | -1): void {
    running.ownAttachments += change;
    running.presence.attachments += change;
    this.#changed(running);
  }

  #changed(running: RunningChat): void {
    this.listeners.tell(running, running.presence);
    this.shared?.tell(running);
  }
}
