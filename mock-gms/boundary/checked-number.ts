import { inspect } from 'node:util';

/**
 * A number that comes from code without types, where a text would be joined to another one or be compared as a text.
 *
 * @param expected what was expected, with an example
 * @throws RangeError that says so
 * @example
 * checkedNumber(5000, 'milliseconds were expected, a number such as 5000'); // 5000
 */
export function checkedNumber(value: unknown, expected: string): number {
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  throw new RangeError(`${expected}, not ${inspect(value)}`);
}

/** Milliseconds that somebody wants to pass. @throws RangeError */
export function checkedMilliseconds(value: unknown): number {
  return checkedNumber(value, 'milliseconds were expected, a number such as 5000');
}
