import type { Entry } from '../chat/entry.ts';

/**
 * Where the logs of chats live. A log is all there is of a chat, so that whoever has the store has the chats.
 *
 * Appending is optimistic: it says after which `seq` it comes and fails if somebody else was there first, so that
 * several writers of one chat, in one process or in many, need no lock.
 */
export interface Store {
  /** The entries of a log after `seq` (0: all), oldest first; none for an unknown chat. */
  read(chatId: string, after: number): Promise<readonly Entry[]>;
  /** Appends entries after `seq`; false, and nothing written, if the log does not end there. */
  append(chatId: string, after: number, entries: readonly Entry[]): Promise<boolean>;
  /** Forgets a chat. */
  remove(chatId: string): Promise<void>;
  /** The ids of the chats of a service. */
  list(service: string): Promise<readonly string[]>;
}
