import { type FSWatcher, readFileSync, statSync, watch } from 'node:fs';
import { guard } from '../boundary/guard.ts';
import { foldersTowards } from './link-folders.ts';

/** Real milliseconds of quiet after which a file counts as written. */
const QUIET = 50;

/** Real milliseconds after which a file that is gone is not just being replaced. */
const GONE = 1000;

/** Real milliseconds between looks where a folder cannot be watched: some file systems cannot tell. */
const NOW_AND_THEN = 1000;

/**
 * Calls the listener with the text of a file whenever that has changed. Folders are watched, not the file: editors and
 * containers put a new file, a new folder or a new link in place of the old. Where the file is a link, so are the folders
 * of whatever it leads to.
 *
 * @param onGone called once when the file is gone and stays away; one that comes back is read, also if it says the same
 *
 * Returns what ends the watch; until then it does not keep the process alive.
 */
export function watchText(
  path: string,
  listener: (text: string) => void,
  onGone: () => void = () => {},
): () => void {
  const watches = new Map<string, Watch>();
  let known = read(path);
  let timer: NodeJS.Timeout | undefined;
  let interval: NodeJS.Timeout | undefined;
  let missing: NodeJS.Timeout | undefined;

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => guard(look), QUIET).unref();
  };
  const look = () => {
    arrange();
    const text = read(path);
    if (text === undefined) {
      if (known !== undefined) missing ??= setTimeout(() => guard(lookForGood), GONE).unref();
      return;
    }
    clearTimeout(missing);
    missing = undefined;
    if (text === known) return;
    known = text;
    listener(text);
  };
  const lookForGood = () => {
    missing = undefined;
    if (read(path) !== undefined) return look();
    known = undefined;
    onGone();
  };
  const arrange = () => {
    const folders = new Map(foldersTowards(path).map((folder) => [folder, identityOf(folder)]));
    for (const [folder, { identity, watcher }] of watches) {
      if (identity === folders.get(folder)) continue;
      watcher.close();
      watches.delete(folder);
    }
    for (const [folder, identity] of folders) {
      if (identity === undefined || watches.has(folder)) continue;
      const watcher = watched(folder, soon, () => {
        watches.delete(folder);
        soon();
      });
      if (watcher !== undefined) watches.set(folder, { identity, watcher });
    }
    clearInterval(interval);
    if (watches.size < folders.size) interval = setInterval(() => guard(look), NOW_AND_THEN).unref();
  };

  arrange();
  return () => {
    clearTimeout(timer);
    clearInterval(interval);
    clearTimeout(missing);
    for (const { watcher } of watches.values()) watcher.close();
  };
}

interface Watch {
  readonly watcher: FSWatcher;
  /** Tells a folder from another one that took its place. */
  readonly identity: string;
}

/** Undefined where the folder cannot be watched. */
function watched(folder: string, onChange: () => void, onEnd: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, () => guard(onChange));
    watcher.on('error', () => {
      watcher.close();
      guard(onEnd);
    });
    return watcher;
  } catch {
    return undefined;
  }
}

function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // In the middle of being replaced.
    return undefined;
  }
}
