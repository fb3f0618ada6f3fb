import { expect, test } from '@playwright/test';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { formRequest, RawConnection } from './raw-connection.fixture.ts';

closeAfterEach();

const FORM = 'nickname=Jo&subject=B%C3%BCcher';

/** As Java's HTTP client begins: it offers HTTP/2 along with its request. */
function offering(protocol: string, body = FORM, connection = 'Upgrade, HTTP2-Settings'): string {
  return [
    'POST /genesys/2/chat/support HTTP/1.1',
    `Connection: ${connection}`,
    `Content-Length: ${FORM.length}`,
    'Host: localhost',
    'HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
    `Upgrade: ${protocol}`,
    'Content-Type: application/x-www-form-urlencoded',
    '',
    body,
  ].join('\r\n');
}

for (const protocol of ['h2c', 'TLS/1.0', 'h2c, foo/2']) {
  test(`a request that offers ${protocol} is answered over HTTP/1.1`, async () => {
    const gms = await openGms();
    const client = await RawConnection.open(gms.port);
    client.write(offering(protocol));
    await client.came('"statusCode":0');
    expect(client.text).toContain('HTTP/1.1 200 OK');
    await gms.close();
    await client.closed;
  });
}

test('a request that offers another protocol over https is answered as well', async () => {
  const gms = await openGms({ tls: true });
  const client = await RawConnection.open(gms.port, gms.certificate);
  client.write(offering('h2c'));
  await client.came('"statusCode":0');
  await gms.close();
  await client.closed;
});

test('a body that comes in pieces after such an offer arrives whole, and so does the next request', async () => {
  const gms = await openGms();
  const client = await RawConnection.open(gms.port);
  client.write(offering('h2c', FORM.slice(0, 9)));
  client.write(FORM.slice(9));
  await client.came('"statusCode":0');
  const chat = await gms.service('support').waitForChat();
  expect((await chat.state()).participants[0]?.nickname).toBe('Jo');
  client.write('GET /mock/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  await client.closed;
  expect(client.text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
});

for (const tls of [false, true]) {
  test(`such requests that are sent at once with others are answered in their order${tls ? ', over https as well' : ''}`, async () => {
    const gms = await openGms({ tls });
    const client = await RawConnection.open(gms.port, gms.certificate);
    const plain = (nickname: string) => formRequest('/genesys/2/chat/support', `nickname=${nickname}`);
    const offered = (nickname: string) => offering('h2c').replace('=Jo', `=${nickname}`);
    client.write(plain('A1') + offered('B2') + offered('C3') + plain('D4'));
    for (const nickname of ['A1', 'B2', 'C3', 'D4']) await client.came(`"nickname":"${nickname}"`);
    const nicknames = [...client.text.matchAll(/"nickname":"(..)"/g)].map(([, nickname]) => nickname);
    expect(nicknames).toEqual(['A1', 'B2', 'C3', 'D4']);
    await gms.close();
    await client.closed;
  });
}

test('one that waits for the answer before it keeps no server from closing', async () => {
  const gms = await openGms();
  await gms.service('support').clock.freeze();
  const client = await RawConnection.open(gms.port);
  client.write('GET /mock/services/support/events HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await client.came('event: ready');
  client.write(offering('h2c'));
  await gms.close();
  // It may still have been on its way: then the connection is reset.
  await client.closed.catch(() => {});
  expect(client.text).toContain('event: gone');
});

test('a request that asks to be the last of its connection is the last', async () => {
  const gms = await openGms();
  const client = await RawConnection.open(gms.port);
  client.write(offering('h2c', FORM, 'close, Upgrade, HTTP2-Settings'));
  await client.closed;
  expect(client.text).toContain('"statusCode":0');
});

test('many on one connection leave nothing behind on it', async () => {
  const gms = await openGms();
  const client = await RawConnection.open(gms.port);
  const warnings = await warningsOf(async () => {
    for (let number = 10; number < 25; number += 1) {
      client.write(offering('h2c').replace('=Jo', `=${number}`));
      await client.came(`"nickname":"${number}"`);
    }
  });
  expect(warnings).toEqual([]);
  await gms.close();
  await client.closed;
});

test('a WebSocket that is not accepted here is answered with an HTTP error', async () => {
  const gms = await openGms();
  for (const [path, host, status] of [
    ['/mock/health/ws', 'localhost', 404],
    ['/genesys/cometd', 'elsewhere.example', 403],
  ] as const) {
    const client = await RawConnection.open(gms.port);
    const headers = ['Connection: Upgrade, close', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
    client.write([`GET ${path} HTTP/1.1`, `Host: ${host}`, ...headers, key, '', ''].join('\r\n'));
    await client.closed;
    expect(client.text).toContain(`HTTP/1.1 ${status} `);
  }
});
