import type { Answer } from './answer.ts';
import type { Told } from './traffic.ts';

/** Whether an answer was a refusal, by its HTTP status or by what it says. */
export function isRefusal({ status, answer }: Told): boolean {
  return status >= 400 || saysNo(answer);
}

/** Whether an answer says that nothing was done. */
export function saysNo({ statusCode = 0, errors = [] }: Partial<Answer> = {}): boolean {
  return statusCode !== 0 || errors.length > 0;
}
