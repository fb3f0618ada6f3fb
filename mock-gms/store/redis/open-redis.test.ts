import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { Redis } from 'ioredis';
import { StoreError } from '../store-error.ts';
import { openRedis } from './open-redis.ts';
import { hasRedis, RedisServer } from './redis-server.fixture.ts';

/** Why a store cannot be opened, in time and in one line. */
async function problemOf(url: string): Promise<string> {
  const error = await openRedis(url).then(
    () => 'it was opened',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  const { message } = error as StoreError;
  expect(message).not.toMatch(/secret|\n/);
  expect(error).not.toHaveProperty('cause');
  return message;
}

/** What listens and is no Redis. */
async function listener(greeting: string | undefined): Promise<{ port: number; close(): void }> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    if (greeting !== undefined) socket.end(greeting);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

test('where no Redis answers, one line says so', async () => {
  const gone = await listener('');
  gone.close();
  expect(await problemOf(`redis://:secret@127.0.0.1:${gone.port}`)).toBe(
    `there is no Redis at redis://127.0.0.1:${gone.port}: nothing listens there`,
  );
  expect(await problemOf('redis://:secret@redis.invalid')).toBe(
    'there is no host redis.invalid; look at the URL of the store',
  );
});

test('where something else answers, or nothing comes, one line says so', async () => {
  const web = await listener('HTTP/1.1 400 Bad Request\r\n\r\n');
  expect(await problemOf(`redis://127.0.0.1:${web.port}`)).toBe(
    `what answers at redis://127.0.0.1:${web.port} is not a Redis, or asks for TLS: rediss://`,
  );
  expect(await problemOf(`rediss://:secret@127.0.0.1:${web.port}`)).toBe(
    `what answers at rediss://127.0.0.1:${web.port} does not speak TLS; without it the URL begins with redis://`,
  );
  web.close();
  const silent = await listener(undefined);
  expect(await problemOf(`redis://127.0.0.1:${silent.port}`)).toBe(
    `there is no Redis at redis://127.0.0.1:${silent.port}: it does not answer`,
  );
  silent.close();
});

if (hasRedis) {
  test('a password that is missing or wrong is named and not shown', async () => {
    const server = await RedisServer.start('--requirepass', 'right');
    const at = `127.0.0.1:${server.port}`;
    expect(await problemOf(`redis://${at}`)).toBe(
      `redis://${at} asks for a password: redis://[user]:password@host`,
    );
    for (const user of ['', 'secret-user'])
      expect(await problemOf(`redis://${user}:secret@${at}`)).toBe(
        `redis://${at} does not accept the user or the password of the URL`,
      );
    const store = await openRedis(`redis://:right@${at}`);
    expect(await store.names()).toEqual([]);
    await store.close();
    await server.close();
  });

  test('what a later version has stored is refused, and stays as it is', async () => {
    const server = await RedisServer.start();
    const client = new Redis(server.port);
    await client.set('{mock-gms}:format', '2');
    expect(await problemOf(server.url)).toBe(
      `${server.url} is of a later version of mock-gms (format 2; this one reads 1); update mock-gms or choose another prefix`,
    );
    expect(await client.dbsize()).toBe(1);
    client.disconnect();
    await server.close();
  });
}
