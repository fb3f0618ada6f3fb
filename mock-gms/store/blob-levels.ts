/** Limits for the bytes of files on this machine. */
export interface LocalBlobsOptions {
  /** Bytes in all: of files that are kept, and of those that are coming in. @default 1 GiB */
  readonly maxBytes?: number;
  /** Bytes of files that are coming in. @default 256 MiB */
  readonly maxStagedBytes?: number;
  /** Files that may come in at the same time. @default 256 */
  readonly maxStaged?: number;
  /** Bytes up to which a file stays in memory. A larger one goes to disk while it comes in. @default 64 KiB */
  readonly memoryPerBlob?: number;
  /** Bytes of all files in memory together. @default 32 MiB */
  readonly memory?: number;
}

/** How much of each limit is used at the moment. */
export interface BlobLevels {
  bytes: number;
  staged: number;
  stagedBytes: number;
  memory: number;
}

/** The levels of a store that holds nothing yet. */
export function noLevels(): BlobLevels {
  return { bytes: 0, staged: 0, stagedBytes: 0, memory: 0 };
}

export const BLOB_LIMITS: Required<LocalBlobsOptions> = {
  maxBytes: 1024 ** 3,
  maxStagedBytes: 256 * 1024 ** 2,
  maxStaged: 256,
  memoryPerBlob: 64 * 1024,
  memory: 32 * 1024 ** 2,
};
