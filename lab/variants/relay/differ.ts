import type { BayeuxMessage } from '../../../contracts/probe/bayeux/bayeux-message.ts';
import { isObject, parseJson } from '../../../contracts/shared/json.ts';
import type { Behaviour } from './behaviour.ts';

/** The text of a Bayeux response or frame as the variant would have sent it, and whether it holds a push. */
export function differBayeux(
  text: string,
  { answer, bayeux }: Behaviour,
): { readonly text: string; readonly hasPush: boolean } {
  const messages = parseJson(text);
  if (!Array.isArray(messages) || !messages.every(isObject)) return { text, hasPush: false };
  const own = messages as readonly BayeuxMessage[];
  const answered = answer === undefined ? own : own.map((message) => withAnswer(message, answer));
  const changed = bayeux?.(answered) ?? answered;
  return { text: changed === own ? text : JSON.stringify(changed), hasPush: own.some(isPush) };
}

/** The text of an answer over REST as the variant would have sent it. */
export function differAnswer(text: string, { answer }: Behaviour): string {
  const body = parseJson(text);
  return answer === undefined || !isObject(body) ? text : JSON.stringify(answer(body));
}

/** Whether a message of the server carries an answer of the Chat API. */
export function isPush({ channel = '', data }: BayeuxMessage): boolean {
  return channel.startsWith('/service/') && isObject(data);
}

function withAnswer(message: BayeuxMessage, answer: NonNullable<Behaviour['answer']>): BayeuxMessage {
  return isObject(message.data) ? { ...message, data: answer(message.data) } : message;
}
