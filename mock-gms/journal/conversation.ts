import type { Exchange } from './exchange.ts';
import { type Fields, isMap, parseJson } from './fields.ts';

/** What a client was told of its chat, and how far it has read, as far as the journal reaches. */
export interface Conversation {
  readonly keys: Set<string>;
  userId?: string;
  alias?: string;
  /** Epoch ms at which it was told that the chat has ended. */
  endedAt?: number;
  /** The highest position it has read from. */
  position: number;
  /** Epoch ms of its last refresh. */
  refreshedAt?: number;
}

/** The object that an answer is: of a push its data. Undefined where the client got none that it could read. */
export function answerOf({ response }: Exchange): Fields | undefined {
  const parsed = parseJson(response.body);
  const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isMap(first)) return undefined;
  return isMap(first.data) ? first.data : first;
}

/** Takes up what an answer told the client. */
export function learn(conversation: Conversation, exchange: Exchange, answer: Fields): void {
  const { secureKey, userId, alias, statusCode, chatEnded } = answer;
  if (statusCode === 0) {
    if (typeof secureKey === 'string') conversation.keys.add(secureKey);
    if (typeof userId === 'string') conversation.userId = userId;
    if (typeof alias === 'string') conversation.alias = alias;
  }
  if (chatEnded === true) conversation.endedAt ??= exchange.at + exchange.took;
}
