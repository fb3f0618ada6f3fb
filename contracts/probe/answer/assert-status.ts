import assert from 'node:assert/strict';
import type { Answered } from '../wire/wire-entry.ts';

/**
 * Asserts the HTTP status of an answer; a failure says which one came.
 *
 * @param what whose status it is, such as `a success`
 */
export function assertStatus(
  { response: { status } }: Pick<Answered, 'response'>,
  expected: number,
  what: string,
): void {
  assert.equal(status, expected, `the HTTP status of ${what} is ${expected}, and it is HTTP ${status}`);
}
