import { expect, test } from '@playwright/test';
import { createWebChatService, type WebChatServiceOptions } from '../index.ts';
import { createTestWebChat } from '../testing.ts';
import { createMemoryStorage } from './storage.ts';

type Async = NonNullable<WebChatServiceOptions['async']>;

/** A chat that an app keeps with these callbacks, and the same app at another time. */
async function kept(callbacks: Async, sessionData?: { sessionID: string }) {
  const async: Async = { enabled: true, ...callbacks };
  const { service, gms, clock } = createTestWebChat({ async });
  await service.startChat({ nickname: 'Ada' });
  const data = await service.getSessionData();
  const later = createWebChatService({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    async,
    fetch: gms.fetch,
    clock,
  });
  return { gms, data, later, sessionData };
}

test('the app is handed what the chat is known by, with cookies to keep it in, and gives it back', async () => {
  const handed: unknown[] = [];
  const asked: unknown[] = [];
  const { data, later, gms } = await kept({
    getSessionData(sessionData, cookie, options) {
      handed.push(sessionData, options);
      cookie.set('mine', JSON.stringify(sessionData), options);
      cookie.set('other', 'x');
      cookie.remove('other');
      handed.push(cookie.get('mine'), cookie.get('other'));
    },
    setSessionData: (open, cookie, options) => {
      asked.push([open, typeof cookie.get, options]);
      return handed[0];
    },
  });
  expect(handed.slice(0, 4)).toEqual([data, { path: '/' }, JSON.stringify(data), undefined]);
  expect(gms.requests[0]?.fields.get('userData[GCTI_Chat_AsyncMode]')).toBe('true');
  expect(await later.verifySession()).toEqual({ sessionActive: true });
  expect(await later.getSessionData()).toEqual(data);
  expect(asked.at(-1)).toEqual([false, 'function', { path: '/' }]);
});

const ways: Record<string, (data: unknown) => unknown> = {
  'JSON text': (data) => JSON.stringify(data),
  'a promise': async (data) => data,
};
for (const [way, give] of Object.entries(ways)) {
  test(`the app may give it back as ${way}`, async () => {
    let data: unknown;
    const { later } = await kept({
      getSessionData: (sessionData) => {
        data = sessionData;
      },
      setSessionData: () => give(data),
    });
    expect(await later.verifySession()).toEqual({ sessionActive: true });
  });
}

for (const nothing of [undefined, null, '', '{', '{}', 7, { sessionID: 'c1' }]) {
  test(`an app that gives ${JSON.stringify(nothing)} has no chat`, async () => {
    const { later } = await kept({ getSessionData: () => {}, setSessionData: () => nothing });
    expect(await later.verifySession()).toEqual({ sessionActive: false });
    await expect(later.restore()).rejects.toBeUndefined();
  });
}

test('callbacks that fail are shown and do no harm', async () => {
  const { error } = console;
  const shown: unknown[] = [];
  console.error = (what: unknown) => shown.push(what);
  const fail = () => {
    throw new Error('of the app');
  };
  const { later } = await kept({ getSessionData: fail, setSessionData: fail });
  expect(await later.verifySession()).toEqual({ sessionActive: false });
  console.error = error;
  expect(shown.length).toBeGreaterThan(1);
});

test('without callbacks the chat is kept as any other, but without a time limit', async () => {
  const { later, data } = await kept({});
  expect(await later.verifySession()).toEqual({ sessionActive: false });
  await later.restore({ sessionData: data });
  expect(await later.getSessionData()).toEqual(data);
});

test('history is for asynchronous chats, and there is none before a short one', async () => {
  const ordinary = createTestWebChat();
  await ordinary.service.startChat({ nickname: 'Ada' });
  await expect(ordinary.service.fetchHistory()).rejects.toBe(
    'Fetching history messages applies only to Asynchronous chat',
  );
  const { service } = createTestWebChat({ async: { enabled: true } });
  await expect(service.fetchHistory()).rejects.toBe('There is no active chat session');
  await service.startChat({ nickname: 'Ada' });
  await expect(service.fetchHistory()).rejects.toBe('No more messages to fetch');
});

