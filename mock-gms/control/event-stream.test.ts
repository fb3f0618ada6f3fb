import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Request, Response } from 'express';
import { closeAfterEach, closedLater } from '../closing.fixture.ts';
import { EventStream } from './event-stream.ts';

closeAfterEach();

test('a follower who is gone before the stream begins is not followed up', async () => {
  const server = closedLater(createServer().listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write('GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [request, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
  const closed = once(response, 'close');
  client.destroy();
  await closed;
  expect(EventStream.open(request as Request, response as Response)).toBeUndefined();
});
