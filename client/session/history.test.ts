import { expect, test } from '@playwright/test';
import { createWebChatService } from '../index.ts';
import { createTestWebChat } from '../testing.ts';
import type { ChatEvent } from '../transport/transport.ts';
import { createMemoryStorage } from './storage.ts';

const dataURL = 'http://gms.test/genesys/2/chat/test';
const over = {
  polling: {},
  cometd: { cometD: { enabled: true, cometURL: 'http://gms.test/genesys/cometd' } },
} as const;

/**
 * An asynchronous chat, restored by a page that has its last messages: a, b and c, of positions 3 to 5. Ada and Ann
 * joined at 1 and 2, and a page of history is of two messages.
 */
async function restoredChat(options: (typeof over)[keyof typeof over] = over.polling) {
  const async = { enabled: true, maxMessagePageSize: 2 };
  const storage = createMemoryStorage();
  const { service: before, gms, clock } = createTestWebChat({ ...options, async, storage });
  await before.startChat({ nickname: 'Ada' });
  const ann = gms.join({ nickname: 'Ann' });
  for (const text of ['a', 'b', 'c']) ann.say(text);

  const service = createWebChatService({
    ...{ dataURL, ...options, async, storage, clock },
    ...{ fetch: gms.fetch, cometd: gms.cometd },
  });
  /** What is received: whether it is history, and the text of each message, or its index. */
  const received: [isHistory: boolean, messages: (string | number | undefined)[]][] = [];
  const originals: (number | undefined)[][] = [];
  let joins = 0;
  service.on('messageReceived', ({ messages, originalMessages, oldMessages }) => {
    received.push([oldMessages, messages.map(({ text, index }) => text || index)]);
    originals.push(originalMessages.map(({ index }) => index));
  });
  service.on('agentConnected', () => {
    joins += 1;
  });
  await service.verifySession();
  return { service, gms, clock, received, originals, joins: () => joins };
}

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

for (const [transport, options] of Object.entries(over)) {
  test(`history comes a page at a time, newest first; a page that failed can be fetched again; over ${transport}`, async () => {
    const { service, gms, received, originals, joins } = await restoredChat(options);
    gms.spoil('refresh', { status: 503 });
    await expect(service.fetchHistory()).rejects.toMatchObject({ status: 503 });
    const [first, second] = [service.fetchHistory(), service.fetchHistory()];
    expect(await first).toMatchObject({ statusCode: 0 });
    await expect(second).rejects.toBe('No more messages to fetch');
    expect(received).toEqual([
      [false, ['a', 'b', 'c']],
      [true, [2, 1]],
    ]);
    expect(originals).toEqual([
      [3, 4, 5],
      [1, 2],
    ]);
    // An agent who joined long ago is known, but does not join a second time.
    expect(await service.getAgents()).toMatchObject({ agents: { 2: { name: 'Ann', connected: true } } });
    expect(joins()).toBe(0);
  });
}

/** An event that a server may send; what it has for an index is given. */
const odd = (index: unknown, text: string) =>
  ({
    index,
    type: 'Message',
    from: { nickname: 'Ann', participantId: 2, type: 'Agent' },
    utcTime: 0,
    text,
  }) as ChatEvent;

test('of a page of history only earlier messages are history: what has no index, an odd one or a later one is new', async () => {
  const { service, gms, received } = await restoredChat();
  const messages = [odd(2, 'old'), odd(undefined, 'no index'), odd('1', 'odd index'), odd(9, 'later')];
  gms.spoil('refresh', { answer: { messages } });
  await service.fetchHistory();
  expect(received.slice(1)).toEqual([
    [true, ['old']],
    [false, ['later', 'no index', 'odd index']],
  ]);
});

test('over CometD a push whose first event has an odd index does not answer a question for history', async () => {
  const { service, gms, received } = await restoredChat(over.cometd);
  const { bayeux } = gms;
  if (!bayeux) throw new Error('no connection was made');
  const publish = bayeux.publish.bind(bayeux);
  bayeux.publish = (...given) => {
    publish(...given);
    bayeux.push(gms.respond([odd(null, 'odd')]));
  };
  await service.fetchHistory();
  expect(received.slice(1)).toEqual([
    [false, ['odd']],
    [true, [2, 1]],
  ]);
});

test('history that comes after the end of the chat is not published', async () => {
  const { service, gms, received } = await restoredChat();
  const letGo = gms.hold('refresh');
  const page = service.fetchHistory();
  await service.endChat();
  letGo();
  await page;
  expect(received).toHaveLength(1);
});

test('a page of history that the server refuses can be fetched again', async () => {
  const { service, gms, received } = await restoredChat();
  gms.spoil('refresh', { answer: { statusCode: 2, errors: [{ code: 100, advice: 'No' }] } });
  await expect(service.fetchHistory()).rejects.toMatchObject({ statusCode: 2 });
  await service.fetchHistory();
  expect(received.slice(1)).toEqual([[true, [2, 1]]]);
});
