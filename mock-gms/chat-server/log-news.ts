import type { Entry } from '../chat/entry.ts';

/** No entries. */
export const NOTHING: readonly Entry[] = [];

/**
 * What a log has after the last entry that is known; undefined where that is not in it: then the log is gone, or is
 * another one by now.
 *
 * @param read what the store has from that entry on: without it nothing would tell a log without news from one that is gone
 */
export function newsBehind(last: Entry | undefined, read: readonly Entry[]): readonly Entry[] | undefined {
  const [first] = read;
  if (first?.seq !== last?.seq || first?.type !== last?.type || first?.at !== last?.at) return undefined;
  return read.length === 1 ? NOTHING : read.slice(1);
}
