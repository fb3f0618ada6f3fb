import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();
let goWithProcess = false;

/** Has a folder removed with the process, however that ends short of being killed. */
function removeAtExit(folder: string): void {
  folders.add(folder);
  if (goWithProcess) return;
  goWithProcess = true;
  process.on('exit', () => {
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });
}

/** A folder among the system's temporary ones, made when it is first needed and readable for this user alone. */
export class ScratchFolder {
  #path: Promise<string> | undefined;
  #next = 0;

  /** A path in the folder that was not given out before. */
  async newPath(): Promise<string> {
    this.#path ??= mkdtemp(join(tmpdir(), 'mock-gms-files-')).then((path) => {
      removeAtExit(path);
      return path;
    });
    return join(await this.#path, String(++this.#next));
  }

  /** Removes the folder with all that is in it. */
  async remove(): Promise<void> {
    const path = await this.#path?.catch(() => undefined);
    this.#path = undefined;
    if (path === undefined) return;
    await rm(path, { recursive: true, force: true });
    folders.delete(path);
  }
}
