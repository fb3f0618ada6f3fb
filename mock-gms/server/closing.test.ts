import { expect, test } from '@playwright/test';
import { formRequest, RawConnection } from './raw-connection.fixture.ts';
import { type Grace, type RunningServer, startServer } from './server.ts';
import { resolveOptions } from './server-options.ts';

const PATH = '/genesys/2/chat/support';

/** A server whose grace is over when the test says so. */
async function serverWithGrace(tls = false) {
  let isOver = () => {};
  const grace: Grace = () =>
    new Promise((resolve) => {
      isOver = () => resolve(undefined);
    });
  const server = await startServer(resolveOptions({ port: 0, tls }), grace);
  return { server, endGrace: () => isOver() };
}

/** A chat, as its client knows it. */
async function startChat({ port }: RunningServer, ca?: string) {
  const client = await RawConnection.open(port, ca);
  client.write(formRequest(PATH, 'nickname=Jo'));
  await client.came('"chatId"');
  const { chatId, secureKey } = JSON.parse(client.text.slice(client.text.indexOf('{'))) as Record<
    string,
    string
  >;
  client.text = '';
  return { client, path: `${PATH}/${chatId}`, secureKey };
}

/** A request whose head has arrived: the server has asked for the rest. */
async function begin(
  client: RawConnection,
  path: string,
  type: string,
  length: number,
): Promise<RawConnection> {
  client.write(
    [
      `POST ${path} HTTP/1.1`,
      'Host: localhost',
      'Expect: 100-continue',
      `Content-Type: ${type}`,
      `Content-Length: ${length}`,
      '\r\n',
    ].join('\r\n'),
  );
  await client.came('100 Continue\r\n\r\n');
  client.text = '';
  return client;
}

const FORM = 'application/x-www-form-urlencoded';
const FILE = 'multipart/form-data; boundary=x';

const statusOf = ({ text }: RawConnection) => Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);

for (const tls of [false, true]) {
  test(`what is under way is answered and then closed, everything else is closed at once: ${tls ? 'https' : 'http'}`, async () => {
    const { server, endGrace } = await serverWithGrace(tls);
    const { client, path, secureKey } = await startChat(server, server.certificate);
    const idle = [
      await RawConnection.open(server.port),
      await RawConnection.open(server.port, server.certificate),
    ];
    idle[1]?.write('POST /half-a-head');
    const body = `secureKey=${secureKey}&message=I am still here`;
    await begin(client, `${path}/send`, FORM, body.length);
    const upload = await RawConnection.open(server.port, server.certificate);
    await begin(upload, `${path}/file`, FILE, 1000);
    const closed = server.close();
    await Promise.all(idle.map((one) => one.closed));
    expect(client.text + upload.text).toBe('');
    client.write(body);
    await client.closed;
    expect(statusOf(client)).toBe(200);
    expect(client.text).toMatch(/\r\nConnection: close\r\n/i);
    expect(client.text).toContain('"statusCode":0');
    // What does not come to an end is cut off when the grace is over.
    endGrace();
    await Promise.all([closed, upload.closed]);
    expect(upload.text).toBe('');
  });
}

test('a request after one that is under way is not carried out any more', async () => {
  const { server } = await serverWithGrace();
  const { client, path, secureKey } = await startChat(server);
  const body = `secureKey=${secureKey}&message=first`;
  await begin(client, `${path}/send`, FORM, body.length);
  const [running] = server.registry.get('support')?.chats.chats ?? [];
  const closed = server.close();
  client.write(body + formRequest(`${path}/send`, `secureKey=${secureKey}&message=second`));
  await client.closed;
  await closed;
  expect(client.text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(running?.log.flatMap((entry) => ('text' in entry ? [entry.text] : []))).toEqual(['first']);
});

test('a delay that was asked for holds closing up no longer than it takes to answer', async () => {
  const { server } = await serverWithGrace();
  const service = server.registry.ensure('support');
  service.clock.freeze();
  await service.faults.add({ operation: 'requestChat', effect: { kind: 'delay', ms: 60_000 } });
  const waiting: Array<() => void> = [];
  const { wait } = service.clock;
  service.clock.wait = (ms) => {
    for (const wake of waiting) wake();
    return wait.call(service.clock, ms);
  };
  const client = await RawConnection.open(server.port);
  const isDelayed = new Promise<void>((resolve) => waiting.push(resolve));
  client.write(formRequest(PATH, 'nickname=Jo'));
  await isDelayed;
  await server.close();
  await client.closed;
  expect(statusOf(client)).toBe(200);
});

test('event streams are told that the service is gone, and waits of testers elsewhere that nothing will come', async () => {
  const { server } = await serverWithGrace();
  const { journal } = server.registry.ensure('support');
  const events = await RawConnection.open(server.port);
  events.write('GET /mock/services/support/events HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await events.came('event: ready');
  const query = JSON.stringify({ query: { operation: 'send' } });
  const wait = await RawConnection.open(server.port);
  wait.write(
    `POST /mock/services/support/journal/wait HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${query.length}\r\n\r\n${query}`,
  );
  const { waitFor } = journal;
  await new Promise<void>((resolve) => {
    journal.waitFor = (...asked) => {
      resolve();
      return waitFor.apply(journal, asked);
    };
  });
  await server.close();
  await Promise.all([events.closed, wait.closed]);
  expect(events.text).toContain('event: gone\n');
  expect(statusOf(wait)).toBe(503);
  expect(wait.text).toContain('"reason":"closed"');
});

test('closing twice does the same as closing once', async () => {
  const { server } = await serverWithGrace();
  await Promise.all([server.close(), server.close()]);
  await server.close();
});

test('connections that are idle stay open for longer than clients wait between two polls', async () => {
  const { server } = await serverWithGrace();
  const client = await RawConnection.open(server.port);
  client.write(formRequest(PATH, 'nickname=Jo'));
  await client.came('Keep-Alive: timeout=65');
  await server.close();
});

for (const tls of [false, true]) {
  test(`an answer that is still being written out arrives whole: ${tls ? 'https' : 'http'}`, async () => {
    const { server, endGrace } = await serverWithGrace(tls);
    await server.registry.ensure('support').configure({ maxMessageBytes: 1_048_576 });
    const { client, path, secureKey } = await startChat(server, server.certificate);
    const message = 'm'.repeat(1_000_000);
    for (let count = 0; count < 12; count += 1) {
      client.text = '';
      client.write(formRequest(`${path}/send`, `secureKey=${secureKey}&message=${message}`));
      await client.came('"statusCode":0');
    }
    client.text = '';
    client.write(formRequest(`${path}/refresh`, `secureKey=${secureKey}&transcriptPosition=1`));
    await client.came('HTTP/1.1 200');
    const closing = server.close();
    await client.closed;
    await closing;
    endGrace();
    const [head = '', body = ''] = client.text.split('\r\n\r\n');
    expect(body.length).toBe(Number(/content-length: (\d+)/i.exec(head)?.[1]));
  });
}
