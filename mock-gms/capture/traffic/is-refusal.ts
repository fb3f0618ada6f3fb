import type { Told } from './traffic.ts';

/** Whether an answer says that nothing was done. */
export function isRefusal({ status, answer: { statusCode = 0, errors = [] } }: Told): boolean {
  return status >= 400 || statusCode !== 0 || errors.length > 0;
}
