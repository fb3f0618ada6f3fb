/** Levels that JSON from a client may have: it is kept, and walked each time that it is read again. */
export const MAX_JSON_DEPTH = 64;

/**
 * Whether lists and maps are nested more than so many levels deep. Most functions walk a value on the stack, where one that is
 * deep enough ends the process; this one does not.
 *
 * @param value plain data, such as JSON; what holds itself is deeper than anything
 * @example
 * isDeeperThan([[]], 1); // true
 */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    const seen = new Set<object>();
    for (const each of level) {
      if (typeof each !== 'object' || each === null || seen.has(each)) continue;
      if (depth >= most) return true;
      seen.add(each);
      for (const part of Object.values(each)) if (typeof part === 'object' && part !== null) next.push(part);
    }
    level = next;
  }
  return false;
}
