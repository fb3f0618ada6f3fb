import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import express from 'express';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { checkAnswer } from '../openapi/check-answer.ts';
import type { components } from '../openapi/generated/gms.ts';
import { ServiceRegistry } from '../services/registry.ts';
import { MemoryStore } from '../store/memory.ts';
import { chatHandler } from './rest-handler.ts';

async function serve(listener: (registry: ServiceRegistry) => RequestListener) {
  const registry = new ServiceRegistry({ store: new MemoryStore() });
  const server = createServer(listener(registry));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    registry,
    port,
    url: `http://127.0.0.1:${port}/genesys/2/chat/support`,
    close() {
      registry.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

const alone = (registry: ServiceRegistry): RequestListener => {
  const chat = chatHandler(registry, '/genesys');
  return (request, response) => chat(request, response, () => response.writeHead(418).end());
};

async function post(url: string, fields: Record<string, string>, init: RequestInit = {}) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), ...init });
  const body = (await response.json()) as Required<components['schemas']['ChatResponse']>;
  expect(checkAnswer(body.statusCode === 0 ? 'ChatResponse' : 'ChatFailure', body)).toEqual([]);
  return { status: response.status, headers: response.headers, body };
}

test('the handler serves chats on its own, and leaves other paths to the next', async () => {
  const server = await serve(alone);
  const { body } = await post(server.url, { nickname: 'Jo' });
  expect(body).toMatchObject({ statusCode: 0, chatEnded: false, nextPosition: 2 });
  expect((await fetch(`http://127.0.0.1:${server.port}/other`)).status).toBe(418);
  server.close();
});

for (const parser of ['none', 'urlencoded', 'extended urlencoded'] as const) {
  test(`it can be mounted in an Express app (body parser ahead of it: ${parser})`, async () => {
    const server = await serve((registry) => {
      const app = express();
      if (parser !== 'none') app.use(express.urlencoded({ extended: parser.startsWith('extended') }));
      app.use(chatHandler(registry, '/genesys'));
      return app;
    });
    const { body } = await post(server.url, {
      nickname: 'Jo',
      'userData[a]': '1',
      'userData["b"]': '2',
      'userData[o][c]': '3',
    });
    const chat = await server.registry.get('support')?.chats.find(body.chatId);
    expect(JSON.parse(JSON.stringify(chat?.chat.userData))).toEqual({ a: '1', b: '2', o: { c: '3' } });
    server.close();
  });
}

test('a service that no valid start asked for does not come into being', async () => {
  const server = await serve(alone);
  expect((await post(server.url, { firstName: 'Jo' })).body.errors[0]?.code).toBe(103);
  expect(server.registry.get('support')).toBeUndefined();
  expect((await post(`${server.url}/0000/refresh`, { secureKey: 'x' })).body.errors[0]?.code).toBe(249);
  expect(server.registry.list()).toEqual([]);
  await post(server.url, { nickname: 'Jo' });
  expect(server.registry.list().map(({ name }) => name)).toEqual(['support']);
  server.close();
});

test('a body that is larger than it may be is refused readably, and the chat goes on', async () => {
  const server = await serve(alone);
  const { body: started } = await post(server.url, { nickname: 'Jo' });
  const { chatId, secureKey } = started;
  const headers = { Origin: 'https://www.example.com' };
  const refused = await post(
    `${server.url}/${chatId}/send`,
    { secureKey, message: 'x'.repeat(2 ** 20) },
    { headers },
  );
  expect(refused.status).toBe(413);
  expect(refused.headers.get('access-control-allow-origin')).toBe('https://www.example.com');
  const { body } = await post(`${server.url}/${chatId}/refresh`, { secureKey });
  expect(body.messages).toHaveLength(1);
  server.close();
});

test('a request that is broken off halfway changes nothing and harms nobody', async () => {
  const server = await serve(alone);
  const { body: started } = await post(server.url, { nickname: 'Jo' });
  const { chatId, secureKey } = started;
  const socket = connect(server.port, '127.0.0.1');
  socket.write(
    `POST /genesys/2/chat/support/${chatId}/send HTTP/1.1\r\nHost: localhost\r\n` +
      'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n' +
      `secureKey=${secureKey}&message=half`,
  );
  await new Promise<void>((resolve) => {
    socket.once('connect', () => socket.end(resolve));
  });
  socket.destroy();
  const { body } = await post(`${server.url}/${chatId}/refresh`, { secureKey });
  expect(body.messages).toHaveLength(1);
  server.close();
});

