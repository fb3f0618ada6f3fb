import type { NotCompared } from '../learned.ts';

/** Requests of one file that are not compared for one reason. */
export interface NotComparedGroup extends Pick<NotCompared, 'file' | 'operation' | 'why'> {
  readonly entries: readonly number[];
}

/** Those of one file, one operation and one reason together, in the order of their first. */
export function byReason(all: readonly NotCompared[]): readonly NotComparedGroup[] {
  const groups = new Map<string, NotComparedGroup & { readonly entries: number[] }>();
  for (const { file, entry, operation, why } of all) {
    const key = JSON.stringify([file, operation, why]);
    const group = groups.get(key) ?? { file, operation, why, entries: [] };
    groups.set(key, group);
    group.entries.push(entry);
  }
  return [...groups.values()];
}

/** Numbers of entries in few words: `entries 3, 5–9`. Frames of one WebSocket share theirs. */
export function entriesText(entries: readonly number[]): string {
  const sorted = [...new Set(entries)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const entry of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === entry - 1) last[1] = entry;
    else runs.push([entry, entry]);
  }
  const shown = runs.map(([first, last]) =>
    first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
  );
  return `${sorted.length === 1 ? 'entry' : 'entries'} ${shown.join(', ')}`;
}
