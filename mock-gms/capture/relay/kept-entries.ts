import type { Captured } from '../captured.ts';

/** Bytes that may be kept by default. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Bytes that an entry takes beside its texts, roughly. */
const OVERHEAD = 1024;

/** What passed, as far as there is room; what comes later is counted. */
export class KeptEntries {
  readonly entries: Captured[] = [];
  missing = 0;
  readonly #bound: number;
  #size = 0;

  constructor(bound = MAX_BYTES) {
    this.#bound = bound;
  }

  /** @returns what to call when the entry holds more than before */
  add(entry: Captured): { grown(): void } {
    if (this.#size >= this.#bound) {
      this.missing += 1;
      return { grown() {} };
    }
    let size = OVERHEAD + sizeOf(entry);
    this.#size += size;
    this.entries.push(entry);
    return {
      grown: () => {
        const now = OVERHEAD + sizeOf(entry);
        this.#size += now - size;
        size = now;
      },
    };
  }
}

function sizeOf(entry: Captured): number {
  return entry.kind === 'frame'
    ? entry.text.length
    : entry.request.body.length + (entry.response?.body.length ?? 0);
}
