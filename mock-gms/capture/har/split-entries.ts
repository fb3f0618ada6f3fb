import { BACKSLASH, CLOSE_LIST, CLOSE_MAP, OPEN_LIST, OPEN_MAP, QUOTE } from './json-bytes.ts';

/** Bytes of one entry that are read; a page's own script or picture may be larger, a chat's answer is not. */
export const MAX_ENTRY = 16 * 1024 * 1024;

/** An entry of a HAR file, or why there is none in its place. */
export interface SplitEntry {
  /** 1, 2, 3 … as they stand in the file. */
  readonly number: number;
  readonly text: string;
  /** Bytes of it; of one that is too large the text is empty. */
  readonly size: number;
}

const COLON = 0x3a;
const BLANK = 0x20;

/** Letters of a name that is looked for. */
const MAX_NAME = 16;

/**
 * Finds the entries of a HAR file, `log.entries[…]`, in bytes as they come, and holds one entry at a time. Nothing else
 * of the file is read. What breaks off is read up to there, and what is no HAR file has no entries.
 */
export class EntrySplitter {
  readonly #take: (entry: SplitEntry) => void;
  #depth = 0;
  #isQuoted = false;
  #isEscaped = false;
  /** The last text that ended at each of the upper levels: the name of what comes next. */
  readonly #names: string[] = [];
  #name: number[] = [];
  /** Whether a colon has followed the name. */
  #isNamed = false;
  #isWithin = false;
  #held: Buffer[] = [];
  #size = 0;
  #count = 0;
  /** The first byte that is no blank. */
  first: number | undefined;
  /** Whether `log.entries` was found, and whether it ended. */
  found = false;
  ended = false;

  constructor(take: (entry: SplitEntry) => void) {
    this.#take = take;
  }

  /** How many entries have begun. */
  get begun(): number {
    return this.#count;
  }

  /** Whether the bytes so far end within an entry. */
  get isWithinEntry(): boolean {
    return this.#isWithin && this.#depth > 3;
  }

  feed(chunk: Buffer): void {
    let start = this.isWithinEntry ? 0 : -1;
    for (let place = 0; place < chunk.length; place += 1) {
      const byte = chunk[place] as number;
      if (this.#isQuoted) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#isQuoted = false;
        else if (this.#depth < 3 && this.#name.length < MAX_NAME) this.#name.push(byte);
        continue;
      }
      if (this.first === undefined) {
        if (byte <= BLANK) continue;
        this.first = byte;
      }
      if (byte === QUOTE) {
        this.#isQuoted = true;
        if (this.#depth < 3) {
          this.#name = [];
          this.#isNamed = false;
        }
      } else if (byte === COLON && this.#depth < 3) {
        this.#names[this.#depth] = String.fromCharCode(...this.#name);
        this.#isNamed = true;
      } else if (byte === OPEN_MAP || byte === OPEN_LIST) {
        if (this.#isWithin && this.#depth === 3 && byte === OPEN_MAP) {
          start = place;
          this.#count += 1;
        }
        this.#depth += 1;
        if (byte === OPEN_LIST && this.#depth === 3 && this.#isEntries()) {
          this.#isWithin = true;
          this.found = true;
        }
        this.#isNamed = false;
      } else if (byte === CLOSE_MAP || byte === CLOSE_LIST) {
        this.#depth -= 1;
        if (this.#isWithin && this.#depth === 3 && start >= 0) {
          this.#hold(chunk.subarray(start, place + 1));
          this.#hand();
          start = -1;
        } else if (this.#isWithin && this.#depth === 2) {
          this.#isWithin = false;
          this.ended = true;
        }
      }
    }
    if (start >= 0) this.#hold(chunk.subarray(start));
  }

  #isEntries(): boolean {
    return this.#isNamed && this.#names[1] === 'log' && this.#names[2] === 'entries';
  }

  #hold(bytes: Buffer): void {
    this.#size += bytes.length;
    if (this.#size > MAX_ENTRY) this.#held = [];
    else this.#held.push(Buffer.from(bytes));
  }

  #hand(): void {
    const text = this.#size > MAX_ENTRY ? '' : Buffer.concat(this.#held).toString();
    this.#take({ number: this.#count, text, size: this.#size });
    this.#held = [];
    this.#size = 0;
  }
}
