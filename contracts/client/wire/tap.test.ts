import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { type RunningMockGms, startMockGms } from '../../../mock-gms/index.ts';
import { readTraffic } from './read-traffic.ts';
import { Tap } from './tap.ts';

const test = base.extend<{ gms: RunningMockGms; tap: Tap }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  gms: async ({}, use) => {
    const gms = await startMockGms({ port: 0 });
    await use(gms);
    await gms.close();
  },
  tap: async ({ gms }, use) => {
    const tap = await Tap.open({ upstream: gms.url });
    await use(tap);
    await tap.close();
  },
});

const START = { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) };

test('a request passes unchanged, and is recorded with its answer', async ({ tap }) => {
  const response = await fetch(`${tap.url}/genesys/2/chat/x`, {
    ...START,
    headers: { origin: 'https://shop.example' },
  });
  expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  const { chatId, secureKey } = (await response.json()) as { chatId: string; secureKey: string };
  expect(tap.entries).toMatchObject([
    {
      kind: 'http',
      number: 1,
      request: { method: 'POST', path: '/genesys/2/chat/x', body: 'nickname=Jo' },
      response: { status: 200 },
    },
  ]);
  const { acts, told } = readTraffic(tap.entries);
  expect(acts).toMatchObject([
    { operation: 'requestChat', chatId, fields: { nickname: 'Jo' }, door: 'rest' },
  ]);
  expect(told).toMatchObject([{ chatId, pushed: false, answer: { secureKey } }]);
});

test('an answer that is cut off is cut off for the client, too', async ({ gms, tap }) => {
  await gms.service('x').faults.add({ operation: 'requestChat', effect: { kind: 'resetMidBody' } });
  await expect(
    fetch(`${tap.url}/genesys/2/chat/x`, START).then((response) => response.text()),
  ).rejects.toThrow();
  await tap.until(
    () => (tap.entries[0]?.kind === 'http' && tap.entries[0].failure !== undefined) || undefined,
  );
});

test('an answer that arrives as the connection breaks does not count: it reached nobody', async () => {
  let answer = () => {};
  const server = createServer((_, response) => {
    answer = () => response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const tap = await Tap.open({ upstream: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const asked = once(server, 'request');
  const asking = fetch(`${tap.url}/held`).catch((error: Error) => error);
  await asked;
  // After a timer what was written is read ahead of the news that a connection is closed.
  await new Promise((resolve) => setTimeout(resolve, 1));
  answer();
  tap.breakConnections();
  expect(await asking).toBeInstanceOf(Error);
  const [entry] = tap.entries;
  await tap.until(() => (entry?.kind === 'http' && entry.end) || undefined);
  expect(entry).toMatchObject({ failure: 'the client broke off' });
  await tap.close();
  server.close();
});

test('while the tap is cut off nothing passes and attempts are counted; afterwards everything passes again', async ({
  tap,
}) => {
  tap.cutOff();
  for (const _ of [1, 2]) await expect(fetch(`${tap.url}/genesys/2/chat/x`, START)).rejects.toThrow();
  expect(tap.attempts).toBe(2);
  expect(tap.openings).toHaveLength(2);
  tap.restore();
  expect((await fetch(`${tap.url}/genesys/2/chat/x`, START)).status).toBe(200);
  expect(tap.entries).toHaveLength(1);
});

test('frames of a WebSocket pass both ways and are read as Bayeux', async ({ tap }) => {
  const socket = new WebSocket(`${tap.url.replace('http', 'ws')}/genesys/cometd`);
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
  expect(readTraffic(tap.entries).bayeux).toMatchObject([
    { carrier: 'cometd-websocket', message: { id: 7 }, reply: { successful: true } },
  ]);
  socket.terminate();
});

test('a WebSocket that the server refuses is refused with the same status', async ({ gms }) => {
  await gms.service('x').configure({ webSocket: false });
  const tap = await Tap.open({ upstream: gms.url, rewrite: (path) => `${path}/x` });
  const socket = new WebSocket(`${tap.url.replace('http', 'ws')}/genesys/cometd`);
  const status = await new Promise((resolve) => {
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.once('error', resolve);
  });
  expect(status).toBe(403);
  await tap.close();
});
