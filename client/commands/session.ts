import { isRecord } from '../base/json.ts';
import * as refusals from '../base/refusals.ts';
import { Refusal } from '../base/rejection.ts';
import type { SessionData } from '../base/session-data.ts';
import { idsFrom, nobody, sessionData } from '../chat/session-ids.ts';
import type { Conversation } from '../session/conversation.ts';
import { fetchPage } from '../session/history.ts';
import { recall } from '../session/memory.ts';
import { restore as takeUp } from '../session/restore.ts';
import type { ChatResponse } from '../transport/transport.ts';
import type { Call } from './call.ts';

/** Which chat is taken up. */
export interface RestoreOptions {
  /** What the chat is known by, where the app keeps it; for asynchronous chats. */
  sessionData?: SessionData;
}

export async function restore(
  chat: Conversation,
  { sessionData: data }: RestoreOptions,
  { bySelf, raise }: Call,
): Promise<void> {
  // A chat that is there already is told of first, as Widgets do; those of edition 8.5 refuse all the same.
  const isThere = chat.edition === '9.0' && (chat.busy || chat.unsettled.over);
  if (!isThere && !bySelf && !chat.settings.async.enabled) throw new Refusal(refusals.privateRestore);
  await takeUp(chat, isRecord(data) ? idsFrom(data) : undefined, undefined, raise);
}

export async function getSessionData({ session }: Conversation): Promise<SessionData> {
  return sessionData(session?.ids ?? nobody);
}

export async function verifySession(chat: Conversation): Promise<{ sessionActive: boolean }> {
  await chat.unsettled.over;
  if (chat.active) return { sessionActive: true };
  const kept = await recall(chat.surroundings);
  // An app may still keep a chat that has ended.
  return { sessionActive: kept !== undefined && kept.chatId !== chat.surroundings.keeper.over };
}

export async function fetchHistory(chat: Conversation, _: unknown, { raise }: Call): Promise<ChatResponse> {
  if (!chat.settings.async.enabled) throw new Refusal(refusals.noAsync);
  return fetchPage(chat, chat.requireChat(), raise);
}
