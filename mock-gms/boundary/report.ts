import { inspect } from 'node:util';

const reported = new WeakSet<object>();

/**
 * Shows a failure of the server's own as a process warning, once, however many boundaries it passes. Never throws.
 *
 * @param error what was thrown; if it is not an `Error`, or cannot be written out, it is shown by `util.inspect`
 * @example
 * report(new TypeError('this should not happen')); // (node:4711) TypeError: this should not happen
 */
export function report(error: unknown): void {
  if (typeof error === 'object' && error !== null) {
    if (reported.has(error)) return;
    reported.add(error);
  }
  process.emitWarning(isWritable(error) ? error : textOf(error));
}

/**
 * Whether Node can write a warning out. It does so later and on its own: what throws then ends the process, and so does a
 * `DeprecationWarning` where such are to be thrown.
 */
function isWritable(error: unknown): error is Error {
  try {
    if (!(error instanceof Error)) return false;
    const { name, message, stack, code, detail } = error as NodeJS.ErrnoException & { detail?: unknown };
    const parts = [name, message, stack ?? '', code ?? '', detail ?? '', error.toString()];
    return parts.every((part) => typeof part === 'string') && name !== 'DeprecationWarning';
  } catch {
    return false;
  }
}

function textOf(error: unknown): string {
  try {
    return inspect(error, { depth: 2 });
  } catch {
    return 'the value that was thrown cannot be shown';
  }
}
