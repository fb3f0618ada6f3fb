import { isObject } from '../../shared/json.ts';
import type { WireAnswer } from '../ask-mock/pair.ts';

/** Whether it was done: true, false, or undefined where an answer does not say. */
export function isDone(answer: WireAnswer | undefined): boolean | undefined {
  const { body } = answer ?? {};
  if (!isObject(body)) return answer === undefined ? undefined : answer.status < 400;
  if (typeof body.successful === 'boolean') return body.successful;
  const { statusCode } = body;
  // Written as a text it says the same.
  const isText = typeof statusCode === 'string' && /^\d+$/.test(statusCode);
  if (typeof statusCode === 'number' || isText) return statusCode === 0 || statusCode === '0';
  return answer && answer.status < 400 && !('errors' in body);
}
