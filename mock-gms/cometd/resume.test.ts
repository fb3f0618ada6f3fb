import { expect, test } from '@playwright/test';
import { closeAfterEach, closedLater, openGms } from '../closing.fixture.ts';
import { MemoryStore } from '../index.ts';
import { RawClient } from './bayeux-client.fixture.ts';
import { startPushServer, watchReports } from './push-server.fixture.ts';

closeAfterEach();

/** What happens to a customer's connection, at a moment of the conversation. */
const MISHAPS = [
  'abort the connect',
  'abort, and connect again at once',
  'lose the cookie',
  'handshake again',
] as const;

/** Moments of the conversation: before and after each of the agent's messages. */
const TEXTS = ['one', 'two', 'three'];

for (const mishap of MISHAPS) {
  for (let moment = 0; moment <= TEXTS.length; moment++) {
    for (const connectIsHeld of [true, false]) {
      test(`${mishap}, with ${moment} messages said and ${connectIsHeld ? 'a' : 'no'} connect held: nothing is lost`, async () => {
        const gms = await openGms();
        const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
        const { secureKey } = await jo.startChat();
        const ann = await (await gms.service('support').waitForChat()).join({ nickname: 'Ann' });

        const abort = new AbortController();
        const held = connectIsHeld
          ? jo.connect({ signal: abort.signal }).catch(() => [])
          : Promise.resolve([]);
        for (const text of TEXTS.slice(0, moment)) await ann.say(text);
        abort.abort();
        const got = (await held).flatMap(({ data }) => data?.messages ?? []);

        if (mishap === 'lose the cookie') jo.cookie = '';
        if (mishap === 'lose the cookie' || mishap === 'handshake again') await jo.handshake();
        if (mishap === 'abort, and connect again at once') {
          got.push(...(await jo.connect({ timeout: 0 })).flatMap(({ data }) => data?.messages ?? []));
        }
        // As clients do after a connect that failed: they ask for what they may have missed.
        const last = got.at(-1)?.index ?? 1;
        await jo.publish({ operation: 'requestNotifications', secureKey, transcriptPosition: last + 1 });
        for (const text of TEXTS.slice(moment)) await ann.say(text);
        await ann.say('end');

        const pushes = await jo.pushes(({ messages }) => messages.some(({ text }) => text === 'end'));
        const all = [...got, ...pushes.flatMap(({ messages }) => messages)];
        // What `requestNotifications` repeats is told apart by its index, as clients do it.
        const once = new Map(all.map(({ index, text = 'joined' }) => [index, text]));
        const said = [...once].sort(([a = 0], [b = 0]) => a - b).map(([, text]) => text);
        expect(said.filter((text) => text !== 'joined')).toEqual([...TEXTS, 'end']);
      });
    }
  }
}

