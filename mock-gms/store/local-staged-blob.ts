import { type FileHandle, open, rm } from 'node:fs/promises';
import type { BlobLevels, LocalBlobsOptions } from './blob-levels.ts';
import type { StagedBlob } from './blob-store.ts';
import { inTurn } from './in-turn.ts';

/** Where the bytes of a blob are: in memory, or in a file. */
export type StoredBytes =
  | { readonly size: number; readonly data: Buffer; readonly path?: undefined }
  | { readonly size: number; readonly path: string };

/** Where the files are made that bytes are written to. */
export interface StagingPlace {
  /** A path that was not given out before. */
  newPath(): Promise<string>;
}

interface Ends {
  keep(chatId: string, fileId: string, bytes: StoredBytes): unknown;
  gone(): void;
}

/** A blob that is coming in. It is in memory while it is small, and on disk from then on. */
export class LocalStagedBlob implements StagedBlob {
  readonly #folder: StagingPlace;
  readonly #levels: BlobLevels;
  readonly #limits: Required<LocalBlobsOptions>;
  readonly #ends: Ends;
  #chunks: Buffer[] = [];
  #file: { readonly path: string; readonly handle: FileHandle } | undefined;
  #size = 0;
  #isOver = false;
  /** Writes come one after the other, and whatever ends the blob comes after them. */
  readonly #inTurn = inTurn();

  constructor(folder: StagingPlace, levels: BlobLevels, limits: Required<LocalBlobsOptions>, ends: Ends) {
    this.#folder = folder;
    this.#levels = levels;
    this.#limits = limits;
    this.#ends = ends;
    levels.staged += 1;
  }

  get size(): number {
    return this.#size;
  }

  write(bytes: Uint8Array): Promise<boolean> {
    return this.#inTurn(() => this.#write(bytes));
  }

  commit(chatId: string, fileId: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#isOver) throw new Error('these bytes are no longer staged');
      const size = this.#size;
      await this.#file?.handle.close();
      this.#over();
      this.#levels.stagedBytes -= size;
      const chunks = this.#chunks;
      this.#chunks = [];
      if (this.#file !== undefined) await this.#ends.keep(chatId, fileId, { size, path: this.#file.path });
      else await this.#ends.keep(chatId, fileId, { size, data: Buffer.concat(chunks) });
    });
  }

  discard(): Promise<void> {
    return this.#inTurn(() => this.#letGo());
  }

  async #write(bytes: Uint8Array): Promise<boolean> {
    if (this.#isOver) return false;
    if (!this.#hasRoom(bytes.length)) {
      await this.#letGo();
      return false;
    }
    this.#size += bytes.length;
    this.#levels.bytes += bytes.length;
    this.#levels.stagedBytes += bytes.length;
    try {
      if (this.#file === undefined && this.#staysInMemory(bytes.length)) {
        this.#levels.memory += bytes.length;
        this.#chunks.push(Buffer.from(bytes));
      } else {
        await (await this.#onDisk()).writeFile(bytes);
      }
      return true;
    } catch (error) {
      await this.#letGo();
      if (isDiskFull(error)) return false;
      throw error;
    }
  }

  #hasRoom(more: number): boolean {
    const { bytes, stagedBytes } = this.#levels;
    return bytes + more <= this.#limits.maxBytes && stagedBytes + more <= this.#limits.maxStagedBytes;
  }

  #staysInMemory(more: number): boolean {
    return this.#size <= this.#limits.memoryPerBlob && this.#levels.memory + more <= this.#limits.memory;
  }

  async #onDisk(): Promise<FileHandle> {
    if (this.#file === undefined) {
      const path = await this.#folder.newPath();
      this.#file = { path, handle: await open(path, 'wx', 0o600) };
      const chunks = this.#leaveMemory();
      for (const chunk of chunks) await this.#file.handle.writeFile(chunk);
    }
    return this.#file.handle;
  }

  #leaveMemory(): Buffer[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#levels.memory -= chunks.reduce((sum, { length }) => sum + length, 0);
    return chunks;
  }

  async #letGo(): Promise<void> {
    if (this.#isOver) return;
    this.#over();
    this.#leaveMemory();
    this.#levels.bytes -= this.#size;
    this.#levels.stagedBytes -= this.#size;
    if (this.#file === undefined) return;
    await this.#file.handle.close().catch(() => {});
    await rm(this.#file.path, { force: true });
  }

  #over(): void {
    this.#isOver = true;
    this.#levels.staged -= 1;
    this.#ends.gone();
  }
}

const DISK_FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE']);

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && DISK_FULL.has(error.code);
}
