import type { Author, Entry, SilentEntry, TranscriptEntry, TranscriptType } from './entry.ts';

type Details = Partial<Omit<TranscriptEntry, 'seq' | 'at' | 'index' | 'type' | 'from'>>;
type Unnumbered<T> = T extends unknown ? Omit<T, 'seq' | 'at'> : never;

/** Entries in the making: numbers them from where the log stands. */
export interface Draft {
  readonly entries: Entry[];
  /** Adds an entry with a place in the transcript. */
  add(type: TranscriptType, from: Author, details: Details): void;
  /** Adds a fact that the transcript does not show. */
  note(fact: Unnumbered<SilentEntry>): void;
}

export function draft(start: { readonly seq: number; readonly nextIndex: number }, at: number): Draft {
  let { seq, nextIndex } = start;
  const entries: Entry[] = [];
  return {
    entries,
    add(type, { nickname, participantId, type: participantType }, details) {
      const from = { nickname, participantId, type: participantType };
      entries.push({ seq: ++seq, at, type, index: nextIndex++, from, visibility: 'all', ...details });
    },
    note(fact) {
      entries.push({ seq: ++seq, at, ...fact } as SilentEntry);
    },
  };
}
