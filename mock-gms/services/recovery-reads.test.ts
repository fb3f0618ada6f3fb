import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { MemoryStore } from '../store/memory.ts';
import { begun, startChat } from './restarted.fixture.ts';

/** Notes which logs are read, and how many at the same time. */
class CountingStore extends MemoryStore {
  readonly reads = new Map<string, number>();
  most = 0;
  #under = 0;

  constructor() {
    super();
    const { chats } = this;
    const read = chats.read.bind(chats);
    chats.read = async (id, after) => {
      this.reads.set(id, (this.reads.get(id) ?? 0) + 1);
      this.#under += 1;
      this.most = Math.max(this.most, this.#under);
      await setImmediate();
      this.#under -= 1;
      return read(id, after);
    };
  }
}

test('a start reads each chat once, and several at the same time, so that a store far away is not waited for each time', async () => {
  const store = new CountingStore();
  const before = await begun(store);
  const ids: string[] = [];
  for (let i = 0; i < 50; i += 1) ids.push((await startChat(before)).chat.id);
  store.reads.clear();
  store.most = 0;
  const after = await begun(store);
  expect([...store.reads].sort()).toEqual(ids.map((id) => [id, 1]).sort());
  expect(store.most).toBe(20);
  expect([...after.chats.chats].map(({ chat }) => chat.id).sort()).toEqual([...ids].sort());
});
