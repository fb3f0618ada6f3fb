import { defined } from '../boundary/defined.ts';
import { isObject } from '../boundary/json.ts';
import type { Exchange } from './exchange.ts';
import { type Fields, jsonFields } from './request-fields.ts';
import { redactedPath } from './secrets/redact.ts';

/** An exchange without its texts: enough for a line in a list. */
export interface ExchangeSummary extends Omit<Exchange, 'request' | 'response'> {
  /** Whether it brought the client something that it did not know: entries, or the end of the chat. */
  readonly news: boolean;
  /** The places in the transcript of the entries that it brought. */
  readonly indices: readonly number[];
  /** Of an answer that says something failed: the code of its first error, or its statusCode where it names none. */
  readonly errorCode?: number;
}

/**
 * What a list shows of an exchange.
 *
 * @example
 * exchangeSummary(exchange).news; // false for a poll that brought nothing
 */
export function exchangeSummary({ request: _, response, path, ...rest }: Exchange): ExchangeSummary {
  const answer = jsonFields(response.body);
  const messages: readonly unknown[] = Array.isArray(answer?.messages) ? answer.messages : [];
  const indices = messages.flatMap((message) =>
    isObject(message) && typeof message.index === 'number' ? [message.index] : [],
  );
  const news = messages.length > 0 || answer?.chatEnded === true;
  // Who starts a chat learns its id from the answer.
  const chatId = rest.chatId ?? (typeof answer?.chatId === 'string' ? answer.chatId : undefined);
  const errorCode = errorCodeOf(answer);
  return { ...rest, chatId, path: redactedPath(path), news, indices, ...defined({ errorCode }) };
}

/** GMS answers most failures with HTTP 200: what went wrong is in the body. */
function errorCodeOf(answer: Fields | undefined): number | undefined {
  const { statusCode, errors } = answer ?? {};
  if (typeof statusCode !== 'number' || statusCode === 0) return undefined;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return isObject(first) && typeof first.code === 'number' ? first.code : statusCode;
}
