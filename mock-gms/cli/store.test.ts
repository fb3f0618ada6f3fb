import { expect, test } from '@playwright/test';
import { closeAfterEach, closedLater } from '../closing.fixture.ts';
import { hasRedis, RedisServer } from '../store/redis/redis-server.fixture.ts';
import { Child, without } from './child.fixture.ts';

closeAfterEach();

/** What a server says that does not start. */
async function refusalOf(flags: readonly string[], preload = ''): Promise<string> {
  const child = closedLater(Child.start(preload, {}, flags));
  expect(await child.ended).toBe(2);
  return child.err;
}

test('a folder and a store together, and a store that is no URL of a Redis, are refused in one line', async () => {
  expect(await refusalOf(['--data', 'folder', '--store', 'redis://:secret@h'])).toBe(
    'mock-gms: options "data" and "store" exclude each other: both say where everything is kept\n',
  );
  expect(await refusalOf(['--store', 'https://:secret@h'])).toMatch(
    /^mock-gms: option "store": the URL of a store has the form redis:(?!.*secret).*\n$/,
  );
});

test('without the package ioredis one line says what to install', async () => {
  expect(await refusalOf(['--store', 'redis://localhost'], without('ioredis'))).toBe(
    'mock-gms: to keep everything in a Redis, install the package ioredis: npm install ioredis@6\n',
  );
});

if (hasRedis) {
  test('a server that cannot use Redis ends with one line; one that can starts again as it was', async () => {
    const redis = closedLater(await RedisServer.start('--requirepass', 'right'));
    const at = `127.0.0.1:${redis.port}`;
    expect(await refusalOf(['--store', `redis://:secret@${at}`])).toBe(
      `mock-gms: redis://${at} does not accept the user or the password of the URL\n`,
    );
    const serve = async () => closedLater(await Child.serve('', {}, ['--store', `redis://:right@${at}`]));
    const first = await serve();
    const started = await fetch(`http://localhost:${first.port}/genesys/2/chat/support`, {
      method: 'POST',
      body: new URLSearchParams({ nickname: 'Jo' }),
    });
    const { chatId } = (await started.json()) as { chatId: string };
    first.kill('SIGKILL');
    await first.ended;
    const second = await serve();
    const chats = await fetch(`http://localhost:${second.port}/mock/services/support/chats`);
    expect(await chats.json()).toMatchObject([{ id: chatId }]);
    second.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(`${first.out}${first.err}${second.out}${second.err}`).not.toContain(':right@');
  });
}
