import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { FrameClient } from './frame-client.fixture.ts';
import { startPushServer, watchReports } from './push-server.fixture.ts';

const UPGRADE = [
  'GET /genesys/cometd HTTP/1.1',
  'Host: localhost',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

/** Sends a head as it is; what is answered until the server closes. */
async function answerTo(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
  return textOf(socket);
}

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (data: string) => {
    text += data;
  });
  await once(socket, 'close');
  return text;
}

for (const [title, lines, status] of [
  ['another version', UPGRADE.map((line) => line.replace('13', '12')), 400],
  ['no key', UPGRADE.filter((line) => !line.includes('Key')), 400],
  ['an invalid key', UPGRADE.map((line) => line.replace(/Key: .*/, 'Key: x')), 400],
  ['another protocol', UPGRADE.map((line) => line.replace('websocket', 'h2c')), 400],
  ['another method', UPGRADE.map((line) => line.replace('GET', 'POST')), 405],
  ['an invalid subprotocol', [...UPGRADE, 'Sec-WebSocket-Protocol: a b'], 400],
] as const) {
  test(`an upgrade with ${title} is answered with ${status}`, async () => {
    const reports = watchReports();
    const { port, close } = await startPushServer();
    expect(await answerTo(port, lines)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    await close();
    expect(await reports.stop()).toEqual([]);
  });
}

test('an upgrade that is not taken is answered with 403, and its connection is closed', async () => {
  const { port, close } = await startPushServer({ webSocket: false });
  const socket = connect(port, '127.0.0.1');
  // The client keeps its side open: the server does not wait for it.
  socket.write(`${UPGRADE.join('\r\n')}\r\n\r\n`);
  expect(await textOf(socket)).toMatch(/^HTTP\/1.1 403 /);
  await close();
});

test('connections that are reset in the midst of an upgrade, taken or not, end nothing but themselves', async () => {
  const reports = watchReports();
  for (const webSocket of [true, false]) {
    const { port, client, close } = await startPushServer({ webSocket });
    const sockets = Array.from({ length: 50 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    await Promise.all(
      sockets.map(async (socket) => {
        await once(socket, 'connect');
        socket.write(`${UPGRADE.join('\r\n')}\r\n\r\n`);
        socket.resetAndDestroy();
        if (!socket.closed) await once(socket, 'close');
      }),
    );
    expect(await client().handshake()).toMatchObject({ successful: true });
    await close();
  }
  expect(await reports.stop()).toEqual([]);
});

test('a request that is sent right after a held connect is answered when that one is', async () => {
  const { client, port, close } = await startPushServer({ times: { timeout: 50 } });
  const jo = client();
  await jo.handshake();
  const post = (messages: object[]) => {
    const body = JSON.stringify(messages);
    return `POST /genesys/cometd HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: ${jo.cookie}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  };
  const socket = connect(port, '127.0.0.1');
  socket.write(
    post([jo.connection()]) +
      post([{ channel: '/meta/subscribe', id: 'behind', clientId: jo.clientId, subscription: jo.channel }]),
  );
  let text = '';
  for await (const data of socket) {
    text += String(data);
    if (text.includes('"id":"behind"')) break;
  }
  expect(text.match(/HTTP\/1.1 200 OK/g)).toHaveLength(2);
  expect(text.indexOf('"id":"c"')).toBeLessThan(text.indexOf('"id":"behind"'));
  await close();
});

test('a WebSocket is closed with the reason, and nothing that was sent after that is carried out', async () => {
  const reports = watchReports();
  const { service, url, close } = await startPushServer();
  const tooLong = await FrameClient.open(url);
  await tooLong.handshake();
  tooLong.send('[{"channel":"ü"}]');
  tooLong.send({ channel: '/service/chatV2/support', data: { operation: 'requestChat', nickname: 'Jo' } });
  expect(await tooLong.closed).toEqual({
    code: 1002,
    reason: 'each message needs a channel: / and a name, such as /meta/connect',
  });
  expect(service.chats.size).toBe(0);
  const binary = await FrameClient.open(url);
  binary.send(Buffer.from('[]'));
  expect(await binary.closed).toEqual({ code: 1003, reason: 'text frames only' });
  await close();
  expect(await reports.stop()).toEqual([]);
});

test('a WebSocket that sends far ahead of what is done is closed, and told why', async () => {
  const { service, url, close } = await startPushServer();
  service.clock.freeze();
  await service.faults.add({ operation: '*', effect: { kind: 'delay', ms: 1000 } });
  const jo = await FrameClient.open(`${url}/support`);
  for (let i = 0; i < 1001; i++) jo.send('[{"channel":"/meta/handshake"}]');
  expect(await jo.closed).toEqual({ code: 1008, reason: 'too many messages wait' });
  await close();
});

test('a WebSocket that is flooded with pings and reads nothing is given up', async () => {
  const { port, close } = await startPushServer();
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write(`${UPGRADE.join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  socket.pause();
  // A masked ping with 125 bytes, many times over.
  const ping = Buffer.concat([Buffer.from([0x89, 0x80 | 125, 0, 0, 0, 0]), Buffer.alloc(125)]);
  const pings = Buffer.concat(Array.from({ length: 8000 }, () => ping));
  const closed = new Promise<true>((resolve) => socket.once('close', () => resolve(true)));
  for (;;) {
    const written = new Promise<false>((resolve) => socket.write(pings, () => resolve(false)));
    if (await Promise.race([closed, written])) break;
    if (socket.destroyed) break;
  }
  expect(await closed).toBe(true);
  await close();
});

test('a session whose WebSocket is gone before its connect is looked at is dropped like any other', async () => {
  const { service, url, close } = await startPushServer({ times: { maxInterval: 1000, sweepPeriod: 20 } });
  const detached = new Promise<void>((resolve) => {
    service.chats.onPresence((_running, { attachments }) => {
      if (attachments === 0) resolve();
    });
  });
  service.clock.freeze();
  const jo = await FrameClient.open(`${url}/support`);
  await jo.handshake();
  await jo.publish('support', { operation: 'requestChat', nickname: 'Jo' });
  await service.faults.add({ operation: '/meta/connect', effect: { kind: 'delay', ms: 1000 } });
  jo.send({ channel: '/meta/connect', connectionType: 'websocket' });
  while (service.faults.unexercised().length > 0) await new Promise((resolve) => setImmediate(resolve));
  jo.terminate();
  await service.clock.advance(1000);
  await detached;
  await close();
});
