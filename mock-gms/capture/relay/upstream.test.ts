import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { Upstream } from './upstream.ts';

const IDLE = 20;

test('an answer may take longer than an idle connection is kept, and an idle connection is not used again', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const upstream = new Upstream(`http://127.0.0.1:${port}`, true, IDLE);
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => sockets.push(socket));
  const ask = async (delay: number) => {
    const came = once(server, 'request');
    const asked = upstream.request('GET', '/', ['Host', 'gms.example']);
    const answered = once(asked.end(), 'response');
    const [, response] = (await came) as [IncomingMessage, ServerResponse];
    setTimeout(() => response.end('held'), delay);
    const [answer] = (await answered) as [IncomingMessage];
    return Buffer.concat(await answer.toArray()).toString();
  };
  expect(await ask(IDLE * 5)).toBe('held');
  const [first] = sockets;
  if (first?.destroyed === false) await once(first, 'close');
  expect(await ask(0)).toBe('held');
  expect(sockets).toHaveLength(2);
  upstream.close();
  server.close();
});
