import { lstat, opendir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGone, scratchOwnerOf } from './scratch-owner.ts';

/** Names that are looked at, and folders that are removed, in one sweep. */
const MAX_NAMES = 100_000;
const MAX_FOLDERS = 1000;

/**
 * Removes the scratch folders of processes that have ended, such as ones that were killed. Never rejects: what
 * cannot be removed stays.
 *
 * Only folders of this user and this machine are touched, and no link is followed.
 *
 * @param folder where they are looked for
 */
export async function sweepScratch(folder = tmpdir()): Promise<void> {
  let names = 0;
  let removed = 0;
  try {
    // In large steps: a server that is closed right away waits for no long listing.
    for await (const entry of await opendir(folder, { bufferSize: 4096 })) {
      names += 1;
      if (names > MAX_NAMES || removed >= MAX_FOLDERS) return;
      const owner = scratchOwnerOf(entry.name);
      if (owner === undefined || !entry.isDirectory() || !isGone(owner)) continue;
      if (await removeOwn(join(folder, entry.name))) removed += 1;
    }
  } catch {
    // There may be no such folder, or it may not be read.
  }
}

async function removeOwn(path: string): Promise<boolean> {
  try {
    const found = await lstat(path);
    const user = process.getuid?.() ?? found.uid;
    if (found.uid !== user || !found.isDirectory()) return false;
    await rm(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

let hasSwept = false;

/** The same, once for each process and without waiting: it is nothing that anybody needs to wait for. */
export function sweepScratchOnce(): void {
  if (hasSwept) return;
  hasSwept = true;
  void sweepScratch();
}
