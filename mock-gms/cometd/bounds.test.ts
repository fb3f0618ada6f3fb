import { expect, test } from '@playwright/test';
import { WebSocket } from 'ws';
import { ServiceRegistry } from '../services/registry.ts';
import { MemoryStore } from '../store/memory.ts';
import type { RawClient } from './bayeux-client.fixture.ts';
import { Engine } from './engine.ts';
import { newSession, processMessage } from './inner-parts.ts';
import { type BayeuxMessage, type BayeuxSession, sessionOf, TIMES } from './library.ts';
import { startPushServer } from './push-server.fixture.ts';

const setUp = (times = { maxInterval: 1000, sweepPeriod: 20 }) => startPushServer({ times });

/** Publishes until the session is told to be unknown. */
async function untilUnknown(client: RawClient, data: object): Promise<void> {
  for (;;) {
    const [reply] = await client.publish(data);
    if (reply?.error === '402::Unknown client') return;
  }
}

test('a session that publishes and never connects is dropped, and nobody is in contact any more', async () => {
  const { client, service, close } = await setUp();
  const attachments: number[] = [];
  service.chats.onPresence((_running, presence) => attachments.push(presence.attachments));
  const jo = client();
  await jo.handshake();
  await jo.publish({ operation: 'requestChat', nickname: 'Jo' });
  const [running] = service.chats.chats;
  await untilUnknown(jo, { operation: 'refresh', secureKey: running?.chat.keys.secureKey });
  expect(attachments).toEqual([1, 0]);
  await close();
});

test('a client that lets pushes pile up loses its session, and finds everything in the log', async () => {
  const { client, service, close } = await setUp({ maxInterval: 60_000, sweepPeriod: 1000 });
  const jo = client();
  await jo.handshake();
  await jo.publish({ operation: 'requestChat', nickname: 'Jo' });
  const [running] = service.chats.chats;
  if (running === undefined) throw new Error('no chat');
  for (let i = 0; i < 5000; i++)
    await service.chats.execute(running, { type: 'send', by: 1, text: String(i) });
  expect(await jo.connect()).toMatchObject([{ error: '402::Unknown client' }]);
  await jo.handshake();
  const { secureKey } = running.chat.keys;
  await jo.publish({ operation: 'requestNotifications', secureKey, transcriptPosition: 4990 });
  const [push] = await jo.pushes(() => true);
  expect(push?.messages.at(-1)?.text).toBe('4999');
  await close();
});

test('pushes that a fault holds back are bounded as those that wait are', async () => {
  const { client, service, close } = await setUp({ maxInterval: 60_000, sweepPeriod: 1000 });
  const jo = client();
  await jo.handshake();
  await jo.publish({ operation: 'requestChat', nickname: 'Jo' });
  const [running] = service.chats.chats;
  if (running === undefined) throw new Error('no chat');
  await service.faults.add({ operation: 'push', times: 0, effect: { kind: 'reorder' } });
  for (let i = 0; i <= 5000; i++)
    await service.chats.execute(running, { type: 'send', by: 1, text: String(i) });
  expect(await jo.connect()).toMatchObject([{ error: '402::Unknown client' }]);
  await close();
});

