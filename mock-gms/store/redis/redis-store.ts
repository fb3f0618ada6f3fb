import type { Entry } from '../../chat/entry.ts';
import { secureKeysIn } from '../../chat/secure-key.ts';
import { appendIds } from '../append-ids.ts';
import type { LocalBlobsOptions } from '../blob-levels.ts';
import type { ServiceEntry } from '../service-entry.ts';
import { serviceOfChat } from '../service-of-chat.ts';
import type { SignalListener } from '../signal.ts';
import type { ChatPlace, Signal, Store } from '../store.ts';
import type { Connection } from './connection.ts';
import { NewsReader } from './news-reader.ts';
import { RedisBlobs } from './redis-blobs.ts';
import type { RedisKeys } from './redis-keys.ts';
import { RedisLogs } from './redis-logs.ts';
import { RedisSignals } from './redis-signals.ts';

/** Keeps everything in a Redis, for any number of processes; opened by `openRedis`. */
export class RedisStore implements Store {
  readonly chats: RedisLogs<Entry>;
  readonly services: RedisLogs<ServiceEntry>;
  readonly blobs: RedisBlobs;
  readonly #connection: Connection;
  readonly #keys: RedisKeys;
  readonly #news: NewsReader;
  readonly #signals: RedisSignals;

  constructor(connection: Connection, keys: RedisKeys, limits: LocalBlobsOptions) {
    this.#connection = connection;
    this.#keys = keys;
    const newId = appendIds();
    const followed = () => this.#news.begin();
    this.chats = new RedisLogs<Entry>({
      ...{ connection, keys, followed, kind: 'chats' },
      serviceOf: serviceOfChat,
      keysIn: secureKeysIn,
      filesIn,
    });
    this.services = new RedisLogs<ServiceEntry>({
      ...{ connection, keys, followed, kind: 'services' },
      serviceOf: (name) => name,
    });
    this.blobs = new RedisBlobs({ connection, keys, limits, newId });
    this.#news = new NewsReader(connection, keys, { chats: this.chats, services: this.services });
    this.#signals = new RedisSignals(connection, keys, newId());
  }

  names(): Promise<readonly string[]> {
    return this.#connection.run((client) => client.smembers(this.#keys.names));
  }

  list(service: string): Promise<readonly string[]> {
    return this.#connection.run((client) => client.smembers(this.#keys.chatsOf(service)));
  }

  async findByKey(secureKey: string): Promise<ChatPlace | undefined> {
    const place = await this.#connection.run((client) => client.hget(this.#keys.keys, secureKey));
    if (place === null) return undefined;
    const [service, chatId] = JSON.parse(place) as [string, string];
    return { service, chatId };
  }

  tell(signal: Signal): Promise<void> {
    return this.#signals.tell(signal);
  }

  hear(listener: SignalListener): () => void {
    return this.#signals.hear(listener);
  }

  async keepContact(log: string, at: number, ttlMs: number): Promise<void> {
    await this.#connection.run((client) => client.set(this.#keys.contact(log), at, 'PX', ttlMs));
  }

  async lastContact(log: string): Promise<number | undefined> {
    const at = await this.#connection.run((client) => client.get(this.#keys.contact(log)));
    return at === null || !Number.isFinite(Number(at)) ? undefined : Number(at);
  }

  caughtUp(): Promise<void> {
    return this.#news.caughtUp();
  }

  async close(): Promise<void> {
    this.chats.close();
    this.services.close();
    this.#signals.close();
    await this.blobs.close();
    await this.#news.close();
    this.#connection.close();
  }
}

function filesIn(entries: readonly Entry[]): readonly [come: readonly string[], go: readonly string[]] {
  const come: string[] = [];
  const go: string[] = [];
  for (const entry of entries) {
    if (entry.type === 'FileUploaded' && entry.file !== undefined) come.push(entry.file.id);
    if (entry.type === 'FileDeleted' && entry.fileId !== undefined) go.push(entry.fileId);
  }
  return [come, go];
}
