/**
 * What was waited for will not come any more: the service was removed, or the server was closed.
 *
 * @example
 * const waiting = gms.service('support').waitForChat();
 * await gms.close();
 * await waiting; // throws ClosedError: no chat will start in service support any more: it was closed
 */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
}
