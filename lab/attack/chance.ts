import { dice } from '../../mock-gms/faults/dice.ts';

/** A seeded source of chance: the same seed, the same sequence. */
export class Chance {
  readonly seed: number;
  /** A number from 0 up to, but not including, 1. */
  readonly fraction: () => number;

  constructor(seed: number) {
    this.seed = seed >>> 0;
    this.fraction = dice(this.seed);
  }

  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** Whether something happens that happens once in `times`. */
  oneIn(times: number): boolean {
    return this.fraction() * times < 1;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined && items.length === 0) throw new RangeError('there is nothing to pick from');
    return item as T;
  }

  /** Picks by weight. */
  weighted<T extends { readonly weight: number }>(items: readonly T[]): T {
    let left = this.fraction() * items.reduce((sum, { weight }) => sum + weight, 0);
    for (const item of items) {
      left -= item.weight;
      if (left < 0) return item;
    }
    return items[items.length - 1] as T;
  }

  /** An independent source that belongs to this one. */
  fork(): Chance {
    return new Chance(this.below(4294967296));
  }
}

export function randomSeed(): number {
  return Math.floor(Math.random() * 4294967296);
}
