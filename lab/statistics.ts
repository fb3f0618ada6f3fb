/** The middle value; the mean of the two middle ones of an even number. @throws RangeError if there is none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('no values have no median');
  return (low + high) / 2;
}

/**
 * The value that a share of all values does not exceed, e.g. 0.99 for p99: the nearest rank.
 *
 * @throws RangeError if there is none
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
  if (found === undefined) throw new RangeError('no values have no percentile');
  return found;
}
