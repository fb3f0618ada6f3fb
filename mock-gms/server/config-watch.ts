import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Real milliseconds of quiet after which a file counts as written. */
const QUIET = 50;

/**
 * Calls the listener with the text of a file whenever that has changed. The folder is watched, not the file: editors
 * and containers put a new file, or a new folder, in place of the old.
 *
 * Returns what ends the watch; until then it does not keep the process alive.
 */
export function watchText(path: string, listener: (text: string) => void): () => void {
  let known = read(path);
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const text = read(path);
    if (text === undefined || text === known) return;
    known = text;
    listener(text);
  };
  let watcher: FSWatcher;
  try {
    watcher = watch(dirname(path), { persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET).unref();
    });
  } catch {
    // Some file systems cannot tell: then it is looked at now and then.
    const interval = setInterval(look, 1000).unref();
    return () => clearInterval(interval);
  }
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // In the middle of being replaced.
    return undefined;
  }
}