test('a connect that is broken off gives its messages to the next one, each once and in order', async () => {
  const gms = await openGms();
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.startChat();
  const ann = await (await gms.service('support').waitForChat()).join({ nickname: 'Ann' });
  await jo.pushes(() => true);
  for (const text of TEXTS) {
    const abort = new AbortController();
    const held = jo.connect({ signal: abort.signal }).catch(() => []);
    abort.abort();
    await held;
    await ann.say(text);
  }
  const pushes = await jo.pushes(({ messages }) => messages.some(({ text }) => text === 'three'));
  expect(pushes.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual(TEXTS);
});

test('what is said at once after a held connect was broken off is neither lost nor multiplied', async () => {
  const gms = await openGms();
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  const { secureKey } = await jo.startChat();
  const ann = await (await gms.service('support').waitForChat()).join({ nickname: 'Ann' });
  await jo.pushes(() => true);
  let position = 3;
  for (let round = 0; round < 10; round++) {
    const abort = new AbortController();
    const held = jo.connect({ signal: abort.signal }).catch(() => []);
    // Once it is answered, the connect that was sent before it is most likely held.
    await jo.publish({ operation: 'updateData', secureKey, userData: { round: String(round) } });
    abort.abort();
    await held;
    const texts = Array.from({ length: 6 }, (_, i) => `${round}.${i}`);
    await Promise.all(texts.map((text) => ann.say(text)));
    // A first one may have been on its way to the connect that was broken off: clients ask for what they may have missed.
    await jo.publish({ operation: 'requestNotifications', secureKey, transcriptPosition: position });
    await ann.say(`end of ${round}`);
    const pushes = await jo.pushes(({ messages }) => messages.some(({ text }) => text === `end of ${round}`));
    const said = pushes.flatMap(({ messages }) => messages.flatMap(({ text = [] }) => text));
    expect([...new Set(said)].sort()).toEqual([...texts, `end of ${round}`]);
    // Each at most twice: as it was pushed, and as it was asked for.
    expect(said.length).toBeLessThanOrEqual(2 * texts.length + 1);
    position += texts.length + 1;
  }
});

test('over the store of a server that was closed, the chat goes on; over none, the client is told that it is gone', async () => {
  const store = new MemoryStore();
  const first = await openGms({ store });
  const before = new RawClient(`${first.url}/genesys/cometd`, 'support');
  const { secureKey } = await before.startChat();
  await before.publish({ operation: 'sendMessage', secureKey, message: 'before' });
  await first.close();

  const second = await openGms({ store });
  const jo = new RawClient(`${second.url}/genesys/cometd`, 'support');
  await jo.handshake();
  await jo.publish({ operation: 'requestNotifications', secureKey, transcriptPosition: 1 });
  await jo.publish({ operation: 'sendMessage', secureKey, message: 'after' });
  const pushes = await jo.pushes(({ messages }) => messages.some(({ text }) => text === 'after'));
  expect(pushes.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual([
    undefined,
    'before',
    'after',
  ]);

  const third = await openGms();
  const stranger = new RawClient(`${third.url}/genesys/cometd`, 'support');
  await stranger.handshake();
  await stranger.publish({ operation: 'requestNotifications', secureKey, transcriptPosition: 1 });
  const [gone] = await stranger.pushes(() => true);
  expect(gone).toMatchObject({ statusCode: 2, chatEnded: true, messages: [] });
});

test('an operation on a service that may not come into being is refused by a push, which the journal of the server has', async () => {
  const reports = watchReports();
  const rule = ': a name is 1–64 letters, digits, ".", "_" and "-", beginning with a letter or digit';
  for (const [admission, service, more] of [
    ['listed', 'other', ''],
    ['open', '-none', rule],
  ] as const) {
    const { registry, url, close } = await startPushServer({ admission });
    const jo = new RawClient(url, service);
    await jo.handshake();
    await jo.publish({ operation: 'refresh', secureKey: 'x' });
    const [push] = await jo.pushes(() => true);
    const advice = `There is no such chat service${more}`;
    expect(push).toMatchObject({ statusCode: 2, chatEnded: false, errors: [{ code: 306, advice }] });
    const kept = registry.journal.list().filter(({ operation }) => !operation.startsWith('/meta/'));
    expect(kept).toMatchObject([
      { operation: 'refresh', method: 'PUBLISH', path: jo.channel, session: jo.clientId },
      { operation: 'push', method: 'PUSH', path: jo.channel, session: jo.clientId },
    ]);
    await close();
  }
  expect(await reports.stop()).toEqual([]);
});

test('operations on a service that does not exist yet make none, and a start does', async () => {
  const { registry, url } = closedLater(await startPushServer());
  const jo = new RawClient(url, 'fresh');
  await jo.handshake();
  await jo.publish({ operation: 'refresh', secureKey: 'x' });
  expect(await jo.pushes(() => true)).toMatchObject([
    { statusCode: 2, chatEnded: true, errors: [{ code: 249 }] },
  ]);
  await jo.publish({ operation: 'requestChat' });
  expect(await jo.pushes(() => true)).toMatchObject([{ statusCode: 2 }]);
  expect(registry.get('fresh')).toBeUndefined();
  await jo.publish({ operation: 'requestChat', nickname: 'Jo' });
  expect(await jo.pushes(() => true)).toMatchObject([{ statusCode: 0 }]);
  expect(registry.get('fresh')?.chats.size).toBe(1);
});
