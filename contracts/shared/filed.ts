/**
 * Puts an item beside those that have its key.
 *
 * @example
 * filed(files, 'a', 1); // files.get('a') is [1]
 */
export function filed<K, T>(files: Map<K, T[]>, key: K, item: T): void {
  const file = files.get(key);
  if (file === undefined) files.set(key, [item]);
  else file.push(item);
}
