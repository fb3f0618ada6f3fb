import type { Entry } from '../chat/entry.ts';
import { secureKeysIn } from '../chat/secure-key.ts';
import type { BlobStore } from './blob-store.ts';
import { LocalBlobs } from './local-blobs.ts';
import { MemoryLogs } from './memory-logs.ts';
import type { ServiceEntry } from './service-entry.ts';
import { serviceOfChat } from './service-of-chat.ts';
import type { ChatPlace, Store } from './store.ts';

/** Keeps everything in the memory of the process. Hand one object to two servers in turn, and the second goes on. */
export class MemoryStore implements Store {
  readonly blobs: BlobStore;
  readonly chats = new MemoryLogs<Entry>({
    serviceOf: serviceOfChat,
    begun: (chatId, entries) => {
      const service = serviceOfChat(chatId, entries[0]);
      for (const key of secureKeysIn(entries)) this.#placeOfKey.set(key, { service, chatId });
    },
    removed: async (chatId, entries) => {
      for (const key of secureKeysIn(entries)) this.#placeOfKey.delete(key);
      await this.blobs.removeAll(chatId);
    },
  });
  readonly services = new MemoryLogs<ServiceEntry>({ serviceOf: (name) => name });
  readonly #placeOfKey = new Map<string, ChatPlace>();

  /** @param blobs where the bytes of files live; default: this machine, while the process runs */
  constructor(blobs: BlobStore = new LocalBlobs()) {
    this.blobs = blobs;
  }

  async names(): Promise<readonly string[]> {
    return [...new Set([...this.services.services(), ...this.chats.services()])];
  }

  async list(service: string): Promise<readonly string[]> {
    return this.chats.idsOf(service);
  }

  async findByKey(secureKey: string): Promise<ChatPlace | undefined> {
    return this.#placeOfKey.get(secureKey);
  }

  async close(): Promise<void> {
    this.chats.close();
    this.services.close();
    await this.blobs.close();
  }
}
