import { badAnswer, type FailedRequest, noAnswer } from '../failed-request.ts';
import type { BayeuxMessage } from './bayeux.ts';

/** What a reply that is not successful comes to: a request that failed, as over polling. */
export function failureOf(reply: BayeuxMessage): FailedRequest {
  const { failure, error } = reply;
  // Refused by the server in so many words: the reply is the answer.
  if (!failure) return badAnswer(200, error ?? 'error', JSON.stringify(reply));
  const { httpCode = 0, transport } = failure;
  if (httpCode <= 0) return noAnswer('error');
  return badAnswer(httpCode, transport?.statusText || 'error', transport?.responseText ?? '');
}
