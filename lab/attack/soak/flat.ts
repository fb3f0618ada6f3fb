/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * How much more there is in the last quarter of a run than in its second one, as a factor: in the first, caches fill.
 *
 * @example
 * growth([9, 20, 20, 20, 20, 20, 20, 20]); // 1
 */
export function growth(values: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(values.length / 4));
  const second = median(values.slice(quarter, 2 * quarter));
  const last = median(values.slice(-quarter));
  return second === 0 ? 1 : last / second;
}
