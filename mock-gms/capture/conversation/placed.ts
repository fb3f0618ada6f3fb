import type { SilentEntry, TranscriptEntry } from '../../chat/entry.ts';

/** An entry without what its place in a log gives it. */
export type Unnumbered<T> = T extends unknown ? Omit<T, 'seq' | 'at'> : never;

/** A fact, the time it was seen, and the index of the event that it comes before. */
export interface Placed {
  readonly at: number;
  readonly before: number;
  readonly fact: Unnumbered<SilentEntry> | Unnumbered<TranscriptEntry>;
}
