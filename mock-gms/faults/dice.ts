const STEP = 0x6d2b79f5;

/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed.
 *
 * @param rolled how many of them are passed over
 * @see Mulberry32, a generator in the public domain by Tommy Ettinger
 */
export function dice(seed: number, rolled = 0): () => number {
  let state = (seed + Math.imul(rolled, STEP)) >>> 0;
  return () => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
