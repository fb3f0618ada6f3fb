import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';
import { format, parse } from 'node:path';

/** Files with names like the first one that may be there already. */
const MAX_BESIDE = 100;

/**
 * A file that is held from the beginning and written again and again, as a whole. If somebody moves it away and something else
 * gets its name, that stays as it is, and the file goes on beside it.
 */
export class HeldFile {
  #path: string;
  /** It stays open: until it is closed no other file can be taken for it, which a file system may give its number. */
  #handle: FileHandle;
  #isOpen = true;
  #identity: Identity;
  /** The file that is being written, under its preliminary name. */
  #unfinished: string | undefined;

  private constructor(path: string, handle: FileHandle, identity: Identity) {
    this.#path = path;
    this.#handle = handle;
    this.#identity = identity;
  }

  /** @throws the error of Node's `open`, `EEXIST` where the file is there already */
  static async take(path: string, text: string): Promise<HeldFile> {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      return new HeldFile(path, handle, await handle.stat({ bigint: true }));
    } catch (error) {
      await handle.close();
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Where it is now. */
  get path(): string {
    return this.#path;
  }

  async replace(text: string): Promise<void> {
    // A file that is read meanwhile is whole.
    const unfinished = `${this.#path}.${randomBytes(4).toString('hex')}.part`;
    this.#unfinished = unfinished;
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      const identity = await handle.stat({ bigint: true });
      await this.#give(unfinished);
      [this.#handle, this.#isOpen, this.#identity] = [handle, true, identity];
    } catch (error) {
      await handle.close();
      await rm(unfinished, { force: true });
      throw error;
    } finally {
      this.#unfinished = undefined;
    }
  }

  /** Removes what is written in part: for a process that ends at once. */
  discard(): void {
    if (this.#unfinished !== undefined) rmSync(this.#unfinished, { force: true });
  }

  /** Nothing is written afterwards. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#handle.close();
  }

  /** Gives what is written its name. */
  async #give(unfinished: string): Promise<void> {
    const isOwn = await this.#isOwn();
    const path = isOwn ? this.#path : await freeName(this.#path);
    // Windows replaces no file that is open.
    await this.close();
    try {
      await rename(unfinished, path);
    } catch (error) {
      if (!isOwn) await rm(path, { force: true });
      throw error;
    }
    this.#path = path;
  }

  async #isOwn(): Promise<boolean> {
    const { dev, ino } = (await lstat(this.#path, { bigint: true }).catch(() => undefined)) ?? {};
    return dev === this.#identity.dev && ino === this.#identity.ino;
  }
}

/** What a file is, whatever it is called. */
interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/** The name, or the next one like it, that no file has: one that is empty holds it. */
async function freeName(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let number = 1; number <= MAX_BESIDE; number += 1) {
    const tried = number === 1 ? path : format({ dir, name: `${name}-${number}`, ext });
    try {
      await (await open(tried, 'wx', 0o600)).close();
      return tried;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const last = format({ dir, name: `${name}-${MAX_BESIDE}`, ext });
  throw new Error(
    `${path} is another file now, and all names up to ${last} are taken; remove or rename some`,
  );
}
