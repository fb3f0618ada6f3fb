import type { Entry } from '../chat/entry.ts';
import type { BlobStore } from './blob-store.ts';

/**
 * Where the logs of chats live. A log is all there is of a chat, so that the store is enough to have the chats.
 *
 * Appending is optimistic: it says after which `seq` it comes and fails if somebody else was there first, so that
 * several writers of one chat, in one process or in many, need no lock.
 */
export interface Store {
  /** Where the bytes of the chats' files live. */
  readonly blobs: BlobStore;
  /** The entries of a log after `seq` (0: all), oldest first; none for an unknown chat. */
  read(chatId: string, after: number): Promise<readonly Entry[]>;
  /** Appends entries after `seq`; false, and nothing written, if the log does not end there. */
  append(chatId: string, after: number, entries: readonly Entry[]): Promise<boolean>;
  /** Forgets a chat with its files. */
  remove(chatId: string): Promise<void>;
  /** The names of the services that have chats here. */
  services(): Promise<readonly string[]>;
  /** The ids of the chats of a service. */
  list(service: string): Promise<readonly string[]>;
  /** The id of the chat that a secure key belongs to, of whichever service; undefined for an unknown key. */
  findByKey(secureKey: string): Promise<string | undefined>;
}
