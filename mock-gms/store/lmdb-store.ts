import type { RootDatabase } from 'lmdb';
import { fold } from '../chat/chat.ts';
import type { Entry } from '../chat/entry.ts';
import { secureKeysIn } from '../chat/secure-key.ts';
import type { FolderBlobs } from './folder-blobs.ts';
import type { FolderOwner } from './folder-owner.ts';
import { canBeKey, LmdbLogs } from './lmdb-logs.ts';
import type { ServiceEntry } from './service-entry.ts';
import { serviceOfChat } from './service-of-chat.ts';
import type { ChatPlace, Store } from './store.ts';

/** Keeps everything in a folder of this machine; opened by `openFolder`. */
export class LmdbStore implements Store {
  readonly blobs: FolderBlobs;
  readonly chats: LmdbLogs<Entry>;
  readonly services: LmdbLogs<ServiceEntry>;
  readonly #root: RootDatabase;
  readonly #owner: FolderOwner;
  readonly #keys;
  readonly #index;
  #closed = () => {};

  constructor(root: RootDatabase, owner: FolderOwner, blobs: FolderBlobs) {
    this.#root = root;
    this.#owner = owner;
    this.blobs = blobs;
    const table = <K extends string | [string, string | number]>(name: string) =>
      root.openDB<string, K>({ name, encoding: 'string' });
    /** Secure key → `[service, chatId]`. */
    this.#keys = table<string>('keys');
    this.#index = table<[service: string, chatId: string]>('chats-of-services');
    const mayWrite = () => owner.check();
    this.chats = new LmdbLogs<Entry>({
      root,
      table: table('chats'),
      mayWrite,
      serviceOf: serviceOfChat,
      begun: (chatId, entries) => {
        const service = serviceOfChat(chatId, entries[0]);
        this.#index.putSync([service, chatId], '');
        for (const key of secureKeysIn(entries)) this.#keys.putSync(key, JSON.stringify([service, chatId]));
      },
      removing: (chatId, first) => {
        this.#index.removeSync([serviceOfChat(chatId, first), chatId]);
        for (const key of secureKeysIn([first])) this.#keys.removeSync(key);
      },
      removed: (chatId) => this.blobs.removeAll(chatId),
    });
    this.services = new LmdbLogs<ServiceEntry>({
      root,
      table: table('services'),
      mayWrite,
      serviceOf: (name) => name,
    });
  }

  /** To be called before anything else. */
  async begin(): Promise<void> {
    const chatIds = () => [...this.#index.getKeys()].map(([, chatId]) => chatId);
    await this.blobs.begin(chatIds, (chatId) => filesIn(this.chats.readSync(chatId, 0)));
  }

  async names(): Promise<readonly string[]> {
    const names = new Set(this.services.ids());
    for (const [service] of this.#index.getKeys()) names.add(service);
    return [...names];
  }

  async list(service: string): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const [name, chatId] of this.#index.getKeys({ start: [service, ''] })) {
      if (name !== service) break;
      ids.push(chatId);
    }
    return ids;
  }

  async findByKey(secureKey: string): Promise<ChatPlace | undefined> {
    if (!canBeKey(secureKey)) return undefined;
    const value = this.#keys.get(secureKey);
    if (value === undefined) return undefined;
    const [service, chatId] = JSON.parse(value) as [string, string];
    return { service, chatId };
  }

  /** Calls the listener when the store is closed. */
  onClosed(listener: () => void): void {
    this.#closed = listener;
  }

  async close(): Promise<void> {
    this.chats.close();
    this.services.close();
    try {
      await this.blobs.close();
    } finally {
      await this.#leave();
    }
  }

  /** Lets another process have the folder. This one has it no longer, even if the disk fails. */
  async #leave(): Promise<void> {
    try {
      await this.#owner.release();
    } finally {
      await this.#root.close();
      this.#closed();
    }
  }
}

function filesIn(log: readonly Entry[]): readonly string[] {
  const { files = [] } = fold(log) ?? {};
  return files.filter(({ deleted }) => !deleted).map(({ id }) => id);
}
