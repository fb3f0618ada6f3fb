import { createHash } from 'node:crypto';

/**
 * So many of the items, the same for the same seed, in the order in which they are drawn; all, where there are no more.
 * What is drawn depends on the names alone, so that a change of some items leaves the others as they are.
 */
export function sampleOf<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  size: number,
  seed: number,
): readonly T[] {
  const lotOf = (item: T) =>
    createHash('sha256')
      .update(`${seed} ${nameOf(item)}`)
      .digest('hex');
  const drawn = items.map((item) => ({ item, lot: lotOf(item) }));
  const inTurn = drawn.sort((one, other) => (one.lot < other.lot ? -1 : 1));
  return inTurn.slice(0, size).map(({ item }) => item);
}
