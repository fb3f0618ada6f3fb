import type { Entry } from '../chat/entry.ts';

/**
 * The service that the log of a chat belongs to.
 *
 * @throws Error for a log that does not begin as one of a chat
 */
export function serviceOfChat(chatId: string, first: Entry | undefined): string {
  if (first?.type !== 'ChatRequested')
    throw new Error(`the log of chat ${chatId} begins with ${first?.type ?? 'nothing'}, not ChatRequested`);
  return first.service;
}
