import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownScratchOwner, scratchName } from './scratch-owner.ts';

/**
 * A folder among the system's temporary ones, made when it is first needed and readable for this user alone.
 *
 * Its name tells whose it is: what a killed process leaves, the next one sweeps away.
 */
export class ScratchFolder {
  #path: Promise<string> | undefined;
  #next = 0;

  /** A path in the folder that was not given out before. */
  async newPath(): Promise<string> {
    this.#path ??= mkdtemp(join(tmpdir(), scratchName(ownScratchOwner())));
    try {
      return join(await this.#path, String(++this.#next));
    } catch (error) {
      // The next one tries again: a disk that is full now need not be then.
      this.#path = undefined;
      throw error;
    }
  }

  /** Removes the folder with all that is in it. */
  async remove(): Promise<void> {
    const path = await this.#path?.catch(() => undefined);
    this.#path = undefined;
    if (path !== undefined) await rm(path, { recursive: true, force: true });
  }
}
