import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** Makes a temporary folder. It goes when it is removed, and at the latest with this process. */
export function scratchFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  // A process that was killed a moment ago may still write to it.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.delete(folder);
}

process.once('exit', () => {
  for (const folder of [...folders]) {
    try {
      removeFolder(folder);
    } catch {
      // It stays, as it would without this.
    }
  }
});
