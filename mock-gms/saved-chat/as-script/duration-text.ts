const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/**
 * Milliseconds as a script writes them.
 *
 * @example
 * durationText(90_000); // '90s'
 */
export function durationText(milliseconds: number): string {
  for (const [unit, size] of UNITS) {
    if (milliseconds >= size && milliseconds % size === 0) return `${milliseconds / size}${unit}`;
  }
  return milliseconds > 1000
    ? `${(milliseconds / 1000).toFixed(3).replace(/0+$/, '')}s`
    : `${milliseconds}ms`;
}

/** The longest that one step of a script can wait, in milliseconds. */
export const MAX_STEP = 366 * 86_400_000;
