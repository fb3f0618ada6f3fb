import assert from 'node:assert/strict';
import { isObject } from '../../shared/json.ts';

/**
 * Asserts that what came has these fields with these values. Further fields are let be: a server may tell more than is
 * known of it.
 *
 * @example
 * assertHas(event.from, { nickname: 'Ada', participantId: 1, type: 'Client' });
 */
export function assertHas(came: unknown, expected: Readonly<Record<string, unknown>>, words?: string): void {
  const known = isObject(came)
    ? Object.fromEntries(Object.entries(came).filter(([name]) => Object.hasOwn(expected, name)))
    : came;
  assert.deepEqual(known, expected, words);
}

/** Asserts that all of these are among the names of an object's fields. */
export function assertNamesAll(came: object, names: readonly string[]): void {
  const missing = names.filter((name) => !Object.hasOwn(came, name));
  assert.deepEqual(missing, [], 'fields that are missing');
}
