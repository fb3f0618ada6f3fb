import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import type { Store } from './store.ts';
import { newChatId, requested } from './stored-log.fixture.ts';

/** What every store has to do with files, by the titles of the tests. */
export const FILE_CONTRACT: { readonly [title: string]: (store: Store) => Promise<unknown> } = {
  'a file reads as it came in, and goes when it or its chat is removed': async ({ blobs, chats }: Store) => {
    const chatId = newChatId();
    await chats.append(chatId, 0, [requested(chatId)], 'start');
    const bytes = { small: Buffer.from('This is plain text.\n'), large: randomBytes(4 * 1024 ** 2 + 1) };
    const stage = async (content: Buffer) => {
      const staged = blobs.stage();
      for (let at = 0; at < content.length; at += 64 * 1024)
        expect(await staged?.write(content.subarray(at, at + 64 * 1024))).toBe(true);
      expect(staged?.size).toBe(content.length);
      return staged;
    };
    const read = async (fileId: string) => {
      const open = await blobs.open(chatId, fileId);
      return open === undefined ? undefined : { size: open.size, content: await buffer(open.stream) };
    };
    for (const [fileId, content] of Object.entries({
      ...bytes,
      empty: Buffer.alloc(0),
      '../up': bytes.small,
    })) {
      const staged = await stage(content);
      expect(await read(fileId)).toBeUndefined();
      await staged?.commit(chatId, fileId);
      await staged?.discard();
      const found = await read(fileId);
      expect(found?.size).toBe(content.length);
      expect(found?.content.equals(content)).toBe(true);
    }
    const discarded = await stage(bytes.small);
    await discarded?.discard();
    await expect(discarded?.commit(chatId, 'discarded')).rejects.toThrow();
    expect(await read('discarded')).toBeUndefined();
    await blobs.remove(chatId, 'small');
    await blobs.remove(chatId, 'unknown');
    expect(await read('small')).toBeUndefined();
    expect((await read('large'))?.size).toBe(bytes.large.length);
    await chats.remove(chatId);
    for (const fileId of ['large', 'empty', '../up']) expect(await read(fileId)).toBeUndefined();
  },

  'a file that is being read can be removed': async ({ blobs }: Store) => {
    const staged = blobs.stage();
    const content = randomBytes(1024 ** 2);
    await staged?.write(content);
    await staged?.commit('chat', 'file');
    const open = await blobs.open('chat', 'file');
    await blobs.remove('chat', 'file');
    expect(open && (await buffer(open.stream)).equals(content)).toBe(true);
  },
};
