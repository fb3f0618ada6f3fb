/** Something that shares a budget: it says how much it holds, and can drop its oldest parts. */
export interface Holder {
  /** Bytes. */
  readonly size: number;
  /** Drops the oldest parts until no more than so many bytes are left. */
  shrinkTo(bytes: number): void;
}

/** Part of the budget that is left when it was exceeded, so that this is looked after now and then only. */
const AFTERWARDS = 0.9;

/**
 * Bytes that several holders may take together, such as all journals of a server. When there is no more room, those that hold
 * most are cut down to the same size; those that hold less lose nothing.
 *
 * @example
 * const budget = new SharedBudget(256 * 1024 * 1024);
 * const journals = ['a', 'b'].map(() => new Journal({ budget }));
 */
export class SharedBudget {
  readonly #bound: number;
  readonly #holders = new Set<Holder>();
  #size = 0;

  /** @param bound bytes; default 256 MiB */
  constructor(bound = 256 * 1024 * 1024) {
    this.#bound = bound;
  }

  /** Bytes that all hold together. */
  get size(): number {
    return this.#size;
  }

  /** A holder has taken so many bytes more, or, below 0, less; one that holds nothing is forgotten. */
  change(holder: Holder, bytes: number): void {
    this.#size += bytes;
    if (holder.size === 0) this.#holders.delete(holder);
    else this.#holders.add(holder);
    if (this.#size > this.#bound) this.#makeRoom();
  }

  #makeRoom(): void {
    const enough = this.#bound * AFTERWARDS;
    const holders = [...this.#holders].sort((a, b) => b.size - a.size);
    const level = levelOf(holders, enough);
    for (const holder of holders) {
      // One exchange may be more than its share: as soon as there is room the others keep theirs.
      if (this.#size <= enough) return;
      holder.shrinkTo(level);
    }
  }
}

/** The size that the largest, which come first, are brought down to so that all together take so many bytes. */
function levelOf(holders: readonly Holder[], bytes: number): number {
  let left = bytes;
  let count = holders.length;
  for (const { size } of holders.toReversed()) {
    if (size * count >= left) break;
    left -= size;
    count -= 1;
  }
  return left / Math.max(count, 1);
}
