import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import express from 'express';
import { ServiceRegistry } from '../services/registry.ts';
import { MemoryStore } from '../store/memory.ts';
import { chatHandler } from './rest-handler.ts';

async function serve() {
  const registry = new ServiceRegistry({ store: new MemoryStore() });
  const app = express();
  app.use('/parsed', express.urlencoded({ extended: true }), chatHandler(registry, '/genesys'));
  app.use(chatHandler(registry, '/genesys'));
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    registry,
    base,
    url: `${base}/genesys/2/chat/support`,
    close() {
      registry.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

const post = (url: string, fields: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), ...init });

test('what is for no service is in the journal of the server', async () => {
  const { registry, url, base, close } = await serve();
  await post(url, { firstName: 'Jo' });
  await post(`${base}/genesys/2/chat/-none/0000/refresh`, { secureKey: 'k' });
  await post(`${base}/genesys/nothing`);
  await post(`${base}/genesys/1/service`);
  await fetch(url, { method: 'GET' });
  expect(registry.list()).toEqual([]);
  expect(registry.journal.list().map(({ operation, status }) => [operation, status])).toEqual([
    ['requestChat', 400],
    ['refresh', 404],
    ['unknown', 404],
    ['unknown', 501],
    ['requestChat', 405],
  ]);
  expect((await registry.journal.findings()).map(({ code }) => code)).toEqual([
    'name-missing',
    'unknown-service',
    'unknown-operation',
    'not-built',
    'wrong-method',
  ]);
  close();
});

test('what is for a service is in its journal, whatever is wrong with it', async () => {
  const { registry, url, close } = await serve();
  await post(url, { nickname: 'Jo' });
  await post(`${url}/0000/sing`);
  await fetch(`${url}/0000/send`, { method: 'PUT' });
  await post(`${url}/0000/send`, {}, { headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' });
  const journal = registry.get('support')?.journal;
  expect(journal?.list().map(({ operation, method, status }) => [operation, method, status])).toEqual([
    ['requestChat', 'POST', 200],
    ['unknown', 'POST', 404],
    ['send', 'PUT', 405],
    ['send', 'POST', 415],
  ]);
  expect(journal?.list().at(-1)?.request?.body).toBe('{"a":1}');
  expect(registry.journal.list()).toEqual([]);
  close();
});

test('what another body parser has read is in the journal all the same', async () => {
  const { registry, base, close } = await serve();
  const answer = await post(`${base}/parsed/genesys/2/chat/support`, {
    nickname: 'Jo & Co',
    'userData[a][b]': '1',
  });
  expect(answer.status).toBe(200);
  const journal = registry.get('support')?.journal;
  expect(journal?.query({ fields: { nickname: 'Jo & Co', userData: { a: { b: 1 } } } })).toHaveLength(1);
  expect(await journal?.findings()).toEqual([]);
  close();
});

test('an exchange keeps when it came, how long it took, and what was answered under which headers', async () => {
  const { registry, url, close } = await serve();
  await post(url, { nickname: 'Jo' }, { headers: { Origin: 'https://www.example.com' } });
  const [exchange] = registry.get('support')?.journal.list() ?? [];
  expect(exchange?.response.headers).toMatchObject({
    'Content-Type': 'application/json;charset=utf-8',
    'Access-Control-Allow-Origin': 'https://www.example.com',
  });
  expect(exchange?.took).toBeGreaterThanOrEqual(0);
  close();
});

test('headers of one answer are not sent with the next', async () => {
  const { url, close } = await serve();
  await post(url, { nickname: 'Jo' });
  const refused = (origin?: string) =>
    post(
      `${url}/0000/send`,
      {},
      {
        headers: { 'Content-Type': 'application/json', ...(origin !== undefined && { Origin: origin }) },
        body: '{}',
      },
    );
  expect(
    (await refused('https://www.example.com')).headers.get('access-control-allow-origin'),
  ).not.toBeNull();
  expect((await refused()).headers.get('access-control-allow-origin')).toBeNull();
  close();
});
