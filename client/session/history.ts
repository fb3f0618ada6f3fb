import * as refusals from '../base/refusals.ts';
import { good, Refusal } from '../base/rejection.ts';
import { publishHistory } from '../chat/news.ts';
import type { ChatResponse } from '../transport/transport.ts';
import type { Conversation } from './conversation.ts';
import type { Raise } from './order.ts';
import type { Session } from './session.ts';

/**
 * Fetches the page of messages before the earliest known, and publishes it. One page at a time.
 * @see WebChatService 9.0, fetchHistory
 */
export function fetchPage(chat: Conversation, session: Session, raise: Raise): Promise<ChatResponse> {
  const page = session.fetching.then(() => fetchBefore(chat, session, raise));
  session.fetching = page.catch(() => {});
  return page;
}

async function fetchBefore(chat: Conversation, session: Session, raise: Raise): Promise<ChatResponse> {
  const { pageStart } = session;
  if (pageStart <= 1) throw new Refusal(refusals.noMoreHistory);
  const position = Math.max(pageStart - chat.surroundings.settings.async.maxMessagePageSize, 1);
  const reading = session.transport.read(session.ids, position, chat.transcript.nextPosition);
  const answer = await chat.reporting(session, 'refresh', reading, raise);
  // Also what is no history may be in it: that the chat has ended, or what is new.
  if (answer.statusCode === 0 && chat.session === session) {
    raise({ messageReceived: () => publishHistory(chat, answer, session.ids, pageStart) });
  }
  chat.answered(session, session.transport.pushes ? 'push' : 'refresh', answer, raise);
  good(answer);
  session.pageStart = position;
  return answer;
}
