import { once } from 'node:events';
import http, { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { expect, test } from '@playwright/test';
import { WebSocket } from 'ws';
import { warningsOf } from '../../boundary/warnings.fixture.ts';
import { closeAfterEach, closedLater } from '../../closing.fixture.ts';
import { Relay, type RelayOptions } from './relay.ts';

closeAfterEach();

/** A relay with the server of Node that it listens with. */
async function relayWithServer(options: RelayOptions): Promise<{ relay: Relay; server: Server }> {
  const listen = http.Server.prototype.listen;
  let server: Server | undefined;
  http.Server.prototype.listen = new Proxy(listen, {
    apply(_, made: Server, details) {
      server = made;
      return Reflect.apply(listen, made, details);
    },
  });
  try {
    const relay = closedLater(await Relay.open(options));
    if (server === undefined) throw new Error('the relay has no server');
    return { relay, server };
  } finally {
    http.Server.prototype.listen = listen;
  }
}

test('a connection that cannot be accepted is reported, and ends nothing', async () => {
  const { relay, server } = await relayWithServer({ upstream: 'http://127.0.0.1:1' });
  const seen = await warningsOf(() => {
    for (const _ of [1, 2, 3]) server.emit('error', new Error('accept EMFILE'));
  });
  expect(seen).toEqual(['accept EMFILE', 'accept EMFILE', 'accept EMFILE']);
  expect(relay.entries).toEqual([]);
});

test('a client that breaks off while its WebSocket is refused ends nothing', async () => {
  const addresses = { path: () => undefined, toServer: () => [], toClient: () => [] };
  const { server } = await relayWithServer({ upstream: 'http://127.0.0.1:1', addresses });
  const socket = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
  server.emit(
    'upgrade',
    Object.assign(new http.IncomingMessage(socket as Socket), { url: '/' }),
    socket,
    Buffer.alloc(0),
  );
  expect(() => socket.emit('error', new Error('read ECONNRESET'))).not.toThrow();
});

test('a follower that throws is reported, and keeps no other from being told', async () => {
  const answering = closedLater(createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1'));
  await once(answering, 'listening');
  const upstream = `http://127.0.0.1:${(answering.address() as AddressInfo).port}`;
  const relay = closedLater(await Relay.open({ upstream }));
  const told: string[] = [];
  relay.follow(() => {
    throw new Error('a mistake of the follower');
  });
  relay.follow(({ kind }) => told.push(kind));
  const seen = await warningsOf(async () => {
    expect(await (await fetch(`${relay.url}/x`)).text()).toBe('{}');
  });
  expect(new Set(seen)).toEqual(new Set(['a mistake of the follower']));
  expect(told).toContain('http');
});

test('a WebSocket that the server has not answered yet ends with the relay', async () => {
  const upstream = closedLater(createTcpServer().listen(0, '127.0.0.1'));
  await once(upstream, 'listening');
  const { port } = upstream.address() as AddressInfo;
  const relay = closedLater(await Relay.open({ upstream: `http://127.0.0.1:${port}` }));
  const client = new WebSocket(relay.url.replace('http', 'ws'));
  client.on('error', () => {});
  const [behind] = (await once(upstream, 'connection')) as [Socket];
  behind.on('error', () => {});
  await once(behind, 'data');
  const ended = once(behind, 'close');
  behind.resume();
  await relay.close();
  await ended;
});

test('an answer with a status that HTTP does not have breaks off for the client, and ends nothing', async () => {
  const upstream = closedLater(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end('HTTP/1.1 000 Odd\r\nContent-Length: 2\r\n\r\n{}'));
    }).listen(0, '127.0.0.1'),
  );
  await once(upstream, 'listening');
  const { port } = upstream.address() as AddressInfo;
  const relay = closedLater(await Relay.open({ upstream: `http://127.0.0.1:${port}` }));
  await warningsOf(async () => {
    await expect(fetch(`${relay.url}/x`)).rejects.toThrow();
  });
  expect(relay.entries).toMatchObject([{ kind: 'http', failure: 'the answer broke off' }]);
});
