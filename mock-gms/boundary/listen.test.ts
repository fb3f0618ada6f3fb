import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { Relay } from '../capture/relay/relay.ts';
import { closeAfterEach, closedLater, openGms } from '../closing.fixture.ts';
import { listen } from './listen.ts';

closeAfterEach();

test('whatever cannot listen says why, and what to do', async () => {
  const other = closedLater(createServer());
  await listen(other, 0, '127.0.0.1');
  const { port } = other.address() as AddressInfo;
  const upstream = 'http://127.0.0.1:9';
  const taken = `port ${port} is taken; choose another with the option port`;
  for (const opening of [openGms({ port }), Relay.open({ upstream, port })])
    await expect(opening).rejects.toMatchObject({ code: 'EADDRINUSE', message: taken });
  const elsewhere = '203.0.113.1 is not an address of this machine; choose another with the option host';
  const host = '203.0.113.1';
  for (const opening of [openGms({ port: 0, host }), Relay.open({ upstream, host })])
    await expect(opening).rejects.toMatchObject({ code: 'EADDRNOTAVAIL', message: elsewhere });
});
