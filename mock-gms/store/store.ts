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

/** Something that one process tells the others and nobody keeps: contact, a typing preview, a sign of life. */
export interface Signal {
  /** The service that it is about; empty if it is about none. */
  readonly service: string;
  /** The chat that it is about, if it is about one. */
  readonly chat?: string;
  /** What it tells, such as `contact`. */
  readonly kind: string;
  /** The id of the process that told it. */
  readonly from: string;
  /** What belongs to it, as JSON. */
  readonly data: JsonValue;
}

/**
 * Keeps chats and services. Both are logs, and the bytes of files are kept beside them. A server continues where another one
 * over the same store has ended.
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
   * Tells every other process over this store something, at most once each. A store without this member and {@link hear} is
   * for one process.
   */
  tell?(signal: Signal): Promise<void>;
  /** Calls the listener with what other processes tell from now on. Returns a function that stops it. */
  hear?(listener: (signal: Signal) => void): () => void;
  /** Resolves when followers were told everything that was appended so far, or that takes too long. */
  caughtUp?(): Promise<void>;
  /** The last contact that was kept for a log, or under another name. Undefined after its time is over. */
  lastContact?(log: string): Promise<number | undefined>;
  /**
   * Keeps a contact, which replaces the one before.
   *
   * @param at epoch ms on the clock that the caller uses
   * @param ttlMs real milliseconds after which it is forgotten
   */
  keepContact?(log: string, at: number, ttlMs: number): Promise<void>;
  /** Closes the store. What it keeps outside this process stays there. */
  close(): Promise<void>;
}
