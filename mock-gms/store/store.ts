import type { Entry } from '../chat/entry.ts';
import type { BlobStore } from './blob-store.ts';
import type { Logs } from './logs.ts';
import type { ServiceEntry } from './service-entry.ts';
import type { Signal, SignalListener } from './signal.ts';

/** A chat, and the service that it is in. */
export interface ChatPlace {
  readonly service: string;
  readonly chatId: string;
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
   * Tells every other process over the same store a signal, at most once, and not the teller. Absent in a store for one
   * process, as are the next three.
   */
  tell?(signal: Signal): Promise<void>;
  /** Calls the listener with every signal that another process tells from now on. Returns what ends that. */
  hear?(listener: SignalListener): () => void;
  /**
   * Notes for all processes when the customer of a chat was last in contact.
   *
   * @param log the id of the chat
   * @param at epoch ms on the clock of its service
   * @param ttlMs real milliseconds after which this is forgotten
   */
  keepContact?(log: string, at: number, ttlMs: number): Promise<void>;
  /** When the customer of a chat was last in contact, by what any process has noted; undefined where that is forgotten. */
  lastContact?(log: string): Promise<number | undefined>;
  /** Ends the use of the store; what is kept elsewhere stays there. */
  close(): Promise<void>;
}
