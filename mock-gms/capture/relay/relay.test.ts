import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { test as base, expect } from '@playwright/test';
import { WebSocket, WebSocketServer } from 'ws';
import { type RunningMockGms, startMockGms } from '../../index.ts';
import type { CapturedExchange } from '../captured.ts';
import { readTraffic } from '../traffic/read-traffic.ts';
import { sameAddresses } from './addresses.ts';
import { MAX_KEPT } from './kept.ts';
import { Relay } from './relay.ts';

const test = base.extend<{ gms: RunningMockGms; relay: Relay }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  gms: async ({}, use) => {
    const gms = await startMockGms({ port: 0 });
    await use(gms);
    await gms.close();
  },
  relay: async ({ gms }, use) => {
    const relay = await Relay.open({ upstream: gms.url });
    await use(relay);
    await relay.close();
  },
});

const START = { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) };

test('a request passes unchanged, and is recorded with its answer', async ({ relay }) => {
  const response = await fetch(`${relay.url}/genesys/2/chat/x`, {
    ...START,
    headers: { origin: 'https://shop.example' },
  });
  expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  const { chatId, secureKey } = (await response.json()) as { chatId: string; secureKey: string };
  expect(relay.entries).toMatchObject([
    {
      kind: 'http',
      number: 1,
      request: { method: 'POST', path: '/genesys/2/chat/x', body: 'nickname=Jo' },
      response: { status: 200 },
    },
  ]);
  const { acts, told } = readTraffic(relay.entries);
  expect(acts).toMatchObject([
    { operation: 'requestChat', chatId, fields: { nickname: 'Jo' }, endpoint: 'rest' },
  ]);
  expect(told).toMatchObject([{ chatId, pushed: false, answer: { secureKey } }]);
});

test('an answer that is cut off is cut off for the client, too', async ({ gms, relay }) => {
  await gms.service('x').faults.add({ operation: 'requestChat', effect: { kind: 'resetMidBody' } });
  await expect(
    fetch(`${relay.url}/genesys/2/chat/x`, START).then((response) => response.text()),
  ).rejects.toThrow();
  await relay.until(
    () => (relay.entries[0]?.kind === 'http' && relay.entries[0].failure !== undefined) || undefined,
  );
});

