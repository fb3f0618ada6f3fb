import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { BLOB_LIMITS, type BlobLevels, type LocalBlobsOptions, noLevels } from './blob-levels.ts';
import type { BlobStore, OpenBlob, StagedBlob } from './blob-store.ts';
import { LocalStagedBlob, type StoredBytes } from './local-staged-blob.ts';
import { ScratchFolder } from './scratch-folder.ts';

/**
 * Keeps bytes on this machine while the process runs: small blobs in memory, others in the system's temporary folder.
 *
 * @example
 * const blobs = new LocalBlobs();
 * const staged = blobs.stage();
 * await staged?.write(Buffer.from('This is plain text.\n'));
 * await staged?.commit('00048aAPEQJ8000U', '00D25C4FD5580141');
 * (await blobs.open('00048aAPEQJ8000U', '00D25C4FD5580141'))?.size; // 20
 */
export class LocalBlobs implements BlobStore {
  readonly #limits: Required<LocalBlobsOptions>;
  readonly #levels: BlobLevels = noLevels();
  readonly #folder = new ScratchFolder();
  readonly #staged = new Set<LocalStagedBlob>();
  readonly #chats = new Map<string, Map<string, StoredBytes>>();
  #isClosed = false;

  constructor(options: LocalBlobsOptions = {}) {
    this.#limits = { ...BLOB_LIMITS, ...options };
  }

  /** What is held at the moment. */
  get levels(): Readonly<BlobLevels> {
    return { ...this.#levels };
  }

  stage(): StagedBlob | undefined {
    if (this.#isClosed || this.#staged.size >= this.#limits.maxStaged) return undefined;
    const blob = new LocalStagedBlob(this.#folder, this.#levels, this.#limits, {
      keep: (chatId, fileId, bytes) => this.#keep(chatId, fileId, bytes),
      gone: () => this.#staged.delete(blob),
    });
    this.#staged.add(blob);
    return blob;
  }

  async open(chatId: string, fileId: string): Promise<OpenBlob | undefined> {
    const bytes = this.#chats.get(chatId)?.get(fileId);
    if (bytes === undefined) return undefined;
    if (bytes.path === undefined) return { size: bytes.size, stream: Readable.from([bytes.data]) };
    // Open at once: a file that is removed meanwhile can be read to its end.
    const handle = await open(bytes.path).catch(() => undefined);
    return handle === undefined ? undefined : { size: bytes.size, stream: handle.createReadStream() };
  }

  async remove(chatId: string, fileId: string): Promise<void> {
    const files = this.#chats.get(chatId);
    const bytes = files?.get(fileId);
    if (files === undefined || bytes === undefined) return;
    files.delete(fileId);
    if (files.size === 0) this.#chats.delete(chatId);
    this.#levels.bytes -= bytes.size;
    if (bytes.path === undefined) this.#levels.memory -= bytes.size;
    else await rm(bytes.path, { force: true });
  }

  async removeAll(chatId: string): Promise<void> {
    const fileIds = [...(this.#chats.get(chatId)?.keys() ?? [])];
    await Promise.all(fileIds.map((fileId) => this.remove(chatId, fileId)));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#staged].map((blob) => blob.discard()));
    await Promise.all([...this.#chats.keys()].map((chatId) => this.removeAll(chatId)));
    await this.#folder.remove();
  }

  #keep(chatId: string, fileId: string, bytes: StoredBytes): void {
    const files = this.#chats.get(chatId) ?? new Map<string, StoredBytes>();
    files.set(fileId, bytes);
    this.#chats.set(chatId, files);
  }
}
