import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { RawClient } from './raw-client.fixture.ts';

const FORM = 'nickname=Jo&subject=B%C3%BCcher';

/** As Java's HTTP client begins: it offers HTTP/2 along with its request. */
function offering(protocol: string, body = FORM): string {
  return [
    'POST /genesys/2/chat/support HTTP/1.1',
    'Connection: Upgrade, HTTP2-Settings',
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
    const gms = await startMockGms({ port: 0 });
    const client = await RawClient.open(gms.port);
    client.write(offering(protocol));
    await client.came('"statusCode":0');
    expect(client.text).toContain('HTTP/1.1 200 OK');
    await gms.close();
    await client.closed;
  });
}

test('a request that offers another protocol over https is answered as well', async () => {
  const gms = await startMockGms({ port: 0, tls: true });
  const client = await RawClient.open(gms.port, gms.certificate);
  client.write(offering('h2c'));
  await client.came('"statusCode":0');
  await gms.close();
  await client.closed;
});

test('a body that comes in pieces after such an offer arrives whole, and so does the next request', async () => {
  const gms = await startMockGms({ port: 0 });
  const client = await RawClient.open(gms.port);
  client.write(offering('h2c', FORM.slice(0, 9)));
  client.write(FORM.slice(9));
  await client.came('"statusCode":0');
  const chat = await gms.service('support').waitForChat();
  expect((await chat.state()).participants[0]?.nickname).toBe('Jo');
  client.write('GET /mock/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  await client.closed;
  expect(client.text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  await gms.close();
});
