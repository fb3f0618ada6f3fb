import type { SessionData } from '../session-data.ts';
import type { ChatResponse, OperationAnswer, SessionIds, Transport } from '../transport/transport.ts';
import type { Connection } from './connection.ts';

/** A chat that runs: what the server knows it by, and how the way to the server is. */
export interface Session {
  ids: SessionIds;
  readonly transport: Transport;
  readonly connection: Connection;
  /** Whether the ids are kept, so that another page can take the chat up, or end it. */
  kept: boolean;
  /** The position from which on messages are known; earlier ones can be fetched. */
  pageStart: number;
  /** The fetching of earlier messages that is under way. */
  fetching: Promise<unknown>;
}

/** What no chat is known by. */
export const nobody: SessionIds = { chatId: '', alias: '', secureKey: '', userId: '' };

/** The ids an answer leaves the client with: its own, or the old ones where it names none. */
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

/** Ids from what was kept somewhere, whatever that has become there. */
export function idsOf(
  chatId: unknown,
  { alias, secureKey, userId }: Partial<Record<keyof SessionIds, unknown>>,
): SessionIds {
  const text = (value: unknown = '') => String(value);
  return { chatId: text(chatId), alias: text(alias), secureKey: text(secureKey), userId: text(userId) };
}

/** Whether an answer leaves the chat running. */
export function goesOn({ chatEnded, statusCode }: ChatResponse): boolean {
  return chatEnded === false && statusCode !== 2;
}
