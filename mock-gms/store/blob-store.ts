import type { Readable } from 'node:stream';

/** Bytes of a file that is coming in. Nobody can read them before they are committed; if they never are, nothing of them stays. */
export interface StagedBlob {
  /** Bytes that were taken so far. */
  readonly size: number;
  /** Takes more bytes. Resolves with false if there is no room for them; then everything that was taken is discarded. */
  write(bytes: Uint8Array): Promise<boolean>;
  /**
   * Makes the bytes readable as a file of a chat.
   *
   * @throws Error if there was no room for them, or they were discarded or committed before
   */
  commit(chatId: string, fileId: string): Promise<void>;
  /** Discards the bytes. Does nothing after they were committed. */
  discard(): Promise<void>;
}

/** Bytes of a file, to be read once. */
export interface OpenBlob {
  /** How many bytes it has. */
  readonly size: number;
  /** Does not flow before somebody reads it. It must be read or destroyed. */
  readonly stream: Readable;
}

/**
 * Keeps the bytes of files. The log of a chat says which files it has; this store has what is in them.
 *
 * Its size is bounded, whatever the limits of the services add up to.
 */
export interface BlobStore {
  /** Begins to take in a file. Undefined if too many others are coming in, or the store is closed. */
  stage(): StagedBlob | undefined;
  /** The bytes of a file; undefined if there are none. */
  open(chatId: string, fileId: string): Promise<OpenBlob | undefined>;
  /** Forgets a file. */
  remove(chatId: string, fileId: string): Promise<void>;
  /** Forgets every file of a chat. */
  removeAll(chatId: string): Promise<void>;
  /** Forgets what is coming in, and everything that is not kept outside this process. */
  close(): Promise<void>;
}
