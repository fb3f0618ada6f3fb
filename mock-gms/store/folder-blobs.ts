import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOB_LIMITS, type BlobLevels, type LocalBlobsOptions, noLevels } from './blob-levels.ts';
import type { BlobStore, OpenBlob, StagedBlob } from './blob-store.ts';
import { LocalStagedBlob, type StoredBytes } from './local-staged-blob.ts';

/** Tells the ids of the files that a chat has. */
export type FilesOf = (chatId: string) => readonly string[];

/**
 * Keeps the bytes of files in a folder: `files/` with a folder for each chat, and `staging/` for what is coming in.
 *
 * Names are hashes, so that no id can lead anywhere else, and what one file system takes for the same another does too.
 */
export class FolderBlobs implements BlobStore {
  readonly #files: string;
  readonly #staging: string;
  readonly #limits: Required<LocalBlobsOptions>;
  readonly #levels: BlobLevels = noLevels();
  readonly #staged = new Set<LocalStagedBlob>();
  /** Sizes by the names of folder and file. */
  readonly #sizes = new Map<string, Map<string, number>>();
  #paths = 0;
  #isClosed = false;

  constructor(folder: string, limits: LocalBlobsOptions = {}) {
    this.#files = join(folder, 'files');
    this.#staging = join(folder, 'staging');
    // Nothing stays in memory that is to be on disk.
    this.#limits = { ...BLOB_LIMITS, ...limits, memoryPerBlob: 0 };
  }

  /**
   * To be called before anything else. Removes what a process that was killed has left: bytes that no entry names, and
   * what was coming in.
   *
   * @param chatIds tells the ids of all chats; asked where there are files
   */
  async begin(chatIds: () => readonly string[], filesOf: FilesOf): Promise<void> {
    await rm(this.#staging, { recursive: true, force: true });
    for (const path of [this.#files, this.#staging]) await mkdir(path, { recursive: true, mode: 0o700 });
    await this.#sweep(chatIds, filesOf);
  }

  /** What is held at the moment. */
  get levels(): Readonly<BlobLevels> {
    return { ...this.#levels };
  }

  stage(): StagedBlob | undefined {
    if (this.#isClosed || this.#staged.size >= this.#limits.maxStaged) return undefined;
    const place = { newPath: async () => join(this.#staging, String(++this.#paths)) };
    const blob = new LocalStagedBlob(place, this.#levels, this.#limits, {
      keep: (chatId, fileId, bytes) => this.#keep(nameOf(chatId), nameOf(fileId), bytes),
      gone: () => this.#staged.delete(blob),
    });
    this.#staged.add(blob);
    return blob;
  }

  async open(chatId: string, fileId: string): Promise<OpenBlob | undefined> {
    const [chat, file] = [nameOf(chatId), nameOf(fileId)];
    const size = this.#sizes.get(chat)?.get(file);
    if (size === undefined) return undefined;
    // Open at once: a file that is removed meanwhile can be read to its end.
    const handle = await open(join(this.#files, chat, file)).catch(ignoreMissing);
    return handle === undefined ? undefined : { size, stream: handle.createReadStream() };
  }

  async remove(chatId: string, fileId: string): Promise<void> {
    await this.#remove(nameOf(chatId), nameOf(fileId));
  }

  async removeAll(chatId: string): Promise<void> {
    const chat = nameOf(chatId);
    const files = [...(this.#sizes.get(chat)?.keys() ?? [])];
    if (files.length === 0) return;
    await Promise.all(files.map((file) => this.#remove(chat, file)));
    await rm(join(this.#files, chat), { recursive: true, force: true });
  }

  /** Lets go of what is coming in; what is kept stays in the folder. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#staged].map((blob) => blob.discard()));
  }

  /** The bytes are on disk under their name when this resolves, or nowhere. */
  async #keep(
    chat: string,
    file: string,
    { size, path, data }: StoredBytes & { data?: Buffer },
  ): Promise<void> {
    const staged = path ?? join(this.#staging, String(++this.#paths));
    try {
      if (path === undefined) await writeFile(staged, data ?? '', { mode: 0o600 });
      const handle = await open(staged, 'r+');
      await handle.sync().finally(() => handle.close());
      await mkdir(join(this.#files, chat), { recursive: true, mode: 0o700 });
      await rename(staged, join(this.#files, chat, file));
    } catch (error) {
      this.#levels.bytes -= size;
      await rm(staged, { force: true });
      throw error;
    }
    this.#count(chat, file, size);
  }

  #count(chat: string, file: string, size: number): void {
    const sizes = this.#sizes.get(chat) ?? new Map<string, number>();
    this.#sizes.set(chat, sizes.set(file, size));
  }

  async #remove(chat: string, file: string): Promise<void> {
    const sizes = this.#sizes.get(chat);
    const size = sizes?.get(file);
    if (sizes === undefined || size === undefined) return;
    sizes.delete(file);
    if (sizes.size === 0) this.#sizes.delete(chat);
    this.#levels.bytes -= size;
    await rm(join(this.#files, chat, file), { force: true });
  }

  async #sweep(chatIds: () => readonly string[], filesOf: FilesOf): Promise<void> {
    const folders = await readdir(this.#files);
    if (folders.length === 0) return;
    const chats = new Map(chatIds().map((chatId) => [nameOf(chatId), chatId]));
    for (const chat of folders) {
      const chatId = chats.get(chat);
      const names = new Set(chatId === undefined ? [] : filesOf(chatId).map(nameOf));
      for (const file of await readdir(join(this.#files, chat))) {
        const path = join(this.#files, chat, file);
        if (!names.has(file)) await rm(path, { recursive: true, force: true });
        else {
          const { size } = await stat(path);
          this.#count(chat, file, size);
          this.#levels.bytes += size;
        }
      }
      if (!this.#sizes.has(chat)) await rm(join(this.#files, chat), { recursive: true, force: true });
    }
  }
}

function nameOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