test('an answer that arrives as the connection breaks does not count: it reached nobody', async () => {
  let answer = () => {};
  const server = createServer((_, response) => {
    answer = () => response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const relay = await Relay.open({ upstream: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const asked = once(server, 'request');
  const asking = fetch(`${relay.url}/held`).catch((error: Error) => error);
  await asked;
  // After a timer what was written is read ahead of the news that a connection is closed.
  await new Promise((resolve) => setTimeout(resolve, 1));
  answer();
  relay.breakConnections();
  expect(await asking).toBeInstanceOf(Error);
  const [entry] = relay.entries;
  await relay.until(() => (entry?.kind === 'http' && entry.end) || undefined);
  expect(entry).toMatchObject({ failure: 'the client broke off' });
  await relay.close();
  server.close();
});

test('while the relay is cut off nothing passes and attempts are counted; afterwards everything passes again', async ({
  relay,
}) => {
  relay.cutOff();
  for (const _ of [1, 2]) await expect(fetch(`${relay.url}/genesys/2/chat/x`, START)).rejects.toThrow();
  expect(relay.attempts).toBe(2);
  expect(relay.openings).toHaveLength(2);
  relay.restore();
  expect((await fetch(`${relay.url}/genesys/2/chat/x`, START)).status).toBe(200);
  expect(relay.entries).toHaveLength(1);
});

test('frames of a WebSocket pass both ways and are read as Bayeux', async ({ relay }) => {
  const socket = new WebSocket(`${relay.url.replace('http', 'ws')}/genesys/cometd`);
  await new Promise((resolve) => socket.once('open', resolve));
  const handshake = {
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: ['websocket'],
    id: 7,
  };
  socket.send(JSON.stringify([handshake]));
  const received = await new Promise<string>((resolve) =>
    socket.once('message', (data) => resolve(String(data))),
  );
  expect(JSON.parse(received)).toMatchObject([{ channel: '/meta/handshake', successful: true }]);
  expect(readTraffic(relay.entries).bayeux).toMatchObject([
    { carrier: 'cometd-websocket', message: { id: 7 }, reply: { successful: true } },
  ]);
  socket.terminate();
});

test('a WebSocket that the server refuses is refused with the same status', async ({ gms }) => {
  await gms.service('x').configure({ webSocket: false });
  const relay = await Relay.open({ upstream: gms.url, addresses: sameAddresses((path) => `${path}/x`) });
  const socket = new WebSocket(`${relay.url.replace('http', 'ws')}/genesys/cometd`);
  const status = await new Promise((resolve) => {
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.once('error', resolve);
  });
  expect(status).toBe(403);
  await relay.close();
});

test('a target that is a whole URL reaches the server of the relay and no other', async ({ relay }) => {
  const elsewhere = createServer((_, response) => response.end('elsewhere')).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const { port } = elsewhere.address() as AddressInfo;
  for (const path of [`http://127.0.0.1:${port}/genesys/2/chat/x`, `//127.0.0.1:${port}/genesys/2/chat/x`]) {
    const asked = request({ port: relay.port, path, method: 'POST' }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await answer.toArray()).toString();
    expect(body).not.toContain('elsewhere');
    expect(body).toContain('errors');
  }
  elsewhere.close();
});

test('what was compressed passes as it is, and is kept as text', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' });
    response.end(gzipSync('{"statusCode":0}'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const relay = await Relay.open({ upstream: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const asked = request({ port: relay.port, path: '/' }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(gunzipSync(Buffer.concat(await answer.toArray())).toString()).toBe('{"statusCode":0}');
  expect(relay.entries).toMatchObject([{ response: { body: '{"statusCode":0}' } }]);
  await relay.close();
  server.close();
});

test('of a long body the beginning and the end are kept, and its size', async ({ relay }) => {
  const file = 'x'.repeat(1024 * 1024);
  const form = new FormData();
  form.set('file', new Blob([file]), 'a.txt');
  form.set('secureKey', '4ee15d7e1c343c8e');
  await fetch(`${relay.url}/genesys/2/chat-ntf`, { method: 'POST', body: form });
  const [entry] = relay.entries as [CapturedExchange];
  expect(entry.request.size).toBeGreaterThan(file.length);
  expect(entry.request.body.length).toBe(MAX_KEPT);
  expect(readTraffic(relay.entries).acts[0]?.fields).toEqual({
    file: 'a.txt',
    secureKey: '4ee15d7e1c343c8e',
  });
});

test('what there is no room for passes, and is said to be missing', async ({ gms }) => {
  const relay = await Relay.open({ upstream: gms.url, bound: 1 });
  for (const _ of [1, 2, 3]) expect((await fetch(`${relay.url}/genesys/2/chat/x`, START)).status).toBe(200);
  expect(relay.entries).toHaveLength(1);
  expect(relay.capture().unread).toEqual([
    { where: 'at the end', what: '2 of what passed was not kept: there was no more room' },
  ]);
  await relay.close();
});

test('a WebSocket keeps its subprotocol, its cookies, its binary frames and the reason of its end', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const behind = new WebSocketServer({ server, handleProtocols: () => 'second' });
  behind.on('headers', (headers) => headers.push('Set-Cookie: route=1; Path=/'));
  behind.on('connection', (socket) =>
    socket.on('message', (data, binary) => {
      socket.send(data, { binary });
      socket.close(1012, 'restart');
    }),
  );
  const relay = await Relay.open({ upstream: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const client = new WebSocket(relay.url.replace('http', 'ws'), ['first', 'second']);
  const opened = once(client, 'open');
  const [upgraded] = (await once(client, 'upgrade')) as [IncomingMessage];
  expect(upgraded.headers['set-cookie']).toEqual(['route=1; Path=/']);
  await opened;
  expect(client.protocol).toBe('second');
  const ended = once(client, 'close');
  client.send(Buffer.from([0xff, 0]));
  const [data] = await once(client, 'message');
  expect(data).toEqual(Buffer.from([0xff, 0]));
  const [code, reason] = await ended;
  expect([code, String(reason)]).toEqual([1012, 'restart']);
  expect(relay.entries).toMatchObject([
    { direction: 'sent', text: '', size: 2 },
    { direction: 'received', text: '', size: 2 },
  ]);
  await relay.close();
  behind.close();
  server.close();
});