test('a fault spoils the exchanges that it is for, counted, and the journal has them all', async () => {
  const server = await serve(alone);
  const { body: started } = await post(server.url, { nickname: 'Jo' });
  const { chatId, secureKey } = started;
  const service = server.registry.get('support');
  await service?.faults.add({
    operation: 'refresh',
    after: 1,
    times: 1,
    effect: { kind: 'error', code: 240, statusCode: 1 },
  });
  await service?.faults.add({
    operation: 'refresh',
    after: 2,
    times: 1,
    effect: { kind: 'status', status: 503 },
  });
  await service?.faults.add({ operation: 'send', effect: { kind: 'reset' } });
  const refresh = () => post(`${server.url}/${chatId}/refresh`, { secureKey });
  expect((await refresh()).body.statusCode).toBe(0);
  expect((await refresh()).body).toMatchObject({ statusCode: 1, errors: [{ code: 240 }] });
  const empty = await fetch(`${server.url}/${chatId}/refresh`, {
    method: 'POST',
    body: new URLSearchParams({ secureKey }),
  });
  expect([empty.status, await empty.text()]).toEqual([503, '']);
  expect((await refresh()).body.statusCode).toBe(0);
  await expect(post(`${server.url}/${chatId}/send`, { secureKey, message: 'x' })).rejects.toThrow(
    'fetch failed',
  );
  expect(service?.journal.list().map(({ operation, status }) => [operation, status])).toEqual([
    ['requestChat', 200],
    ['refresh', 200],
    ['refresh', 200],
    ['refresh', 503],
    ['refresh', 200],
    ['send', 0],
  ]);
  expect(JSON.stringify(service?.journal.list())).not.toContain(secureKey);
  server.close();
});

test('what GMS has and is not built is answered 501, whatever the method', async () => {
  const server = await serve(alone);
  for (const [method, path] of [
    ['GET', '/1/service/x'],
    ['POST', '/1'],
    ['GET', '/1'],
    ['DELETE', '/1/chat'],
  ] as const) {
    const response = await fetch(`http://127.0.0.1:${server.port}/genesys${path}`, { method });
    expect(
      [
        response.status,
        ((await response.json()) as Required<components['schemas']['ChatResponse']>).errors[0]?.code,
      ],
      path,
    ).toEqual([501, 501]);
  }
  server.close();
});

test('a body that is encoded is refused readably, and says how it would be taken', async () => {
  const server = await serve(alone);
  const body = gzipSync('nickname=Jo');
  const type = 'application/x-www-form-urlencoded';
  const asked = (encoding: string) =>
    post(server.url, {}, { body, headers: { 'Content-Type': type, 'Content-Encoding': encoding } });
  for (const encoding of ['gzip', 'br', 'x-unknown']) {
    const refused = await asked(encoding);
    expect(refused.status).toBe(415);
    expect(refused.headers.get('accept-encoding')).toBe('identity');
    expect(refused.body.errors[0]?.advice).toContain('without Content-Encoding');
  }
  expect((await server.registry.journal.findings())[0]?.message).toBe(
    'requestChat does not take a body encoded as gzip',
  );
  const plain = { 'Content-Type': type, 'Content-Encoding': 'identity' };
  expect((await post(server.url, { nickname: 'Jo' }, { headers: plain })).body.statusCode).toBe(0);
  server.close();
});

test('what a body parser ahead of it has inflated is taken', async () => {
  const server = await serve((registry) => {
    const app = express();
    app.use(express.urlencoded());
    app.use(chatHandler(registry, '/genesys'));
    return app;
  });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip' };
  const { body } = await post(server.url, {}, { body: gzipSync('nickname=Jo'), headers });
  expect(body.statusCode).toBe(0);
  server.close();
});

for (const [kind, parser] of [
  ['text', express.text({ type: '*/*' })],
  ['bytes', express.raw({ type: '*/*' })],
] as const) {
  test(`a body that was kept as ${kind} ahead of it is read from there, and nobody waits for it`, async () => {
    const server = await serve((registry) => {
      const app = express();
      app.use(parser);
      app.use(chatHandler(registry, '/genesys'));
      return app;
    });
    expect((await post(server.url, { nickname: 'Jo' })).body.statusCode).toBe(0);
    const headers = { 'Content-Type': 'text/plain' };
    const { status, body } = await post(server.url, {}, { body: 'nickname=Jo', headers });
    const advice = expect.stringMatching(/: send application\/x-www-form-urlencoded/);
    expect([status, body.errors[0]]).toMatchObject([415, { advice }]);
    server.close();
  });
}

test('fields may have any name, also those of an error', async () => {
  const server = await serve(alone);
  for (const names of [
    { parameter: 'x', problem: 'y' },
    { 'parameter[a]': 'x', 'problem[b]': 'y' },
    { __proto__x: 'x', 'constructor[a]': 'x', 'toString[]': 'y', 'hasOwnProperty[a]': 'z' },
  ]) {
    const { body } = await post(server.url, { nickname: 'Jo', ...(names as Record<string, string>) });
    expect(body.statusCode).toBe(0);
  }
  server.close();
});

