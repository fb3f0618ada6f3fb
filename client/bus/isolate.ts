/** Calls what somebody else wrote: an exception in it is shown on the console and goes no further. */
export function isolate<Arguments extends unknown[]>(
  callback: ((...values: Arguments) => unknown) | undefined,
  ...values: Arguments
): void {
  if (typeof callback !== 'function') return;
  try {
    callback(...values);
  } catch (error) {
    console.error(error);
  }
}
