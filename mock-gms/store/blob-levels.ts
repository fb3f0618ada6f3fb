/** What bytes on this machine may take up. */
export interface LocalBlobsOptions {
  /** Bytes in all, committed or coming in. @default 1 GiB */
  readonly maxBytes?: number;
  /** Bytes that are coming in. @default 256 MiB */
  readonly maxStagedBytes?: number;
  /** Blobs that are coming in at once. @default 256 */
  readonly maxStaged?: number;
  /** Bytes up to which a blob stays in memory; a larger one goes to disk while it comes in. @default 64 KiB */
  readonly memoryPerBlob?: number;
  /** Bytes of all blobs in memory together. @default 32 MiB */
  readonly memory?: number;
}

/** How much of everything there is at the moment. */
export interface BlobLevels {
  bytes: number;
  staged: number;
  stagedBytes: number;
  memory: number;
}

export const BLOB_LIMITS: Required<LocalBlobsOptions> = {
  maxBytes: 1024 ** 3,
  maxStagedBytes: 256 * 1024 ** 2,
  maxStaged: 256,
  memoryPerBlob: 64 * 1024,
  memory: 32 * 1024 ** 2,
};
