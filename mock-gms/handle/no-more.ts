/**
 * Sees that a function was given nothing beyond what it takes: it would be left without a word.
 *
 * @throws RangeError with what was meant instead
 */
export function noMore(given: readonly unknown[], meant: string): void {
  if (given.length > 0) throw new RangeError(meant);
}

/** What `journal.verify` is given besides a query is part of it. */
export const WITHIN_QUERY = "verify takes one map, such as { operation: 'send', times: 2 }";

/** A chat is ended by the server; somebody who ends it leaves. */
export const ENDS_BY_ITSELF = "end takes nothing: an agent ends a chat by leave({ then: 'close' })";
