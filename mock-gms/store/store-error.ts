/** A store that cannot be used: the message says in one line why, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
