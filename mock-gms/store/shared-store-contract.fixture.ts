import { expect, test } from '@playwright/test';
import type { Entry } from '../chat/entry.ts';
import { appendIds } from './append-ids.ts';
import type { News } from './logs.ts';
import type { Signal, Store } from './store.ts';
import { message, newChatId, requested } from './stored-log.fixture.ts';

const newId = appendIds();

/**
 * Declares the tests that a store has to pass which several processes share.
 *
 * @param open a store without anything in it, as two processes have it
 */
export function sharedStoreContract(name: string, open: () => Promise<readonly [Store, Store]>): void {
  const opened: Store[] = [];
  test.afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  const contract = (title: string, body: (one: Store, other: Store) => Promise<unknown>) =>
    test(`${name}, shared: ${title}`, async () => {
      const [one, other] = await open();
      opened.push(one, other);
      await body(one, other);
    });

  contract(
    'what one process appends another reads, finds, lists and is told of, in order',
    async (one, other) => {
      const chatId = newChatId();
      const news: News<Entry>[] = [];
      other.chats.follow((each) => news.push(each));
      await other.names();
      await one.chats.append(chatId, 0, [requested(chatId), message(2)], newId());
      expect(await other.chats.read(chatId, 1)).toEqual([message(2)]);
      expect(await other.findByKey(`key of ${chatId}`)).toEqual({ service: 'support', chatId });
      expect(await other.list('support')).toEqual([chatId]);
      const large = 'x'.repeat(20_000);
      for (let seq = 3; seq <= 20; seq += 1) {
        const [writer] = seq % 2 === 0 ? [one] : [other];
        await writer.chats.append(chatId, seq - 1, [message(seq, seq === 7 ? large : undefined)], newId());
      }
      const told = () => news.flatMap((each) => (each.removed ? [] : each.entries));
      await expect.poll(() => told().at(-1)?.seq).toBe(20);
      await one.chats.remove(chatId);
      await expect.poll(() => news.at(-1)?.removed).toBe(true);
      const seqs = [...new Set(told().map(({ seq }) => seq))];
      expect(seqs).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      expect(told()[0]).toEqual(requested(chatId));
      expect(told().find(({ seq }) => seq === 7)).toEqual(message(7, large));
    },
  );

  contract(
    'news has the same numbers in every process, in the order of what happened',
    async (one, other) => {
      const told = [one, other].map((store) => {
        const numbers: unknown[] = [];
        store.chats.follow(({ id, number, ...news }) =>
          numbers.push([number, id, news.removed ?? news.after]),
        );
        return numbers;
      });
      await Promise.all([one.caughtUp?.(), other.caughtUp?.()]);
      const [first, second] = [newChatId(), newChatId()];
      await one.chats.append(first, 0, [requested(first)], newId());
      await other.chats.append(second, 0, [requested(second)], newId());
      await Promise.all([first, second].map((id) => one.chats.append(id, 1, [message(2)], newId())));
      await other.chats.remove(first);
      await Promise.all([one.caughtUp?.(), other.caughtUp?.()]);
      expect(told[0]).toHaveLength(5);
      expect(told[1]).toEqual(told[0]);
      const numbers = (told[0] as number[][]).map(([number = 0]) => number);
      expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
    },
  );

  contract('of appends at the same place by two processes one is there, whole', async (one, other) => {
    const chatId = newChatId();
    await one.chats.append(chatId, 0, [requested(chatId)], newId());
    const write = (store: Store, text: string) =>
      store.chats.append(chatId, 1, [message(2, text), message(3, text)], newId());
    const wins = await Promise.all([write(one, 'one'), write(other, 'other'), write(one, 'one again')]);
    expect(wins.filter(Boolean)).toHaveLength(1);
    const text = ['one', 'other', 'one again'][wins.indexOf(true)];
    expect(await other.chats.read(chatId, 1)).toEqual([message(2, text), message(3, text)]);
  });

  contract('a signal comes to the other process, and not back to its own', async (one, other) => {
    const [here, there]: [Signal[], Signal[]] = [[], []];
    one.hear?.((signal) => here.push(signal));
    const stop = other.hear?.((signal) => there.push(signal));
    const signal = { service: 'support', chat: 'chat', kind: 'preview', from: 'one', data: { text: 'Hel' } };
    // Nobody is told what was said before they listened, and that takes a moment.
    const arrives = async (by: Store, at: Signal[], told: Signal) => {
      await expect
        .poll(async () => {
          await by.tell?.(told);
          return at.length;
        })
        .toBeGreaterThan(0);
    };
    await arrives(one, there, signal);
    expect(there[0]).toEqual(signal);
    expect(here).toEqual([]);
    await arrives(other, here, { ...signal, from: 'other' });
    expect(new Set(here.map(({ from }) => from))).toEqual(new Set(['other']));
    stop?.();
    const count = there.length;
    await one.tell?.(signal);
    await arrives(other, here, { ...signal, from: 'other', kind: 'last' });
    expect(there.length).toBe(count);
  });

  contract('the last contact is known to every process until it is forgotten', async (one, other) => {
    expect(await other.lastContact?.('chat')).toBeUndefined();
    await one.keepContact?.('chat', 1_000_000, 60_000);
    await one.keepContact?.('chat', 1_000_500, 60_000);
    await one.keepContact?.('other chat', 5, 20);
    expect(await other.lastContact?.('chat')).toBe(1_000_500);
    await expect.poll(() => other.lastContact?.('other chat')).toBeUndefined();
  });
}
