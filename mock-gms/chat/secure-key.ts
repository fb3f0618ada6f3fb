import type { Entry } from './entry.ts';

/**
 * The secure keys that entries bring into a chat: a request with one of them comes from its customer.
 *
 * @example
 * secureKeysIn(log); // ['4ee15d7e1c343c8e0a11']
 * @see GMS Chat API V2, common parameters; over CometD and `chat-ntf` the key alone identifies a chat
 */
export function secureKeysIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => (entry.type === 'ChatRequested' ? [entry.keys.secureKey] : []));
}
