import type { JsonValue } from '../boundary/json.ts';
import type { Entry } from '../chat/entry.ts';
import type { BlobStore } from './blob-store.ts';
import type { Logs } from './logs.ts';
import type { ServiceEntry } from './service-entry.ts';

/** A chat, and the service that it is in. */
export interface ChatPlace {
  /** The name of the service. */
  readonly service: string;
  /** The id of the chat. */
  readonly chatId: string;
}

/** Something that is no fact and is not kept: contact, a typing preview, a sign of life. */
export interface Signal {
  /** The service that it is about; empty: none. */
  readonly service: string;
  /** The chat that it is about, where it is about one. */
  readonly chat?: string;
  /** What it tells. */
  readonly kind: string;
  /** Names the process that told it. */
  readonly from: string;
  /** What belongs to it, as JSON. */
  readonly data: JsonValue;
}

/**
 * Where chats and services live. Both are logs, and what a file has in it lies beside them: a server over a store goes on
 * where another one over the same store has ended.
 */
export interface Store {
  /** The logs of chats, by chat id. */
  readonly chats: Logs<Entry>;
  /** The logs of services, by name: what was set, counted and added at run time. */
  readonly services: Logs<ServiceEntry>;
  /** Where the bytes of the chats' files live. */
  readonly blobs: BlobStore;
  /** The names of the services that have a log or chats here. */
  names(): Promise<readonly string[]>;
  /** The ids of the chats of a service. */
  list(service: string): Promise<readonly string[]>;
  /** The chat that a secure key belongs to; undefined for an unknown key. */
  findByKey(secureKey: string): Promise<ChatPlace | undefined>;
  /**
   * Tells every other process over this store, at most once each. A store without this member and {@link hear} is for one
   * process.
   */
  tell?(signal: Signal): Promise<void>;
  /** Calls the listener with what other processes tell from now on, not with what this one tells. Returns what ends that. */
  hear?(listener: (signal: Signal) => void): () => void;
  /** Resolves when followers were told everything that was appended so far, or that takes too long. */
  caughtUp?(): Promise<void>;
  /** The last contact kept for a log, or under another name; undefined when its time is over. */
  lastContact?(log: string): Promise<number | undefined>;
  /**
   * Keeps a contact in place of the one before.
   *
   * @param at epoch ms, on whatever clock the caller uses
   * @param ttlMs real milliseconds after which it is forgotten
   */
  keepContact?(log: string, at: number, ttlMs: number): Promise<void>;
  /** Ends the use of the store; what is kept elsewhere stays there. */
  close(): Promise<void>;
}
