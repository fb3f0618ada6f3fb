import type { SessionData } from '../base/session-data.ts';
import type { OperationAnswer, SessionIds } from '../transport/transport.ts';

/** The ids where there is no chat. */
export const nobody: SessionIds = { chatId: '', alias: '', secureKey: '', userId: '' };

/** The ids after an answer: those it names, and the old ones for the rest. */
export function updatedIds(answer: OperationAnswer, ids = nobody): SessionIds {
  return {
    chatId: answer.chatId || ids.chatId,
    alias: answer.alias || ids.alias,
    secureKey: answer.secureKey || ids.secureKey,
    userId: answer.userId || ids.userId,
  };
}

export function sessionData({ chatId, secureKey, userId, alias }: SessionIds): SessionData {
  return { sessionID: chatId, secureKey, userId, alias };
}

/** Ids from such data, as far as they suffice to find the chat again. */
export function idsFrom(data: Partial<Record<keyof SessionData, unknown>>): SessionIds | undefined {
  return data.secureKey ? idsOf(data.sessionID, data) : undefined;
}

/** Ids from data that was kept elsewhere and may have been changed there. */
export function idsOf(
  chatId: unknown,
  { alias, secureKey, userId }: Partial<Record<keyof SessionIds, unknown>>,
): SessionIds {
  const text = (value: unknown = '') => String(value);
  return { chatId: text(chatId), alias: text(alias), secureKey: text(secureKey), userId: text(userId) };
}
