/** The storages of a browser: that of the tab, and that of all its tabs. */
type StorageName = 'sessionStorage' | 'localStorage';

/** What was kept under a key; undefined if nothing was, or nothing that can be read. */
export function kept(storage: StorageName, key: string): unknown {
  try {
    return JSON.parse(globalThis[storage].getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a value as JSON. A storage may be full, or forbidden by the settings of the browser: then the page goes on, and what
 * it was to keep is gone when the page is left.
 */
export function keep(storage: StorageName, key: string, value: unknown): void {
  try {
    globalThis[storage].setItem(key, JSON.stringify(value));
  } catch {
    // Nothing of what somebody does here depends on it.
  }
}
