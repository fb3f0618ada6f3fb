import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { SocketProbe } from './web-socket.ts';
import { Wire } from './wire.ts';

test('an upgrade that is never answered says so in the words of every other request', async () => {
  const silent = net.createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const wire = new Wire();
  await expect(SocketProbe.open(wire, url, {}, 50)).rejects.toThrow(/^no answer within 50 ms$/);
  expect(wire.exchanges).toMatchObject([{ failure: 'no answer within 50 ms' }]);
  wire.close();
  silent.close();
});
