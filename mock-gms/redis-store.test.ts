import { expect, test } from '@playwright/test';
import { warningsOf } from './boundary/warnings.fixture.ts';
import { closeAfterEach, closedLater, openGms } from './closing.fixture.ts';
import { type RunningMockGms, startMockGms } from './index.ts';
import type { components } from './openapi/generated/gms.ts';
import { parseConfig } from './server/config-file.ts';
import { hasRedis, RedisServer } from './store/redis/redis-server.fixture.ts';
import { TcpProxy } from './store/redis/tcp-proxy.fixture.ts';

type Answered = Required<components['schemas']['ChatResponse']>;

async function post(url: string, body: URLSearchParams | FormData) {
  const answer = await fetch(url, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as Answered };
}

test('the URL of a store excludes a folder, is checked, and its password is not shown', async () => {
  for (const [options, message] of [
    [{ store: 'redis://h', data: 'folder' }, 'options "data" and "store" exclude each other'],
    [{ store: 'http://:secret@h' }, 'option "store": the URL of a store has the form redis://'],
    [{ store: '' }, 'option "store" takes the URL of a Redis, or a Store, not \'\''],
  ] as const) {
    const start = startMockGms(options);
    await expect(start).rejects.toThrow(message);
    await expect(start).rejects.not.toThrow('secret');
  }
  expect(parseConfig('store: redis://h', '/gms.yaml').options.store).toBe('redis://h');
  expect(() => parseConfig('\nstore: redis://:secret@h/x', '/gms.yaml')).toThrow(
    /^\/gms.yaml:2: (?!.*secret)/,
  );
});

if (hasRedis) {
  closeAfterEach();

  test('while Redis is away a server is up and not ready, with the reason; once it is back both', async () => {
    const server = closedLater(await RedisServer.start());
    const proxy = await TcpProxy.start(server.port);
    const gms = await openGms({ store: proxy.url, controlToken: 's3cret' });
    const statusOf = async (path: string) => (await fetch(`${gms.url}/mock${path}`)).status;
    expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 200]);
    closedLater(proxy);
    proxy.refusing = true;
    proxy.cut();
    const away = await fetch(`${gms.url}/mock/ready`);
    expect([away.status, await away.json()]).toMatchObject([503, { reason: 'store' }]);
    expect(await statusOf('/health')).toBe(200);
    proxy.refusing = false;
    await expect.poll(() => statusOf('/ready')).toBe(200);
  });

  test('a customer goes on with the chat and its file at a server that is started later, and nothing is different', async () => {
    const server = closedLater(await RedisServer.start());
    const first = await openGms({ store: server.url });
    const url = (gms: RunningMockGms, path = '') => `${gms.dataURL('support')}${path}`;
    const { chatId, secureKey, userId } = (await post(url(first), new URLSearchParams({ nickname: 'Jo' })))
      .body;
    const keys = { secureKey, userId };
    const form = new FormData();
    for (const [name, value] of Object.entries(keys)) form.set(name, value);
    const text = 'This is plain text.\n'.repeat(50_000);
    form.set('file', new Blob([text], { type: 'text/plain' }), 'a.txt');
    expect((await post(url(first, `/${chatId}/file`), form)).body).toMatchObject({ statusCode: 0 });
    await first.service('support').configure({ retention: 7 });
    const log = await (await first.service('support').chat(chatId)).log();
    await first.close();

    const second = await openGms({ store: server.url });
    const chat = await second.service('support').chat(chatId);
    expect(await chat.log()).toEqual(log);
    expect((await second.service('support').settings()).retention).toBe(7);
    const [file] = await chat.files();
    expect((await chat.file(file?.id ?? '')).toString()).toBe(text);
    const sent = await post(
      url(second, `/${chatId}/send`),
      new URLSearchParams({ ...keys, message: 'here' }),
    );
    expect(sent.body.statusCode).toBe(0);
  });

  test('while Redis is away the chat API answers as offline, the control API 503, and then everything goes on', async () => {
    test.setTimeout(60_000);
    const server = closedLater(await RedisServer.start('--requirepass', 'secret'));
    const gms = await openGms({ store: server.url.replace('//', '//:secret@') });
    const url = (path = '') => `${gms.dataURL('support')}${path}`;
    const { chatId, secureKey } = (await post(url(), new URLSearchParams({ nickname: 'Jo' }))).body;
    const send = (message: string) =>
      post(url(`/${chatId}/send`), new URLSearchParams({ secureKey, message }));
    const warnings = await warningsOf(async () => {
      await server.stop();
      for (const { status, body } of await Promise.all([
        send('lost'),
        post(url(), new URLSearchParams({ nickname: 'Flo' })),
      ])) {
        expect(status).toBe(200);
        expect(body).toMatchObject({ statusCode: 1, chatEnded: false, errors: [{ code: 249 }] });
      }
      // A client restores into this answer.
      expect((await send('lost again')).body).toMatchObject({ chatId, secureKey });
      const control = await fetch(`${gms.url}/mock/services/support/chats/${chatId}/participants`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ nickname: 'Ann' }),
      });
      expect(control.status).toBe(503);
      expect(await control.json()).toMatchObject({ reason: 'store' });
      await server.start();
      await expect.poll(async () => (await send('back')).body.statusCode).toBe(0);
    });
    expect(new Set(warnings.map(String)).size).toBe(1);
    expect(String(warnings[0])).toMatch(/the store redis:\/\/127.0.0.1:\d+ cannot be used at the moment/);
    const exchanges = await gms.service('support').journal.list();
    expect(JSON.stringify([exchanges, warnings.map(String)])).not.toContain('secret@');
    const log = await (await gms.service('support').chat(chatId)).log();
    expect(log.flatMap((entry) => ('text' in entry ? [entry.text] : []))).toEqual(['back']);
  });
}
