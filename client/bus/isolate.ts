/** Calls what somebody else wrote: an exception or a rejection in it is shown on the console and goes no further. */
export function isolate<Arguments extends unknown[]>(
  callback: ((...values: Arguments) => unknown) | undefined,
  ...values: Arguments
): void {
  if (typeof callback !== 'function') return;
  const show = (error: unknown) => console.error(error);
  try {
    const returned = callback(...values);
    // The result of a command belongs to its caller; only a promise that the callback made itself has no owner.
    if (returned instanceof Promise && !('fail' in returned)) returned.catch(show);
  } catch (error) {
    show(error);
  }
}
