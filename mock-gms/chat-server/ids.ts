import { randomBytes, randomInt } from 'node:crypto';
import type { ChatKeys } from '../chat/entry.ts';

/** Where the ids of chats come from; injected, so that a test can know them beforehand. */
export interface Ids {
  chatId(): string;
  keys(form: KeyForm): ChatKeys;
  fileId(): string;
}

/** Keys of the push face are longer: there the key alone identifies the chat. */
export type KeyForm = 'rest' | 'cometd';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Random ids in the shapes that real servers give.
 *
 * @param alias the Chat Server instance that answers for these chats, e.g. `117`
 * @see GMS Chat API V2, common parameters: secureKey 20 lower hex (over CometD base64 of 76 bytes), userId 16 upper hex, chatId 16 characters
 */
export function randomIds(alias = '117'): Ids {
  return {
    chatId: () => `0${Array.from({ length: 15 }, () => BASE62[randomInt(BASE62.length)]).join('')}`,
    keys: (form) => ({
      secureKey: form === 'rest' ? randomBytes(10).toString('hex') : randomBytes(76).toString('base64'),
      userId: randomBytes(8).toString('hex').toUpperCase(),
      alias,
    }),
    fileId: () => randomBytes(12).toString('hex'),
  };
}
