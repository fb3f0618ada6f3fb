/** A module for the agents' side that cannot be used; its message says what it lacks and what was expected. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
}
