import * as refusals from '../base/refusals.ts';
import { good, Refusal } from '../base/rejection.ts';
import type { ChatResponse } from '../transport/transport.ts';
import type { Conversation } from './conversation.ts';
import { reporting } from './failures.ts';
import type { Raise } from './order.ts';
import type { Session } from './session.ts';

/**
 * Fetches the page of messages before the earliest known, and publishes it. One page at a time.
 * @see WebChatService 9.0, fetchHistory
 */
export function fetchPage(chat: Conversation, session: Session, raise: Raise): Promise<ChatResponse> {
  return session.inTurn(() => fetchBefore(chat, session, raise));
}

async function fetchBefore(chat: Conversation, session: Session, raise: Raise): Promise<ChatResponse> {
  const { pageStart, isPushed } = session;
  if (pageStart <= 1) throw new Refusal(refusals.noMoreHistory);
  const position = Math.max(pageStart - chat.settings.async.maxMessagePageSize, 1);
  const reading = session.transport.read(session.ids, position, session.position());
  const answer = await reporting(chat, session, 'refresh', reading, raise);
  // The answer may hold more than history: that the chat has ended, or what is new.
  if (answer.statusCode === 0 && chat.session === session) {
    raise({ messageReceived: () => chat.record.takeInHistory(answer, session.ids, pageStart) });
  }
  chat.answered(session, isPushed ? 'push' : 'refresh', answer, raise);
  good(answer);
  session.beginPageAt(position);
  return answer;
}
