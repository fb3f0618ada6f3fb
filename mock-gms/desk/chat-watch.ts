import { guard } from '../boundary/guard.ts';
import type { ChatServer } from '../chat-server/chat-server.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';

/** Tells of news chat by chat, so that a thousand conversations do not all look at every entry. */
export class ChatWatch {
  readonly #listeners = new Map<RunningChat, Set<() => void>>();
  readonly #gone = new WeakSet<RunningChat>();

  constructor(chats: ChatServer) {
    const tell = (running: RunningChat) => {
      for (const listener of [...(this.#listeners.get(running) ?? [])]) guard(listener);
    };
    chats.onEntries(tell);
    chats.onPresence(tell);
    chats.onForgotten((running) => {
      this.#gone.add(running);
      tell(running);
      this.#listeners.delete(running);
    });
  }

  /** Whether the chat was let go of: there will be no more news. */
  isGone(running: RunningChat): boolean {
    return this.#gone.has(running);
  }

  /** Calls the listener after each change of the chat's log or presence. Returns a function that stops it. */
  onNews(running: RunningChat, listener: () => void): () => void {
    const listeners = this.#listeners.get(running) ?? new Set();
    this.#listeners.set(running, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(running) === listeners) this.#listeners.delete(running);
    };
  }
}
