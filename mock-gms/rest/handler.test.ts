import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@playwright/test';
import express from 'express';
import { checkAnswer } from '../openapi/check-answer.ts';
import type { components } from '../openapi/generated/gms.ts';
import { ServiceRegistry } from '../services/registry.ts';
import { MemoryStore } from '../store/memory.ts';
import { chatHandler } from './handler.ts';

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
  service?.faults.add({
    operation: 'refresh',
    after: 1,
    times: 1,
    effect: { kind: 'error', code: 240, statusCode: 1 },
  });
  service?.faults.add({ operation: 'refresh', after: 2, times: 1, effect: { kind: 'status', status: 503 } });
  service?.faults.add({ operation: 'send', effect: { kind: 'reset' } });
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
