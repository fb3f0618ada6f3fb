import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database, RootDatabase } from 'lmdb';
import { guard } from '../boundary/guard.ts';
import { isGone, isSurelyThere, ownScratchOwner, type ScratchOwner } from './scratch-owner.ts';
import { StoreError } from './store-error.ts';

/** The process that has a folder. */
interface Owner extends ScratchOwner {
  /** Tells one use of the folder from every other. */
  readonly use: string;
  /** How many signs of life it has given. */
  readonly signs: number;
}

/** Real milliseconds: `sign` between signs of life, and `patience` for which one is waited for. */
export interface OwnerTimes {
  readonly sign: number;
  readonly patience: number;
}

const TIMES: OwnerTimes = { sign: 2000, patience: 7000 };

const KEY = 'owner';

/**
 * Makes sure that only one process at a time has a folder.
 *
 * The operating system says whether a process of this machine lives. It cannot say so of others, such as those of another
 * container: these give signs of life in the folder.
 */
export class FolderOwner {
  readonly #folder: string;
  readonly #root: RootDatabase;
  readonly #table: Database<string, string>;
  readonly #timer: NodeJS.Timeout;
  #own: Owner = { ...ownScratchOwner(), use: randomBytes(9).toString('base64url'), signs: 0 };

  private constructor(
    folder: string,
    root: RootDatabase,
    table: Database<string, string>,
    { sign }: OwnerTimes,
  ) {
    this.#folder = folder;
    this.#root = root;
    this.#table = table;
    this.#timer = setInterval(() => guard(() => this.#giveSign()), sign).unref();
  }

  /** @throws {StoreError} if another process has the folder */
  static async claim(
    folder: string,
    root: RootDatabase,
    table: Database<string, string>,
    times: OwnerTimes = TIMES,
  ): Promise<FolderOwner> {
    const owner = new FolderOwner(folder, root, table, times);
    try {
      const other = await owner.#take();
      if (other === undefined) return owner;
      if (isSurelyThere(other)) throw inUse(folder, other.pid);
      for (let waited = 0; waited < times.patience; waited += times.sign / 2) {
        await delay(times.sign / 2);
        const now = await owner.#take();
        if (now === undefined) return owner;
        if (now.use !== other.use || now.signs !== other.signs) throw inUse(folder, now.pid);
      }
      const late = await owner.#take(other);
      if (late !== undefined) throw inUse(folder, late.pid);
      return owner;
    } catch (error) {
      clearInterval(owner.#timer);
      throw error;
    }
  }

  /** @throws {StoreError} if another process has taken the folder; to be called within a transaction */
  check(): void {
    const owner = this.#stored();
    if (owner?.use === this.#own.use) return;
    throw new StoreError(
      `${this.#folder} was taken over by another process; this one keeps nothing any more`,
    );
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#root.transaction(() => {
      if (this.#stored()?.use === this.#own.use) this.#table.removeSync(KEY);
    });
  }

  /** Takes the folder if nobody has it, or only the process that is given as silent. Otherwise resolves with who has it. */
  #take(silent?: Owner): Promise<Owner | undefined> {
    return this.#root.transaction(() => {
      const owner = this.#stored();
      const isFree = owner === undefined || isGone(owner);
      const isSilent = silent !== undefined && owner?.use === silent.use && owner.signs === silent.signs;
      if (!isFree && !isSilent) return owner;
      this.#table.putSync(KEY, JSON.stringify(this.#own));
      return undefined;
    });
  }

  async #giveSign(): Promise<void> {
    await this.#root.transaction(() => {
      if (this.#stored()?.use !== this.#own.use) return;
      this.#own = { ...this.#own, signs: this.#own.signs + 1 };
      this.#table.putSync(KEY, JSON.stringify(this.#own));
    });
  }

  #stored(): Owner | undefined {
    const text = this.#table.get(KEY);
    return text === undefined ? undefined : (JSON.parse(text) as Owner);
  }
}

/** The error for a folder that another process has. */
export function inUse(folder: string, pid: number): StoreError {
  return new StoreError(
    `${folder} is in use by another mock-gms, process ${pid}; end that one or choose another folder`,
  );
}
