import type { Conversation } from '../session/conversation.ts';
import type { Asked } from '../session/failures.ts';
import type { Raise } from '../session/order.ts';
import type { Session } from '../session/session.ts';
import { noAnswer } from '../transport/failed-request.ts';

/** The running chat, for commands that fail like a request without an answer where there is no chat. */
export function runningChat(chat: Conversation, operation: Asked, raise: Raise): Session {
  if (chat.session) return chat.session;
  const failure = noAnswer('error');
  raise({ failure: chat.failed(failure, operation) });
  throw failure;
}
