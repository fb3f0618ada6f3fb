import { inspect } from 'node:util';

const reported = new WeakSet<object>();

/**
 * Shows a failure of the server's own as a process warning, once, however many boundaries it passes.
 *
 * @param error whatever was thrown; what is no `Error` is shown as `util.inspect` shows it
 * @example
 * report(new TypeError('this should not happen')); // (node:4711) TypeError: this should not happen
 */
export function report(error: unknown): void {
  if (typeof error === 'object' && error !== null) {
    if (reported.has(error)) return;
    reported.add(error);
  }
  process.emitWarning(error instanceof Error ? error : inspect(error, { depth: 2 }));
}
