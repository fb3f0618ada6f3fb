import { randomInt } from 'node:crypto';

/** Numbers begin here, so that they are no longer than they need to be. */
const BEGINNING = Date.UTC(2026, 0, 1);

/** Numbers in a millisecond. */
const PARTS = 1000;

/**
 * Makes the numbers of exchanges where several processes record: they are in the order of time, and two processes give the
 * same one only if they are asked in the same millisecond and have the same part of it, one in a thousand.
 */
export function timelyNumbers(now: () => number = Date.now): (last: number) => number {
  const part = randomInt(PARTS);
  return (last) => Math.max(last + 1, (now() - BEGINNING) * PARTS + part);
}
