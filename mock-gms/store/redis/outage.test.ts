import { expect, test } from '@playwright/test';
import type { Entry } from '../../chat/entry.ts';
import { closeAfterEach, closedLater } from '../../closing.fixture.ts';
import { appendIds } from '../append-ids.ts';
import type { News } from '../logs.ts';
import type { Store } from '../store.ts';
import { StoreUnavailable } from '../store-error.ts';
import { message, newChatId, requested } from '../stored-log.fixture.ts';
import { openRedis } from './open-redis.ts';
import { hasRedis, RedisServer } from './redis-server.fixture.ts';
import { TcpProxy } from './tcp-proxy.fixture.ts';

const newId = appendIds();

const proxied = async (server: RedisServer) => closedLater(await TcpProxy.start(server.port));
const store = async (url: string) => closedLater(await openRedis(url));

async function begun({ chats }: Store): Promise<string> {
  const chatId = newChatId();
  await chats.append(chatId, 0, [requested(chatId)], newId());
  return chatId;
}

/** Resolves with what an operation is rejected with, in time. */
async function failureOf(operation: Promise<unknown>): Promise<unknown> {
  const began = performance.now();
  const error = await operation.then(
    () => 'it succeeded',
    (reason: unknown) => reason,
  );
  expect(performance.now() - began).toBeLessThan(10_000);
  return error;
}