test('a map where a text is meant is refused, and never made into one', async () => {
  const server = await serve(alone);
  for (const name of ['nickname[toString]', 'nickname[]', 'nickname[0][a]']) {
    const { status, body } = await post(server.url, { [name]: 'Jo' });
    expect([status, body.errors[0]?.message], name).toEqual([400, 'nickname: must be a text']);
  }
  const { status, body } = await post(server.url, { nickname: 'Jo', 'userData[]': 'x' });
  expect([status, body.errors[0]?.message]).toEqual([400, 'userData: must be a map of values by key']);
  server.close();
});

test('lists within user data arrive whole', async () => {
  const server = await serve(alone);
  const { body } = await post(
    server.url,
    {},
    {
      body: new URLSearchParams([
        ['nickname', 'Jo'],
        ['userData[tags][]', 'a'],
        ['userData[tags][]', 'b'],
        ['userData[items][0][id]', '1'],
        ['userData[items][1][id]', '2'],
      ]),
    },
  );
  const chat = await server.registry.get('support')?.chats.find(body.chatId);
  expect(JSON.parse(JSON.stringify(chat?.chat.userData))).toEqual({
    tags: ['a', 'b'],
    items: [{ id: '1' }, { id: '2' }],
  });
  expect(await server.registry.get('support')?.journal.findings()).toEqual([]);
  server.close();
});

test('a start as multipart gives the same as one that is urlencoded', async () => {
  const server = await serve(alone);
  const form = new FormData();
  form.append('nickname', 'Jo');
  form.append('userData[größe]', 'groß');
  form.append('userData["a"]', '1');
  for (const tag of ['a', 'b']) form.append('userData[tags][]', tag);
  const { body } = await post(server.url, {}, { body: form });
  const chat = await server.registry.get('support')?.chats.find(body.chatId);
  expect(JSON.parse(JSON.stringify(chat?.chat.userData))).toEqual({
    größe: 'groß',
    a: '1',
    tags: ['a', 'b'],
  });
  form.append('file', new Blob(['x']), 'a.txt');
  expect((await post(server.url, {}, { body: form })).body.errors[0]?.message).toBe(
    'body: a file is not taken here',
  );
  server.close();
});

test('a name that nests too deep is refused, and its journal can be read', async () => {
  const server = await serve(alone);
  const { body: started } = await post(server.url, { nickname: 'Jo' });
  const { chatId, secureKey } = started;
  const deep = `userData${'[a]'.repeat(40)}`;
  const { status, body } = await post(`${server.url}/${chatId}/updateData`, { secureKey, [deep]: 'x' });
  expect([status, body.errors[0]?.message]).toEqual([400, 'body: a name has more than 32 brackets']);
  const journal = server.registry.get('support')?.journal;
  expect(journal?.list().map((exchange) => exchange.status)).toEqual([200, 400]);
  await journal?.findings();
  server.close();
});

test('a preflight allows what it asks for', async () => {
  const server = await serve(alone);
  const preflight = await fetch(server.url, {
    method: 'OPTIONS',
    headers: { Origin: 'https://shop.test', 'Access-Control-Request-Headers': 'apikey, traceparent' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toBe(
    'Content-Type, apikey, Authorization, traceparent',
  );
  expect(preflight.headers.get('vary')).toBe('Origin, Access-Control-Request-Headers');
  server.close();
});

test('a failure of the server itself is answered with 500, as GMS would, and reported once', async () => {
  const server = await serve(alone);
  const service = server.registry.ensure('support');
  service.chats.request = () => {
    throw new Error('this should not happen');
  };
  const seen = await warningsOf(async () => {
    const { status, body } = await post(server.url, { nickname: 'Jo' });
    expect([status, body.errors[0]?.code]).toEqual([500, 500]);
  });
  expect(seen).toEqual(['this should not happen']);
  server.close();
});

test('event attributes that nest too deep are refused, and the chat goes on', async () => {
  const server = await serve(alone);
  const { body: started } = await post(server.url, { nickname: 'Jo' });
  const { chatId, secureKey } = started;
  for (const levels of [64, 100_000]) {
    const eventAttributes = `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const { status, body } = await post(`${server.url}/${chatId}/send`, {
      secureKey,
      message: 'Hello',
      eventAttributes,
    });
    expect([status, body.errors[0]?.message]).toEqual([
      400,
      'eventAttributes: must be at most 64 levels deep',
    ]);
  }
  const fair = `{"a":${'['.repeat(63)}${']'.repeat(63)}}`;
  const fields = { secureKey, message: 'Hello', eventAttributes: fair };
  expect((await post(`${server.url}/${chatId}/send`, fields)).body.statusCode).toBe(0);
  const { body } = await post(`${server.url}/${chatId}/refresh`, { secureKey });
  expect(body.messages.map(({ text }) => text).at(-1)).toBe('Hello');
  server.close();
});
