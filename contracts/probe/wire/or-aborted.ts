/** Resolves as the work does, and rejects with the signal's reason as soon as that is aborted. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  // One of its own: Node warns of a signal that many listen to.
  const own = AbortSignal.any([signal]);
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(own.reason);
    if (own.aborted) stop();
    else own.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    own.removeEventListener('abort', stop);
  }
}