/** Tries until the store can be used again. */
async function backAgain(store: Store): Promise<void> {
  await expect
    .poll(() =>
      store.names().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
}

if (hasRedis) {
  closeAfterEach();

  test('an append whose answer is lost on the way is there once, and answered', async () => {
    const server = closedLater(await RedisServer.start());
    const proxy = await proxied(server);
    const { chats } = await store(proxy.url);
    const chatId = newChatId();
    await chats.append(chatId, 0, [requested(chatId)], newId());
    for (let seq = 2; seq <= 11; seq += 2) {
      proxy.swallowing = true;
      const appended = chats.append(chatId, seq - 1, [message(seq), message(seq + 1)], newId());
      const seen = await store(server.url);
      await expect.poll(async () => (await seen.chats.read(chatId, seq - 1)).length).toBe(2);
      if (seq % 4 === 0) proxy.cut();
      proxy.swallowing = false;
      expect(await appended).toBe(true);
    }
    const log = await chats.read(chatId, 0);
    expect(log.map((entry) => entry.seq)).toEqual(Array.from({ length: 11 }, (_, i) => i + 1));
  });

  test('while Redis stands still every operation ends in time, with one error', async () => {
    const server = closedLater(await RedisServer.start());
    const kept = await store(server.url);
    const chatId = await begun(kept);
    server.pause(true);
    const append = () => kept.chats.append(chatId, 1, [message(2)], newId());
    const failures = await Promise.all([
      failureOf(append()),
      failureOf(kept.chats.read(chatId, 0)),
      failureOf(kept.chats.remove(newChatId())),
      failureOf(kept.services.trim('support', 1)),
      failureOf(kept.findByKey('key')),
      failureOf(kept.names()),
      failureOf(kept.blobs.open(chatId, 'file')),
      failureOf(Promise.resolve(kept.lastContact?.(chatId))),
    ]);
    const [first] = failures;
    expect(first).toBeInstanceOf(StoreUnavailable);
    expect(first).toHaveProperty(
      'message',
      `the store ${server.url} cannot be used at the moment: it does not answer`,
    );
    // One object, so that it is reported once.
    expect(new Set(failures).size).toBe(1);
    server.pause(false);
    await backAgain(kept);
    await kept.chats.read(chatId, 0);
  });

  test('a Redis that is started again is used again, scripts and all, and a follower misses nothing', async () => {
    const server = closedLater(await RedisServer.start());
    const [one, other] = [await store(server.url), await store(server.url)];
    const chatId = await begun(one);
    const gone = await begun(one);
    const news: News<Entry>[] = [];
    one.chats.follow((each) => news.push(each));
    await one.chats.append(chatId, 1, [message(2)], newId());
    await expect.poll(() => news.length).toBe(1);
    await server.stop('SIGTERM');
    expect(await failureOf(one.chats.append(chatId, 2, [message(3)], newId()))).toBeInstanceOf(
      StoreUnavailable,
    );
    await server.start();
    await backAgain(other);
    expect(await other.chats.append(chatId, 2, [message(3), message(4)], newId())).toBe(true);
    await other.chats.remove(gone);
    const told = () =>
      new Set(news.flatMap((each) => (each.removed ? [] : each.entries)).map(({ seq }) => seq));
    await expect.poll(() => [...told()]).toEqual([2, 3, 4]);
    await expect.poll(() => news.some(({ id, removed }) => removed === true && id === gone)).toBe(true);
    expect(await one.chats.append(chatId, 4, [message(5)], newId())).toBe(true);
    await expect.poll(() => [...told()]).toEqual([2, 3, 4, 5]);
  });

  test('a follower whose connection is cut reads what came meanwhile, and learns what has gone', async () => {
    const server = closedLater(await RedisServer.start());
    const proxy = await proxied(server);
    const [cutOff, other] = [await store(proxy.url), await store(server.url)];
    const [chatId, gone] = [await begun(other), await begun(other)];
    const news: News<Entry>[] = [];
    cutOff.chats.follow((each) => news.push(each));
    await cutOff.names();
    await other.chats.append(chatId, 1, [message(2)], newId());
    await expect.poll(() => news.length).toBe(1);
    proxy.refusing = true;
    proxy.cut();
    await other.chats.append(chatId, 2, [message(3)], newId());
    await other.chats.remove(gone);
    const begunMeanwhile = await begun(other);
    proxy.refusing = false;
    await expect.poll(() => news.find(({ id }) => id === begunMeanwhile)).toBeDefined();
    await other.chats.append(chatId, 3, [message(4)], newId());
    await expect.poll(() => news.flatMap((each) => (each.removed ? [] : each.entries)).at(-1)?.seq).toBe(4);
    const ofChat = news.filter(({ id }) => id === chatId);
    const seqs = new Set(ofChat.flatMap((each) => (each.removed ? [] : each.entries)).map(({ seq }) => seq));
    expect([...seqs]).toEqual([2, 3, 4]);
    expect(news.find(({ id }) => id === gone)).toMatchObject({ removed: true });
  });

  test('a Redis that is away is asked for every half second at the most, after a few quicker attempts', async () => {
    const proxy = await proxied(closedLater(await RedisServer.start()));
    const kept = await store(proxy.url);
    const began = performance.now();
    proxy.refusing = true;
    proxy.cut();
    await expect.poll(() => proxy.refused).toBeGreaterThanOrEqual(8);
    // 50, 100, 150 … ms.
    expect(performance.now() - began).toBeGreaterThan(1500);
    proxy.refusing = false;
    await backAgain(kept);
  });

  test('signals come again after the connection was cut', async () => {
    const server = closedLater(await RedisServer.start());
    const proxy = await proxied(server);
    const [hearing, telling] = [await store(proxy.url), await store(server.url)];
    const heard: string[] = [];
    hearing.hear?.(({ kind }) => heard.push(kind));
    const arrives = (kind: string) =>
      expect
        .poll(async () => {
          await telling.tell?.({ service: 'support', kind, from: 'other', data: null });
          return heard.includes(kind);
        })
        .toBe(true);
    await arrives('before');
    proxy.cut();
    await arrives('after');
  });

  test('a Redis that is full takes no more, says so, and can be read', async () => {
    const server = closedLater(
      await RedisServer.start('--maxmemory', '4mb', '--maxmemory-policy', 'noeviction'),
    );
    const full = await store(server.url);
    const chatId = await begun(full);
    const large = 'x'.repeat(200_000);
    let seq = 1;
    let failure: unknown;
    while (failure === undefined && seq < 100) {
      seq += 1;
      failure = await full.chats
        .append(chatId, seq - 1, [message(seq, large)], newId())
        .catch((error) => error);
      if (failure === true) failure = undefined;
    }
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure).toHaveProperty(
      'message',
      expect.stringContaining('it holds as much as its maxmemory allows'),
    );
    expect((await full.chats.read(chatId, seq - 2)).map((entry) => entry.seq)).toEqual([seq - 1]);
    const staged = full.blobs.stage();
    let takes = true;
    for (let i = 0; i < 100 && takes; i += 1) takes = (await staged?.write(Buffer.alloc(64 * 1024))) ?? false;
    expect(takes).toBe(false);
    await full.chats.remove(chatId);
    expect(await full.list('support')).toEqual([]);
  });

  test('news that was thrown away before it was read is read from the logs', async () => {
    const server = closedLater(await RedisServer.start());
    const proxy = await proxied(server);
    const [slow, other] = [await store(proxy.url), await store(server.url)];
    const chatId = await begun(other);
    const seqs = new Set<number>();
    slow.chats.follow((each) => {
      for (const { seq } of each.removed ? [] : each.entries) seqs.add(seq);
    });
    await slow.names();
    await other.chats.append(chatId, 1, [message(2)], newId());
    await expect.poll(() => [...seqs]).toEqual([2]);
    proxy.swallowing = true;
    const many = 5000;
    // In portions: on a busy machine each has its time.
    for (let first = 3; first <= many; first += 200) {
      const portion = Array.from({ length: Math.min(200, many - first + 1) }, (_, i) => first + i);
      const append = (seq: number) => other.chats.append(chatId, seq - 1, [message(seq)], newId());
      expect((await Promise.all(portion.map(append))).every(Boolean)).toBe(true);
    }
    proxy.swallowing = false;
    proxy.cut();
    await expect.poll(() => seqs.size).toBe(many - 1);
    expect([...seqs]).toEqual(Array.from({ length: many - 1 }, (_, i) => i + 2));
  });
}
