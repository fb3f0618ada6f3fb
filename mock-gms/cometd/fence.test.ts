import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type RunningMockGms, startMockGms } from '../index.ts';
import { RawClient } from './bayeux-client.fixture.ts';

/** Does something to a server that has a live chat, and shows that the chat goes on as before. */
async function unharmed(attack: (client: RawClient, gms: RunningMockGms) => Promise<unknown>): Promise<void> {
  const gms = await startMockGms({ port: 0 });
  const client = () => new RawClient(`${gms.url}/genesys/cometd`, 'support');
  const jo = client();
  await jo.startChat();
  const chat = await gms.service('support').waitForChat();
  // Listens all the while: a client that does not connect for long is forgotten.
  const pushes = jo.pushes(({ messages }) => messages.some(({ text }) => text === 'still here'));
  await Promise.race([attack(client(), gms), pushes]);
  await (await chat.join({ nickname: 'Ann' })).say('still here');
  expect((await pushes).flatMap(({ messages }) => messages.map(({ index }) => index))).toEqual([2, 3]);
  await gms.close();
}

const publication = (channel: unknown) => ({
  channel,
  id: '1',
  data: { operation: 'requestChat', nickname: 'X' },
});

for (const [title, body] of [
  ['nothing', ''],
  ['no JSON', '[{"channel":'],
  ['an empty list', '[]'],
  ['an empty object', '{}'],
  ['null', 'null'],
  ['a list of null', '[null]'],
  ['a text', '"x"'],
  ['a list in a list', '[[]]'],
  ['JSON that is nested very deep', '['.repeat(200_000)],
  ['a channel that is not a text', JSON.stringify([publication(7)])],
  ['a channel without a slash', JSON.stringify([publication('chat')])],
  ['a channel of nothing but a slash', JSON.stringify([publication('/')])],
  ['a channel that is too long', JSON.stringify([publication(`/${'x'.repeat(2000)}`)])],
  ['a channel with control characters', JSON.stringify([publication('/service/chatV2/a\u0000b')])],
  ['a clientId that is not a text', JSON.stringify([{ channel: '/meta/connect', clientId: {} }])],
  [
    'a handshake among others',
    JSON.stringify([{ channel: '/meta/handshake' }, publication('/service/chatV2/x')]),
  ],
  ['too many messages', JSON.stringify(Array.from({ length: 101 }, () => publication('/service/chatV2/x')))],
  [
    'a subscription that is not a channel',
    JSON.stringify([{ channel: '/meta/subscribe', subscription: {} }]),
  ],
] as const) {
  test(`a body that is not Bayeux is refused with 400: ${title}`, () =>
    unharmed(async (client) => {
      const answer = await client.send(body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ code: 100 }] });
    }));
}

