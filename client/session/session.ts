import type { ChatResponse, SessionIds } from '../transport/transport.ts';

/**
 * What a running chat is known by, in the words of the documents.
 * @see WebChatService 9.0, getSessionData
 */
export interface SessionData {
  /** The chat's id. */
  sessionID: string;
  secureKey: string;
  userId: string;
  alias: string;
}

/** The ids an answer leaves the client with: its own, or the old ones where it names none. */
export function updatedIds(answer: ChatResponse, ids?: SessionIds): SessionIds {
  return {
    chatId: answer.chatId || ids?.chatId || '',
    alias: answer.alias || ids?.alias || '',
    secureKey: answer.secureKey || ids?.secureKey || '',
    userId: answer.userId || ids?.userId || '',
  };
}

export function sessionData({ chatId, secureKey, userId, alias }: SessionIds): SessionData {
  return { sessionID: chatId, secureKey, userId, alias };
}
