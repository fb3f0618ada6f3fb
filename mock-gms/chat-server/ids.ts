import { randomBytes, randomInt } from 'node:crypto';
import type { ChatKeys } from '../chat/entry.ts';

/** Where the ids of chats come from; injected, so that a test can know them beforehand. */
export interface Ids {
  chatId(): string;
  keys(): ChatKeys;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Random ids in the shapes that real servers give.
 *
 * @param alias the Chat Server instance that answers for these chats, e.g. `117`
 * @see GMS Chat API V2, common parameters: secureKey 20 lower hex, userId 16 upper hex, chatId 16 characters
 */
export function randomIds(alias = '117'): Ids {
  return {
    chatId: () => `0${Array.from({ length: 15 }, () => BASE62[randomInt(BASE62.length)]).join('')}`,
    keys: () => ({
      secureKey: randomBytes(10).toString('hex'),
      userId: randomBytes(8).toString('hex').toUpperCase(),
      alias,
    }),
  };
}
