import { median } from '../../statistics.ts';

/**
 * How much more there is in the last quarter of a run than in its second one, as a factor: in the first, caches fill.
 *
 * @example
 * growth([9, 20, 20, 20, 20, 20, 20, 20]); // 1
 */
export function growth(values: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(values.length / 4));
  const second = values.slice(quarter, 2 * quarter);
  const before = second.length === 0 ? 0 : median(second);
  return before === 0 ? 1 : median(values.slice(-quarter)) / before;
}