test('other types, other methods and bodies that are too large are refused', () =>
  unharmed(async (client) => {
    const handshake = [{ channel: '/meta/handshake' }];
    expect((await client.send(handshake, { headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    expect((await client.send(null, { method: 'PUT', body: '[]' })).status).toBe(405);
    expect((await client.send([{ ...handshake[0], ext: 'x'.repeat(2 ** 20) }])).status).toBe(413);
  }));

test('an invalid channel after a valid publication in one body takes nothing down', () =>
  unharmed(async (client) => {
    await client.handshake();
    const valid = client.publication({ operation: 'requestChat', nickname: 'X' });
    expect((await client.send([valid, { ...valid, channel: 'invalid' }])).status).toBe(400);
    const [first, second] = await client.post([valid, { ...valid, channel: '/not/ours' }]);
    expect(first).toMatchObject({ successful: true });
    expect(second).toMatchObject({ successful: false, error: '403::channel_denied' });
  }));

test('channels that are not for chats cannot be made by subscribing or publishing', () =>
  unharmed(async (client) => {
    await client.handshake();
    for (const subscription of ['/foo', '/**', '/service/chatV2/*', ['/service/chatV2/x', '/foo']]) {
      const message = { channel: '/meta/subscribe', clientId: client.clientId, subscription };
      const [reply] = await client.post([message]);
      expect(reply?.successful, JSON.stringify(subscription)).toBe(subscription === '/service/chatV2/*');
    }
    expect(await client.post([{ ...client.publication({}), channel: '/meta/other' }])).toMatchObject([
      { successful: false },
    ]);
  }));

for (const cookie of ['__proto__', 'constructor', 'hasOwnProperty', 'x', 'x'.repeat(5000), '"', 'a b']) {
  test(`a cookie that cannot be ours is ignored: ${cookie.slice(0, 20)}`, () =>
    unharmed(async (client) => {
      client.cookie = `BAYEUX_BROWSER=${cookie}`;
      const reply = await client.handshake();
      expect(reply.successful).toBe(true);
      expect(client.cookie).toMatch(/^BAYEUX_BROWSER=[0-9a-z]{16}$/);
    }));
}

test('advice of any kind is bounded: a client cannot ask for what the server would not give', () =>
  unharmed(async (client) => {
    for (const advice of [
      { interval: 1e15 },
      { timeout: -1 },
      { timeout: 'x' },
      { interval: null },
      [],
      'x',
      { timeout: 1e308 },
    ]) {
      await client.handshake();
      const message = { ...client.connection(), advice };
      const abort = new AbortController();
      const reply = client.send([message], { path: '/connect', signal: abort.signal }).catch(() => undefined);
      const [published] = await client.publish({ operation: 'requestChat', nickname: 'X' });
      expect(published?.successful, JSON.stringify(advice)).toBe(true);
      await reply;
      abort.abort();
    }
  }));

test('a second connect of the same session ends the first, and pushes come with the second', () =>
  unharmed(async (client) => {
    await client.handshake();
    await client.connect({ timeout: 0 });
    const first = client.send([client.connection()], { path: '/connect' });
    const second = client.send([client.connection()], { path: '/connect' });
    await client.publish({ operation: 'requestChat', nickname: 'X' });
    const answers = await Promise.all([first, second]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(bodies.filter((body) => body.includes('ParticipantJoined'))).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 500]);
  }));

test('whatever arrives, the server answers and lives on', () =>
  unharmed(async (client) => {
    await client.handshake();
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constant(client.clientId),
      fc.constant('/service/chatV2/support'),
    );
    const channel = fc.oneof(
      fc.constantFrom(
        '/meta/handshake',
        '/meta/subscribe',
        '/meta/unsubscribe',
        '/meta/disconnect',
        '/meta/x',
        '/service/chatV2/support',
        '/service/x',
        '/x',
      ),
      fc.string(),
    );
    const operation = fc.constantFrom(
      'requestChat',
      'refresh',
      'sendMessage',
      'requestNotifications',
      'disconnect',
      'x',
      '__proto__',
    );
    const data = fc.oneof(
      value,
      fc.record(
        {
          operation,
          secureKey: value,
          message: value,
          userData: value,
          transcriptPosition: value,
          nickname: value,
          eventAttributes: value,
        },
        { requiredKeys: [] },
      ),
    );
    const message = fc.record(
      { channel, id: value, clientId: value, data, advice: value, ext: value, subscription: value },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.array(message, { maxLength: 4 }), value), async (body) => {
        const answer = await client.send(body);
        expect([200, 400]).toContain(answer.status);
        await answer.text();
      }),
      { numRuns: 300 },
    );
  }));

test('whatever arrives over a WebSocket, the server lives on', () =>
  unharmed(async (_client, gms) => {
    const frames = [
      '',
      'x',
      '[]',
      '[null]',
      '{}',
      '[{"channel":"/meta/handshake"},{"channel":"/x"}]',
      '['.repeat(100_000),
    ];
    for (const frame of frames) {
      const socket = new (await import('ws')).WebSocket(`${gms.url.replace('http', 'ws')}/genesys/cometd`);
      await new Promise((resolve) => socket.once('open', resolve));
      const closed = new Promise<number>((resolve) => socket.once('close', resolve));
      socket.send(frame);
      expect(await closed, frame.slice(0, 20)).toBe(1002);
    }
    const binary = new (await import('ws')).WebSocket(`${gms.url.replace('http', 'ws')}/genesys/cometd`);
    await new Promise((resolve) => binary.once('open', resolve));
    const closed = new Promise<number>((resolve) => binary.once('close', resolve));
    binary.send(Buffer.from('[]'));
    expect(await closed).toBe(1003);
    const large = new (await import('ws')).WebSocket(`${gms.url.replace('http', 'ws')}/genesys/cometd`);
    await new Promise((resolve) => large.once('open', resolve));
    const tooLarge = new Promise<number>((resolve) => large.once('close', resolve));
    large.send('x'.repeat(2 ** 20 + 1));
    expect(await tooLarge).toBe(1009);
  }));

test('connections that are broken off at any byte of a request leave nothing behind', () =>
  unharmed(async (client, gms) => {
    await client.handshake();
    const body = JSON.stringify([client.publication({ operation: 'requestChat', nickname: 'half' })]);
    const request = `POST /genesys/cometd HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: ${client.cookie}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const cuts = Array.from({ length: 20 }, (_, i) => Math.floor((request.length * i) / 20));
    await Promise.all(
      cuts.map(
        (cut) =>
          new Promise<void>((resolve) => {
            const socket = connect(gms.port, '127.0.0.1', () =>
              socket.write(request.slice(0, cut), () => socket.destroy()),
            );
            socket.once('close', () => resolve());
          }),
      ),
    );
    expect(await gms.service('support').chats()).toHaveLength(1);
  }));
