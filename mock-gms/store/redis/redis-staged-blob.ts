import { report } from '../../boundary/report.ts';
import type { BlobLevels } from '../blob-levels.ts';
import type { StagedBlob } from '../blob-store.ts';
import { inTurn } from '../in-turn.ts';
import type { Connection } from './connection.ts';
import { isFull } from './redis-problem.ts';

/** Bytes of a chunk. */
export const MAX_CHUNK = 256 * 1024;

/** Milliseconds for which bytes stay that no entry names. */
export const NAMED_WITHIN = 3_600_000;

interface Ends {
  hasRoom(more: number): Promise<boolean>;
  keep(chatId: string, fileId: string, size: number): Promise<void>;
  gone(): void;
}

/** A blob on its way into Redis: one chunk is here, those before it are there. */
export class RedisStagedBlob implements StagedBlob {
  readonly #connection: Connection;
  readonly #key: string;
  readonly #levels: BlobLevels;
  readonly #ends: Ends;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #chunks = 0;
  #size = 0;
  #isOver = false;
  /** Writes come one after the other, and whatever ends the blob comes after them. */
  readonly #inTurn = inTurn();

  constructor(connection: Connection, key: string, levels: BlobLevels, ends: Ends) {
    this.#connection = connection;
    this.#key = key;
    this.#levels = levels;
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
      try {
        if (this.#waitingBytes > 0) await this.#flush(this.#waitingBytes);
        await this.#ends.keep(chatId, fileId, this.#size);
      } catch (error) {
        this.#letGo();
        throw error;
      }
      this.#over();
    });
  }

  discard(): Promise<void> {
    return this.#inTurn(async () => this.#letGo());
  }

  async #write(bytes: Uint8Array): Promise<boolean> {
    if (this.#isOver) return false;
    try {
      if (!(await this.#ends.hasRoom(bytes.length))) {
        this.#letGo();
        return false;
      }
      this.#size += bytes.length;
      this.#levels.stagedBytes += bytes.length;
      this.#waiting.push(Buffer.from(bytes));
      this.#waitingBytes += bytes.length;
      while (this.#waitingBytes >= MAX_CHUNK) await this.#flush(MAX_CHUNK);
      return true;
    } catch (error) {
      this.#letGo();
      if (isFull(error)) return false;
      throw error;
    }
  }

  /** Sends so many of the bytes that wait. Each chunk has its number, so that it can be sent twice. */
  async #flush(length: number): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    const number = String(this.#chunks);
    await this.#connection.run(async (client) => {
      await client.hset(this.#key, number, bytes.subarray(0, length));
      await client.pexpire(this.#key, NAMED_WITHIN);
    });
    this.#chunks += 1;
    this.#waiting = bytes.length > length ? [bytes.subarray(length)] : [];
    this.#waitingBytes = bytes.length - length;
  }

  /** Nobody waits until the bytes are gone: Redis removes them later if this fails. */
  #letGo(): void {
    if (this.#isOver) return;
    this.#over();
    if (this.#chunks > 0) this.#connection.run((client) => client.unlink(this.#key)).catch(report);
  }

  #over(): void {
    this.#isOver = true;
    this.#waiting = [];
    this.#levels.staged -= 1;
    this.#levels.stagedBytes -= this.#size;
    this.#ends.gone();
  }
}
