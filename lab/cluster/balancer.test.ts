import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { Balancer } from './balancer.ts';

test('a client that breaks off in the middle of a request ends that alone', async () => {
  const balancer = await Balancer.start();
  const strays: unknown[] = [];
  const stray = (error: unknown) => strays.push(error);
  process.on('unhandledRejection', stray);
  const client = connect(balancer.port, '127.0.0.1');
  client.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n');
  // It has begun to read the body.
  await once(client, 'data');
  client.destroy();
  // There is no node: the next request is answered with that.
  expect((await fetch(balancer.url)).status).toBe(503);
  process.off('unhandledRejection', stray);
  expect(strays).toEqual([]);
  await balancer.close();
});
