import type { Entry } from '../chat/entry.ts';

let ids = 0;

/** The id of a chat that no other test has. */
export function newChatId(): string {
  ids += 1;
  return `00048aAPEQJ8${String(ids).padStart(4, '0')}`;
}

/** How a log of a chat begins. */
export function requested(chatId: string, service = 'support', secureKey = `key of ${chatId}`): Entry {
  const keys = { secureKey, userId: '007555677B20000A', alias: '117' };
  return { seq: 1, at: 1000, type: 'ChatRequested', chatId, service, keys, request: {}, userData: {} };
}

/** Something that somebody says. */
export function message(seq: number, text = `message ${seq}`): Entry {
  const from = { nickname: 'Jo', participantId: 1, type: 'Client' } as const;
  return { seq, at: 1000 + seq, type: 'Message', index: seq - 1, from, visibility: 'all', text };
}
