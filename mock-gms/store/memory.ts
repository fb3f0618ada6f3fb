import type { Entry } from '../chat/entry.ts';
import { secureKeysIn } from '../chat/secure-key.ts';
import type { BlobStore } from './blob-store.ts';
import { LocalBlobs } from './local-blobs.ts';
import type { Store } from './store.ts';

const NOTHING: readonly Entry[] = [];

/** Keeps logs in the memory of the process. Hand one object to two servers in turn, and the second has the chats. */
export class MemoryStore implements Store {
  readonly blobs: BlobStore;
  readonly #logs = new Map<string, Entry[]>();
  readonly #chatOfKey = new Map<string, string>();

  /** @param blobs where the bytes of files live; default: this machine, while the process runs */
  constructor(blobs: BlobStore = new LocalBlobs()) {
    this.blobs = blobs;
  }

  async read(chatId: string, after: number): Promise<readonly Entry[]> {
    const log = this.#logs.get(chatId);
    return log === undefined || log.length <= after ? NOTHING : log.slice(after);
  }

  async append(chatId: string, after: number, entries: readonly Entry[]): Promise<boolean> {
    const log = this.#logs.get(chatId) ?? [];
    if (log.length !== after) return false;
    log.push(...entries);
    this.#logs.set(chatId, log);
    // Keys come with the first entries of a log.
    if (after === 0) for (const key of secureKeysIn(entries)) this.#chatOfKey.set(key, chatId);
    return true;
  }

  async remove(chatId: string): Promise<void> {
    for (const key of secureKeysIn(this.#logs.get(chatId) ?? NOTHING)) this.#chatOfKey.delete(key);
    this.#logs.delete(chatId);
    await this.blobs.removeAll(chatId);
  }

  async services(): Promise<readonly string[]> {
    const names = [...this.#logs.values()].flatMap(([first]) =>
      first?.type === 'ChatRequested' ? [first.service] : [],
    );
    return [...new Set(names)];
  }

  async list(service: string): Promise<readonly string[]> {
    return [...this.#logs]
      .filter(([, [first]]) => first?.type === 'ChatRequested' && first.service === service)
      .map(([id]) => id);
  }

  async findByKey(secureKey: string): Promise<string | undefined> {
    return this.#chatOfKey.get(secureKey);
  }
}