for (const [transport, options] of Object.entries({ polling: {}, cometd: { cometD: { enabled: true } } })) {
  test(`history comes a page at a time, newest first; one that fails can be fetched again; over ${transport}`, async () => {
    const async = { enabled: true, maxMessagePageSize: 2 };
    const { service, gms, deliver } = createTestWebChat({ ...options, async });
    const ann = { nickname: 'Ann', participantId: 2, type: 'Agent' } as const;
    await service.startChat({ nickname: 'Ada' });
    const sessionData = await service.getSessionData();
    gms.add('ParticipantJoined', ann, {});
    for (const text of ['a', 'b', 'c']) gms.add('Message', ann, { text });

    const restored = createTestWebChat({ ...options, async });
    const later = createWebChatService({
      dataURL: 'http://gms.test/genesys/2/chat/test',
      ...options,
      ...('cometD' in options ? { cometD: { enabled: true, cometURL: 'http://gms.test/cometd' } } : {}),
      async,
      fetch: gms.fetch,
      cometd: gms.cometd,
      clock: restored.clock,
    });
    const pages: [boolean, (string | number | undefined)[]][] = [];
    const originals: unknown[] = [];
    later.on('messageReceived', ({ messages, originalMessages, oldMessages }) => {
      pages.push([oldMessages, messages.map(({ text, index }) => text || index)]);
      originals.push(originalMessages.map(({ index }) => index));
    });
    let joined = false;
    later.on('agentConnected', () => {
      joined = true;
    });
    await later.restore({ sessionData });
    gms.spoil('refresh', { status: 503 });
    await expect(later.fetchHistory()).rejects.toMatchObject({ status: 503 });
    const [first, second] = [later.fetchHistory(), later.fetchHistory()];
    expect(await first).toMatchObject({ statusCode: 0 });
    await expect(second).rejects.toBe('No more messages to fetch');
    expect(pages).toEqual([
      [false, ['a', 'b', 'c']],
      [true, [2, 1]],
    ]);
    expect(originals).toEqual([
      [3, 4, 5],
      [1, 2],
    ]);
    // Who came long ago is known, but comes no second time.
    expect(await later.getAgents()).toMatchObject({ agents: { 2: { name: 'Ann', connected: true } } });
    expect(joined).toBe(false);
    await deliver();
  });
}

test('of a page of history only what stands before is history: what has no index, or a later one, is news', async () => {
  const async = { enabled: true, maxMessagePageSize: 2 };
  const storage = createMemoryStorage();
  const before = createTestWebChat({ async, storage });
  await before.service.startChat({ nickname: 'Ada' });
  const ann = before.gms.join();
  for (const text of ['a', 'b', 'c']) ann.say(text);
  const after = createWebChatService({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    async,
    storage,
    fetch: before.gms.fetch,
    clock: before.clock,
  });
  await before.clock.advance(0);
  const told: [boolean, (string | undefined)[]][] = [];
  after.on('messageReceived', ({ messages, oldMessages }) =>
    told.push([oldMessages, messages.map(({ text }) => text)]),
  );
  const [first] = before.gms.events;
  if (!first) throw new Error('the customer has joined');
  const other = { ...first, type: 'Message', text: 'no index' } as const;
  Reflect.deleteProperty(other, 'index');
  before.gms.spoil('refresh', {
    answer: { messages: [{ ...first, index: 2, type: 'Message', text: 'old' }, other] },
  });
  await after.fetchHistory();
  expect(told).toEqual([
    [true, ['old']],
    [false, ['no index']],
  ]);
});

test('history that comes after the end of the chat is not told', async () => {
  const async = { enabled: true, maxMessagePageSize: 2 };
  const storage = createMemoryStorage();
  const before = createTestWebChat({ async, storage });
  await before.service.startChat({ nickname: 'Ada' });
  const ann = before.gms.join();
  for (const text of ['a', 'b', 'c']) ann.say(text);
  const after = createWebChatService({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    async,
    storage,
    fetch: before.gms.fetch,
    clock: before.clock,
  });
  await before.clock.advance(0);
  let told = 0;
  after.on('messageReceived', () => {
    told += 1;
  });
  const letGo = before.gms.hold('refresh');
  const page = after.fetchHistory();
  await after.endChat();
  letGo();
  await page;
  expect(told).toBe(0);
});

test('a page of history that the server refuses can be fetched again', async () => {
  const async = { enabled: true, maxMessagePageSize: 2 };
  const storage = createMemoryStorage();
  const before = createTestWebChat({ async, storage });
  await before.service.startChat({ nickname: 'Ada' });
  const ann = before.gms.join();
  for (const text of ['a', 'b', 'c']) ann.say(text);
  const after = createWebChatService({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    async,
    storage,
    fetch: before.gms.fetch,
    clock: before.clock,
  });
  await before.clock.advance(0);
  const pages: (string | number | undefined)[][] = [];
  after.on('messageReceived', ({ messages }) => pages.push(messages.map(({ text, index }) => text || index)));
  before.gms.spoil('refresh', { answer: { statusCode: 2, errors: [{ code: 100, advice: 'No' }] } });
  await expect(after.fetchHistory()).rejects.toMatchObject({ statusCode: 2 });
  await after.fetchHistory();
  expect(pages).toEqual([[2, 1]]);
});
