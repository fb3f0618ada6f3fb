import type { Item } from './item.ts';

const UNITS: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const MAX_DURATION = 366 * 86_400_000;

/**
 * Milliseconds of a duration: `900ms`, `1.5s`, `2m`, `1h`, `1d`. A bare number is refused, since one cannot see its unit.
 *
 * @throws {ScriptError}
 */
export function durationOf(item: Item): number {
  const found = /^(\d{1,12}(?:\.\d{1,3})?)\s*(ms|s|m|h|d)$/.exec(item.text('a duration').trim());
  const unit = UNITS[found?.[2] ?? ''];
  if (found === null || unit === undefined) {
    return item.fail(`a duration such as 900ms, 1.5s, 2m, 1h or 1d was expected, not ${item.described}`);
  }
  const milliseconds = Math.round(Number(found[1]) * unit);
  return milliseconds <= MAX_DURATION ? milliseconds : item.fail('a duration is at most 366 days');
}
