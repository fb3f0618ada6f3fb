import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { WebSocketServer } from 'ws';
import { WebSocketSession } from './web-socket-session.ts';

test('a session that the server refuses any longer is lost once, and what came after that does not count', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const start = { data: { statusCode: 0, chatId: 'chat', secureKey: 'key' } };
  const refusal = { channel: '/meta/connect', successful: false };
  server.on('connection', (socket) =>
    socket.once('message', () => {
      const say = (...messages: object[]) => socket.send(JSON.stringify(messages));
      say({ channel: '/meta/handshake', clientId: 'client' });
      say(start);
      say(refusal);
      say(refusal);
    }),
  );
  const lost: string[] = [];
  const { port } = server.address() as AddressInfo;
  const closed = new Promise((resolve) => server.on('connection', (socket) => socket.on('close', resolve)));
  await WebSocketSession.open({
    url: `http://127.0.0.1:${port}`,
    index: 0,
    onText: () => {},
    onLost: (error) => lost.push(String(error)),
  });
  await closed;
  server.close();
  // What the session heard of its own end, it has heard by then.
  await new Promise((resolve) => setImmediate(resolve));
  expect(lost).toEqual([expect.stringContaining('the session is lost')]);
});
