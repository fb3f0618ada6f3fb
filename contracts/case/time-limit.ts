/** A signal that says when a time is over. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Stops the clock: the signal will not be aborted. */
  readonly clear: () => void;
}

/**
 * Aborts a signal after a time that may grow while it runs. The timer keeps the process alive: a case that waits for what
 * never comes may be all that is left in it.
 *
 * @param grownBy milliseconds that the time has grown by until now
 * @param late the reason that the signal is aborted with
 * @example
 * const limit = timeLimit(30_000, () => wire.granted.ms, () => new Error('too late'));
 */
export function timeLimit(ms: number, grownBy: () => number, late: () => Error): TimeLimit {
  const over = new AbortController();
  const began = performance.now();
  const look = () => {
    const left = began + ms + grownBy() - performance.now();
    if (left > 0) timer = setTimeout(look, Math.ceil(left));
    else over.abort(late());
  };
  let timer = setTimeout(look, ms);
  return { signal: over.signal, clear: () => clearTimeout(timer) };
}
