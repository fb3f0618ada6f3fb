import { isName, NAME_RULE } from '../boundary/name.ts';
import { type Answer, failure } from './answer.ts';

/**
 * The answer for a service that does not exist and cannot come into existence.
 *
 * @see GMS Chat API V2, error 306
 */
export function unknownService(name: string, chatId?: string): Answer {
  const advice = `There is no such chat service: a name is ${NAME_RULE}`;
  return failure('unknownService', { chatId, ...(!isName(name) && { advice }) });
}
