import type { Readable } from 'node:stream';

/** Bytes that are coming in: nobody can read them until they are committed, and nothing stays of them otherwise. */
export interface StagedBlob {
  /** Bytes taken so far. */
  readonly size: number;
  /** Takes bytes; false, and all that was taken is let go of, if there is no room for them. */
  write(bytes: Uint8Array): Promise<boolean>;
  /**
   * Makes the bytes readable as a file of a chat.
   *
   * @throws Error if there was no room for them, or they were discarded or committed before
   */
  commit(chatId: string, fileId: string): Promise<void>;
  /** Lets go of the bytes; without effect once they are committed. */
  discard(): Promise<void>;
}

/** Bytes of a file, to be read once. */
export interface OpenBlob {
  /** How many bytes it has. */
  readonly size: number;
  /** Not flowing until somebody reads it; must be read or destroyed. */
  readonly stream: Readable;
}

/**
 * Where the bytes of files live, beside the logs: the log says what files a chat has, this holds what is in them.
 *
 * What it may hold is bounded, whatever the limits of services add up to.
 */
export interface BlobStore {
  /** Begins to take bytes in; undefined if too many others are coming in, or the store is closed. */
  stage(): StagedBlob | undefined;
  /** The bytes of a file; undefined if there are none. */
  open(chatId: string, fileId: string): Promise<OpenBlob | undefined>;
  /** Forgets a file. */
  remove(chatId: string, fileId: string): Promise<void>;
  /** Forgets every file of a chat. */
  removeAll(chatId: string): Promise<void>;
  /** Forgets everything, also what is coming in. */
  close(): Promise<void>;
}
