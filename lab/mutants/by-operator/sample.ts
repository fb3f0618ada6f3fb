import { dice } from '../../../mock-gms/faults/dice.ts';

/** So many of the items, the same for the same seed, in their own order; all, where there are no more. */
export function sampleOf<T>(items: readonly T[], size: number, seed: number): readonly T[] {
  const roll = dice(seed);
  const drawn = items.map((item, place) => ({ item, place, lot: roll() }));
  const chosen = drawn.sort((one, other) => one.lot - other.lot).slice(0, size);
  return chosen.sort((one, other) => one.place - other.place).map(({ item }) => item);
}
