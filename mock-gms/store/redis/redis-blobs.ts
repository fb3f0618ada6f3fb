import { Readable } from 'node:stream';
import { BLOB_LIMITS, type BlobLevels, type LocalBlobsOptions, noLevels } from '../blob-levels.ts';
import type { BlobStore, OpenBlob, StagedBlob } from '../blob-store.ts';
import type { Connection } from './connection.ts';
import type { RedisKeys } from './redis-keys.ts';
import { COMMIT, RELEASE } from './redis-scripts.ts';
import { MAX_CHUNK, NAMED_WITHIN, RedisStagedBlob } from './redis-staged-blob.ts';

/** Where the bytes of files are. */
export interface RedisBlobsOptions {
  readonly connection: Connection;
  readonly keys: RedisKeys;
  readonly limits?: LocalBlobsOptions;
  /** An id that no other blob has, in any process. */
  readonly newId: () => string;
}

/**
 * Keeps the bytes of files in Redis, in chunks. Redis removes after an hour what no entry names, so that a process that was
 * killed leaves nothing behind. The limit holds for all processes together, what is coming in for each.
 */
export class RedisBlobs implements BlobStore {
  readonly #options: RedisBlobsOptions;
  readonly #limits: Required<LocalBlobsOptions>;
  readonly #levels: BlobLevels = noLevels();
  readonly #staged = new Set<RedisStagedBlob>();
  #isClosed = false;

  constructor(options: RedisBlobsOptions) {
    this.#options = options;
    this.#limits = { ...BLOB_LIMITS, ...options.limits };
  }

  stage(): StagedBlob | undefined {
    if (this.#isClosed || this.#staged.size >= this.#limits.maxStaged) return undefined;
    const { connection, keys, newId } = this.#options;
    const id = newId();
    const blob = new RedisStagedBlob(connection, keys.blob(id), this.#levels, {
      hasRoom: (more) => this.#hasRoom(more),
      keep: (chatId, fileId, size) => this.#keep(chatId, fileId, id, size),
      gone: () => this.#staged.delete(blob),
    });
    this.#staged.add(blob);
    return blob;
  }

  async open(chatId: string, fileId: string): Promise<OpenBlob | undefined> {
    const { connection, keys } = this.#options;
    const found = await connection.run((client) => client.hget(keys.filesOf(chatId), fileId));
    const [id = '', digits] = found?.split(' ') ?? [];
    const size = Number(digits);
    if (found === null || !Number.isSafeInteger(size)) return undefined;
    const blob = keys.blob(id);
    if (size > 0 && (await connection.run((client) => client.exists(blob))) === 0) return undefined;
    return { size, stream: Readable.from(this.#chunks(blob, size)) };
  }

  async remove(chatId: string, fileId: string): Promise<void> {
    const { connection, keys } = this.#options;
    await connection.script(RELEASE, keys.filesOf(chatId), keys.all, '', chatId, fileId);
  }

  async removeAll(chatId: string): Promise<void> {
    const { connection, keys } = this.#options;
    await connection.script(RELEASE, keys.filesOf(chatId), keys.all, '', chatId);
  }

  /** Lets go of what is coming in; what is kept stays in Redis. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#staged].map((blob) => blob.discard()));
  }

  async #hasRoom(more: number): Promise<boolean> {
    const { connection, keys } = this.#options;
    const { stagedBytes } = this.#levels;
    if (stagedBytes + more > this.#limits.maxStagedBytes) return false;
    const kept = Number(await connection.run((client) => client.get(keys.bytes)));
    return kept + stagedBytes + more <= this.#limits.maxBytes;
  }

  async #keep(chatId: string, fileId: string, id: string, size: number): Promise<void> {
    const { connection, keys } = this.#options;
    const args = [keys.all, '', chatId, fileId, id, size, NAMED_WITHIN];
    await connection.script(COMMIT, keys.filesOf(chatId), ...args);
  }

  async *#chunks(blob: string, size: number): AsyncGenerator<Buffer> {
    for (let i = 0; i * MAX_CHUNK < size; i += 1) {
      const chunk = await this.#options.connection.run((client) => client.hgetBuffer(blob, String(i)));
      if (chunk === null) throw new Error('the file was removed while it was read');
      yield chunk;
    }
  }
}
