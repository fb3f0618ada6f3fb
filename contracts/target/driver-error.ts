/**
 * A module for the agents' side that cannot be used; its message says what it lacks and what was expected.
 *
 * @example
 * const target = { chatApiURL: 'http://127.0.0.1:8080/genesys/2/chat', service: 'support' };
 * await loadDriver('/nowhere.mjs', target).catch((error) => error instanceof DriverError); // true
 * @see loadDriver, foreignTarget
 */
export class DriverError extends Error {
  override readonly name = 'DriverError';
}
