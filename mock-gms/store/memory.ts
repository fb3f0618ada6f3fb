import type { Entry } from '../chat/entry.ts';
import type { Store } from './store.ts';

const NOTHING: readonly Entry[] = [];

/** Keeps logs in the memory of the process. Hand one object to two servers in turn, and the second has the chats. */
export class MemoryStore implements Store {
  readonly #logs = new Map<string, Entry[]>();

  async read(chatId: string, after: number): Promise<readonly Entry[]> {
    const log = this.#logs.get(chatId);
    return log === undefined || log.length <= after ? NOTHING : log.slice(after);
  }

  async append(chatId: string, after: number, entries: readonly Entry[]): Promise<boolean> {
    const log = this.#logs.get(chatId) ?? [];
    if (log.length !== after) return false;
    log.push(...entries);
    this.#logs.set(chatId, log);
    return true;
  }

  async remove(chatId: string): Promise<void> {
    this.#logs.delete(chatId);
  }

  async list(service: string): Promise<readonly string[]> {
    return [...this.#logs]
      .filter(([, [first]]) => first?.type === 'ChatRequested' && first.service === service)
      .map(([id]) => id);
  }
}
