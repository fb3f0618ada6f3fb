import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { listen } from '../boundary/listen.ts';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { createHttpServer } from './listening.ts';
import { formRequest, RawConnection } from './raw-connection.fixture.ts';
import { type RunningServer, startServer } from './server.ts';
import { resolveOptions } from './server-options.ts';

const PATH = '/genesys/2/chat/support';
const UPGRADE = ['Host: localhost', 'Connection: Upgrade', 'Upgrade: websocket', '\r\n'].join('\r\n');

async function expectAlive({ port, certificate }: RunningServer): Promise<void> {
  const client = await RawConnection.open(port, certificate);
  client.write(formRequest(PATH, 'nickname=Jo'));
  await client.came('"statusCode":0');
  client.end();
}

for (const tls of [false, true]) {
  const over = tls ? 'https' : 'http';

  test(`bytes that are not a request are answered with 400, and the connection is closed: ${over}`, async () => {
    const server = await startServer(resolveOptions({ port: 0, tls }));
    for (const text of [
      'hello\r\n\r\n',
      'GET / HTTP/1.1\r\nno colon\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ]) {
      const client = await RawConnection.open(server.port, server.certificate);
      client.write(text);
      await client.closed;
      expect(client.text, text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n/);
    }
    await expectAlive(server);
    await server.close();
  });

  test(`connections that break off anywhere harm nobody else: ${over}`, async () => {
    const server = await startServer(resolveOptions({ port: 0, tls }));
    for (const text of [
      '',
      'POST /genesys',
      formRequest(PATH, 'nick', 100),
      `GET /genesys/cometd HTTP/1.1\r\n${UPGRADE}`,
      `GET /genesys/cometd HTTP/1.1\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${UPGRADE}`,
      `GET /elsewhere HTTP/1.1\r\n${UPGRADE}`,
      `GET /mock/services/support/events HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    ]) {
      const client = await RawConnection.open(server.port, server.certificate);
      client.write(text);
      if (tls) client.end();
      else client.reset();
      await client.closed;
    }
    const plain = await RawConnection.open(server.port);
    plain.write('no handshake\r\n\r\n');
    plain.reset();
    await expectAlive(server);
    await server.close();
  });
}

test('a failure of the server’s own ends the request, or the upgrade, and is shown; the next is served', async () => {
  const server = await startServer(resolveOptions({ port: 0 }));
  const { get } = server.registry;
  server.registry.get = () => {
    throw new Error('on purpose');
  };
  const seen = await warningsOf(async () => {
    const upgrade = await RawConnection.open(server.port);
    upgrade.write(`GET /genesys/cometd/support HTTP/1.1\r\n${UPGRADE}`);
    await upgrade.closed;
    expect(upgrade.text).toBe('');
    const control = await RawConnection.open(server.port);
    control.write('GET /mock/services/support HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    await control.closed;
    expect(control.text).toContain('HTTP/1.1 500');
  });
  expect(seen).toEqual(['on purpose', 'on purpose']);
  server.registry.get = get;
  await expectAlive(server);
  await server.close();
});

test('a connection that cannot be accepted is shown, and the server goes on', async () => {
  const server = createHttpServer(undefined);
  await listen(server, 0, '127.0.0.1');
  expect(await warningsOf(() => server.emit('error', new Error('too many open files')))).toEqual([
    'too many open files',
  ]);
  server.close();
  await once(server, 'close');
});
