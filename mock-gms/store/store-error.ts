/** A store that cannot be used: the message says in one line why, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** A store that does not answer at the moment: what was asked may have been done or not, and can be asked again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
