import { expect, test } from '@playwright/test';
import type { Entry } from '../chat/entry.ts';
import { appendIds } from './append-ids.ts';
import { FILE_CONTRACT } from './file-contract.fixture.ts';
import type { News } from './logs.ts';
import type { ServiceEntry } from './service-entry.ts';
import type { Store } from './store.ts';
import { message, newChatId, requested } from './stored-log.fixture.ts';

const newId = appendIds();

function fact(seq: number, name = `script-${seq}`): ServiceEntry {
  return { seq, at: 1000 + seq, type: 'ScriptAdded', name, source: 'steps: []' };
}

/**
 * Declares the tests that every store has to pass.
 *
 * @param open a store without anything in it
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const stores: Store[] = [];
  const opened = async () => {
    const store = await open();
    stores.push(store);
    return store;
  };
  test.afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });
  const contract = (title: string, body: (store: Store) => Promise<unknown>) =>
    test(`${name}: ${title}`, async () => void (await body(await opened())));

  contract('a log reads as it was appended, from any place on', async ({ chats }) => {
    const chatId = newChatId();
    const awkward = 'a "text" with \u0000, \ud83d\ude00, a lone \ud800 and a\nline';
    const log = [requested(chatId), message(2), message(3, awkward)];
    expect(await chats.append(chatId, 0, log.slice(0, 2), newId())).toBe(true);
    expect(await chats.append(chatId, 2, log.slice(2), newId())).toBe(true);
    expect(await chats.read(chatId, 0)).toEqual(log);
    expect(await chats.read(chatId, 2)).toEqual(log.slice(2));
    expect(await chats.read(chatId, 3)).toEqual([]);
    expect(await chats.read(newChatId(), 0)).toEqual([]);
  });

  contract('an id that a client makes up is of no log, however long it is', async ({ chats, blobs }) => {
    for (const id of ['', 'x'.repeat(5000), '\u{10ffff}'.repeat(700), '\0', '../up']) {
      expect(await chats.read(id, 0)).toEqual([]);
      expect(await chats.append(id, 1, [message(2)], newId())).toBe(false);
      await chats.trim(id, 1);
      await chats.remove(id);
      expect(await blobs.open(id, id)).toBeUndefined();
    }
  });

  contract('an append that is not at the end writes nothing of itself', async ({ chats }) => {
    const chatId = newChatId();
    const log = [requested(chatId), message(2)];
    expect(await chats.append(chatId, 1, [message(2), message(3)], newId())).toBe(false);
    expect(await chats.append(chatId, 0, log, newId())).toBe(true);
    for (const after of [0, 1, 3]) {
      const late = [message(after + 1, 'late'), message(after + 2, 'late')];
      expect(await chats.append(chatId, after, late, newId())).toBe(false);
    }
    expect(await chats.read(chatId, 0)).toEqual(log);
  });

  contract('of appends at the same place exactly one is there, whole', async ({ chats }) => {
    const chatId = newChatId();
    await chats.append(chatId, 0, [requested(chatId)], newId());
    const texts = Array.from({ length: 20 }, (_, i) => `writer ${i}`);
    const wins = await Promise.all(
      texts.map((text) => chats.append(chatId, 1, [message(2, text), message(3, text)], newId())),
    );
    const [winner, ...others] = texts.filter((_, i) => wins[i]);
    expect(others).toEqual([]);
    expect(await chats.read(chatId, 1)).toEqual([message(2, winner), message(3, winner)]);
  });

  contract('writers who try again after a conflict lose and double nothing', async ({ chats }) => {
    const chatId = newChatId();
    await chats.append(chatId, 0, [requested(chatId)], newId());
    const write = async (text: string) => {
      for (;;) {
        const seq = (await chats.read(chatId, 0)).length;
        if (await chats.append(chatId, seq, [message(seq + 1, text)], newId())) return;
      }
    };
    const texts = Array.from({ length: 20 }, (_, i) => `message ${i}`);
    await Promise.all(texts.map(write));
    const log = await chats.read(chatId, 1);
    expect(log.map(({ seq }) => seq)).toEqual(texts.map((_, i) => i + 2));
    expect(log.map((entry) => 'text' in entry && entry.text).sort()).toEqual([...texts].sort());
  });

  contract('an append that is asked for twice is true twice and there once', async ({ chats }) => {
    const chatId = newChatId();
    const [first, second] = [newId(), newId()];
    const start = [requested(chatId), message(2)];
    expect(await chats.append(chatId, 0, start, first)).toBe(true);
    expect(await chats.append(chatId, 0, start, first)).toBe(true);
    expect(await chats.append(chatId, 2, [message(3), message(4)], second)).toBe(true);
    expect(await chats.append(chatId, 0, start, first)).toBe(true);
    expect(await chats.append(chatId, 2, [message(3), message(4)], second)).toBe(true);
    expect(await chats.append(chatId, 3, [message(4)], second)).toBe(false);
    expect(await chats.read(chatId, 0)).toEqual([...start, message(3), message(4)]);
    const together = await Promise.all([1, 2, 3].map(() => chats.append(chatId, 4, [message(5)], 'same')));
    expect(together).toEqual([true, true, true]);
    expect(await chats.read(chatId, 4)).toEqual([message(5)]);
  });

  contract('chats are listed by service, and found by their keys', async (store) => {
    const [one, two, other] = [newChatId(), newChatId(), newChatId()];
    await store.chats.append(one, 0, [requested(one)], newId());
    await store.chats.append(two, 0, [requested(two, 'support', 'k'.repeat(500))], newId());
    await store.chats.append(other, 0, [requested(other, 'sales')], newId());
    expect([...(await store.list('support'))].sort()).toEqual([one, two]);
    expect(await store.list('sales')).toEqual([other]);
    expect(await store.list('supp')).toEqual([]);
    expect([...(await store.names())].sort()).toEqual(['sales', 'support']);
    expect(await store.findByKey(`key of ${one}`)).toEqual({ service: 'support', chatId: one });
    expect(await store.findByKey('k'.repeat(500))).toEqual({ service: 'support', chatId: two });
    for (const unknown of ['', 'k', 'constructor', 'k'.repeat(5000)])
      expect(await store.findByKey(unknown)).toBeUndefined();
  });

  contract('a chat that is removed is gone with its key, and no other is', async (store) => {
    const [gone, stays] = [newChatId(), newChatId()];
    for (const id of [gone, stays]) await store.chats.append(id, 0, [requested(id), message(2)], newId());
    await store.chats.remove(gone);
    await store.chats.remove(gone);
    expect(await store.chats.read(gone, 0)).toEqual([]);
    expect(await store.list('support')).toEqual([stays]);
    expect(await store.findByKey(`key of ${gone}`)).toBeUndefined();
    expect(await store.findByKey(`key of ${stays}`)).toEqual({ service: 'support', chatId: stays });
    expect(await store.chats.append(gone, 2, [message(3)], newId())).toBe(false);
    expect(await store.chats.append(gone, 0, [requested(gone)], newId())).toBe(true);
    expect(await store.chats.read(stays, 0)).toHaveLength(2);
  });

  contract('logs of services are apart from those of chats, and their names are listed', async (store) => {
    const { services } = store;
    expect(await services.append('support', 0, [fact(1), fact(2)], newId())).toBe(true);
    expect(await services.append('support.2', 0, [fact(1)], newId())).toBe(true);
    expect(await services.append('support', 1, [fact(2)], newId())).toBe(false);
    expect(await services.read('support', 0)).toEqual([fact(1), fact(2)]);
    expect(await store.chats.read('support', 0)).toEqual([]);
    expect([...(await store.names())].sort()).toEqual(['support', 'support.2']);
    await services.remove('support');
    expect(await services.read('support', 0)).toEqual([]);
    expect(await store.names()).toEqual(['support.2']);
  });

  contract('a trimmed log goes on where it was, and keeps its last entry', async ({ services }) => {
    await services.append('support', 0, [fact(1), fact(2), fact(3)], newId());
    await services.trim('support', 2);
    await services.trim('support', 1);
    expect(await services.read('support', 0)).toEqual([fact(3)]);
    for (const after of [0, 1, 2])
      expect(await services.append('support', after, [fact(after + 1)], newId())).toBe(false);
    expect(await services.append('support', 3, [fact(4)], newId())).toBe(true);
    await services.trim('support', 9);
    expect(await services.read('support', 0)).toEqual([fact(4)]);
    expect(await services.append('support', 4, [fact(5)], newId())).toBe(true);
    await services.trim('unknown', 9);
  });

  contract('who follows is told of every log in its order, and of removals', async (store) => {
    const chatId = newChatId();
    const news: News<Entry>[] = [];
    const ofServices: News<ServiceEntry>[] = [];
    const stop = store.chats.follow((each) => news.push(each));
    store.services.follow((each) => ofServices.push(each));
    await store.chats.append(chatId, 0, [requested(chatId), message(2)], newId());
    await store.chats.append(chatId, 0, [requested(chatId)], newId());
    await Promise.all([3, 4, 5].map((seq) => store.chats.append(chatId, seq - 1, [message(seq)], newId())));
    await store.services.append('sales', 0, [fact(1)], newId());
    await store.chats.remove(chatId);
    const last = () => news.at(-1)?.removed === true && ofServices.length > 0;
    await expect.poll(last).toBe(true);
    stop();
    await store.chats.append(chatId, 0, [requested(chatId)], newId());
    const told = news.flatMap((each) => (each.removed ? [] : each.entries));
    // At least once: what is told again is known by its place.
    const seqs = [...new Set(told.map(({ seq }) => seq))];
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(seqs.length).toBeGreaterThanOrEqual(3);
    expect(new Set(news.map(({ id, service }) => `${id} ${service}`))).toEqual(
      new Set([`${chatId} support`]),
    );
    expect(ofServices[0]).toMatchObject({ id: 'sales', service: 'sales', after: 0, entries: [fact(1)] });
  });

  for (const [title, body] of Object.entries(FILE_CONTRACT)) contract(title, body);
}