test('what waits while the connect it went to is broken comes with the next one, each once and in order', async () => {
  const { client, service, breakConnections, close } = await setUp({
    maxInterval: 60_000,
    sweepPeriod: 1000,
  });
  const jo = client();
  await jo.startChat();
  const [running] = service.chats.chats;
  if (running === undefined) throw new Error('no chat');
  const texts = ['one', 'two', 'three', 'four'];
  for (let round = 0; round < 3; round++) {
    const held = jo.connect().catch(() => undefined);
    // Once it is answered, the connect that was sent before it is most likely held.
    await jo.publish({
      operation: 'updateData',
      secureKey: running.chat.keys.secureKey,
      userData: { round: String(round) },
    });
    breakConnections();
    await held;
    await Promise.all(texts.map((text) => service.chats.execute(running, { type: 'send', by: 1, text })));
    const pushes = await jo.pushes(({ messages }) => messages.some(({ text }) => text === 'four'));
    expect(pushes.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual(texts);
  }
  await close();
});

test('a session over a WebSocket that is gone is dropped like any other', async () => {
  const { url, service, close } = await setUp();
  const socket = new WebSocket(url.replace('http', 'ws'));
  await new Promise((resolve) => socket.once('open', resolve));
  const answer = () =>
    new Promise<Array<{ clientId?: string }>>((resolve) =>
      socket.once('message', (data) => resolve(JSON.parse(String(data)))),
    );
  socket.send('[{"channel":"/meta/handshake","id":"1"}]');
  const [{ clientId } = {}] = await answer();
  socket.send(
    JSON.stringify([
      { channel: '/meta/connect', clientId, id: '2' },
      {
        channel: '/service/chatV2/support',
        clientId,
        id: '3',
        data: { operation: 'requestChat', nickname: 'Jo' },
      },
    ]),
  );
  await answer();
  const running = await new Promise<{ presence: { attachments: number } }>((resolve) => {
    const [known] = service.chats.chats;
    if (known !== undefined) resolve(known);
    service.chats.onEntries((started) => resolve(started));
  });
  const detached = new Promise<void>((resolve) => {
    service.chats.onPresence((_running, { attachments }) => {
      if (attachments === 0) resolve();
    });
  });
  socket.terminate();
  await detached;
  expect(running.presence.attachments).toBe(0);
  await close();
});

/** A handshake that goes past every transport; the session, if it is let in. */
async function handshake(engine: Engine): Promise<BayeuxSession | undefined> {
  const session = newSession(engine.server);
  const message: BayeuxMessage = { channel: '/meta/handshake' };
  await processMessage(engine.server, session, message);
  return message.reply?.successful === true ? session : undefined;
}

test('handshakes that nothing follows make room for others, the oldest first, and never for who has connected', async () => {
  const engine = new Engine(new ServiceRegistry({ store: new MemoryStore() }), TIMES);
  const connected = await handshake(engine);
  await processMessage(engine.server, connected, { channel: '/meta/connect', clientId: connected?.id ?? '' });
  const first = await handshake(engine);
  for (let i = 0; i < 20_000; i++) await handshake(engine);
  expect(await handshake(engine)).toBeDefined();
  expect(sessionOf(engine.server, first?.id)).toBeUndefined();
  expect(sessionOf(engine.server, connected?.id)).toBe(connected);
  engine.close();
});

test('a handshake whose answer is never sent does not keep its session', async () => {
  const times = { ...TIMES, maxInterval: 20, sweepPeriod: 10 };
  const engine = new Engine(new ServiceRegistry({ store: new MemoryStore() }), times);
  const session = await handshake(engine);
  await new Promise<void>((resolve) => session?.addListener('removed', () => resolve()));
  expect(sessionOf(engine.server, session?.id)).toBeUndefined();
  engine.close();
});

test('names of channels cannot be made up without end', async () => {
  const { client, close } = await startPushServer({ times: { sweepPeriod: 60_000 } });
  const jo = client();
  await jo.handshake();
  const subscribe = (batch: number) =>
    jo.post(
      Array.from({ length: 100 }, (_, i) => ({
        channel: '/meta/subscribe',
        clientId: jo.clientId,
        subscription: Array.from({ length: 50 }, (_, j) => `/service/chatV2/x-${batch}-${i}-${j}`),
      })),
    );
  const replies = [...(await subscribe(0)), ...(await subscribe(1)), ...(await subscribe(2))];
  expect(replies.filter(({ successful }) => successful === true).length).toBeLessThan(200);
  expect(replies.at(-1)).toMatchObject({ successful: false });
  // The services that there are have theirs all the same.
  expect(await client().startChat()).toMatchObject({ statusCode: 0 });
  await close();
});
