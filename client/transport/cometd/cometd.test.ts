import { expect, test } from '@playwright/test';
import type { EventName } from '../../chat/events.ts';
import { createWebChatService } from '../../index.ts';
import { createManualClock, MemoryBayeux, MemoryGms } from '../../testing.ts';
import { overCometd, started } from '../../tests/cometd-chat.fixture.ts';
import { createCometdConnect } from './cometd.ts';

test('a chat begins with a handshake and a publication, and what is pushed first is told', async () => {
  const { service, gms, heard, operations, last } = overCometd({
    userData: { tier: 'gold' },
    endpoint: 'east',
  });
  const answer = await service.startChat({ nickname: 'Ada', email: 'ada@example.com' });
  expect(answer).toMatchObject({ statusCode: 0, chatEnded: false, chatId: 'chat-1' });
  expect(operations()).toEqual(['handshake', 'start']);
  expect(last()).toMatchObject({
    operation: 'requestChat',
    chatId: '',
    alias: '',
    secureKey: '',
    userId: '',
    nickname: 'Ada',
    firstName: '',
    emailAddress: 'ada@example.com',
    text: '',
    userData: { GCTI_LanguageCode: 'en', tier: 'gold', _genesys_source: 'web' },
    endpoint: 'east',
  });
  expect(heard).toEqual(['started', 'clientConnected', 'messageReceived']);
  expect(gms.bayeux?.configuration).toMatchObject({
    url: 'http://gms.test/genesys/cometd',
    requestHeaders: {},
  });
});

test('operations are published under their names, with the keys of the chat, objects as objects', async () => {
  const { service, last } = await started();
  const keys = {
    chatId: 'chat-1',
    alias: '117',
    secureKey: '4ee15d7e1c343c8e',
    userId: '007555677B20000A',
  };
  expect(await service.sendMessage({ message: 'Hi', parentMessageID: 'm7' })).toEqual({ statusCode: 0 });
  expect(last()).toEqual({
    operation: 'sendMessage',
    ...keys,
    message: 'Hi',
    messageType: 'text',
    eventAttributes: { 'general-properties': { 'related-event-id': 'm7' } },
  });
  expect(await service.sendTyping({ message: 'W' })).toEqual({ statusCode: 0 });
  expect(last()).toEqual({ operation: 'startTyping', ...keys, transcriptPosition: 2, message: 'W' });
  expect(await service.sendCustomNotice({ message: 'bye' })).toEqual({ statusCode: 0 });
  expect(last()).toEqual({ operation: 'customNotice', ...keys, message: 'bye' });
  expect(await service.updateUserData({ a: { b: 1 } })).toEqual({ statusCode: 0 });
  expect(last()).toEqual({ operation: 'updateData', ...keys, userData: { a: { b: 1 } } });
});

test('what is pushed comes in order and once, own messages included', async () => {
  const { service, gms, deliver, texts, bayeux } = await started();
  await service.sendMessage({ message: 'Hi' });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  bayeux.push(gms.respond(gms.events));
  expect(await texts()).toEqual([undefined, 'Hi', undefined, 'Hello']);
});

test('typing is sent again every five seconds while the preview changes, and its end after ten seconds without a change', async () => {
  const { service, gms, clock } = await started();
  const typed = async (message: string, later: number) => {
    await clock.advance(later);
    return service.sendTyping({ message });
  };
  let stopped = false;
  service.on('clientTypingStopped', () => {
    stopped = true;
  });
  await typed('H', 0);
  expect(await typed('He', 2000)).toBeUndefined();
  expect(await typed('Hell', 2000)).toBeUndefined();
  await clock.advance(10_999);
  expect(stopped).toBe(false);
  await clock.advance(1);
  expect(stopped).toBe(true);
  const told = gms.requests.filter(({ operation }) => operation.endsWith('Typing'));
  expect(told.map(({ operation, data }) => [operation, data?.message])).toEqual([
    ['startTyping', 'H'],
    ['startTyping', 'Hell'],
    ['stopTyping', ''],
  ]);
});

test('polling is not for CometD', async () => {
  const { service, clock, operations, heard } = await started();
  await expect(service.startPoll()).rejects.toBe('Polling is not supported when using CometD');
  await clock.advance(10_000);
  expect(operations()).toEqual(['handshake', 'start']);
  expect(heard).not.toContain('pollingStarted');
  const { service: idle } = overCometd();
  await expect(idle.startPoll()).rejects.toBe('Polling is not supported when using CometD');
});

test('the end is published, then the connection is closed', async () => {
  const { service, operations, heard } = await started();
  expect(await service.endChat()).toMatchObject({
    statusCode: 0,
    chatEnded: true,
    messages: [{ type: 'ParticipantLeft' }],
  });
  expect(operations().slice(2)).toEqual(['disconnect', '/meta/disconnect']);
  expect(heard).toEqual(['ended']);
});

test('an end that the server refuses rejects with what it pushed, and is an error once the chat is over', async () => {
  const { service, gms, heard } = await started();
  const errors = [{ code: 100, advice: 'Not now' }];
  gms.spoil('disconnect', { answer: { statusCode: 2, errors } });
  await expect(service.endChat()).rejects.toMatchObject({ statusCode: 2, errors });
  expect(heard).toEqual(['ended', 'error']);
});

test('a chat server that is back after it put off is told, as over polling', async () => {
  const { service, gms, bayeux } = await started();
  const heard: string[] = [];
  for (const name of ['chatServerBackOnline', 'reconnected', 'agentConnected', 'ajaxResponse'] as const)
    service.on(name, () => heard.push(name));
  bayeux.push({ ...gms.respond([]), statusCode: 1 });
  gms.join();
  bayeux.deliver();
  expect(heard).toEqual(['chatServerBackOnline', 'reconnected', 'agentConnected']);
});

test('an end that cannot be told rejects, and the chat is over all the same', async () => {
  const { service, gms, heard, operations } = await started();
  gms.spoil('disconnect', 'connection lost');
  await expect(service.endChat()).rejects.toMatchObject({ readyState: 0, status: 0 });
  expect(heard).toEqual(['ended', 'error']);
  expect(operations().at(-1)).toBe('/meta/disconnect');
});

test('an end by the server closes the connection, too', async () => {
  const { gms, deliver, heard, operations } = await started();
  gms.end();
  await deliver();
  expect(heard).toEqual(['messageReceived', 'ended']);
  expect(operations().at(-1)).toBe('/meta/disconnect');
});

test('a refusal that is pushed is an error, and ends the chat where it says so', async () => {
  const { gms, heard, bayeux } = await started();
  const errors = [{ code: 249, advice: 'Gone' }];
  bayeux.push({ ...gms.respond([]), statusCode: 2, errors });
  expect(heard).toEqual(['error']);
  bayeux.push({ ...gms.respond([]), statusCode: 2, chatEnded: true, errors });
  expect(heard).toEqual(['error', 'error', 'ended']);
});

test('what is no response object is not taken for one', async () => {
  const { heard, bayeux } = await started();
  for (const nothing of [undefined, null, 'text', {}, []]) bayeux.push(nothing as never);
  expect(heard).toEqual([]);
});

test('a server that refuses the start rejects with what it pushed, and another chat may be started', async () => {
  const { service, gms, heard, operations } = overCometd();
  gms.spoil('start', {
    answer: { statusCode: 2, chatEnded: true, errors: [{ code: 240, advice: 'Not now' }] },
  });
  await expect(service.startChat()).rejects.toMatchObject({ statusCode: 2, errors: [{ code: 240 }] });
  expect(heard).toEqual(['error']);
  expect(operations().at(-1)).toBe('/meta/disconnect');
  await service.startChat({ nickname: 'Ada' });
});

test('a chat that is over does nothing more', async () => {
  const { service, clock, bayeux, operations, heard } = await started();
  bayeux.lose();
  bayeux.regain();
  await service.endChat();
  const [events, requests] = [heard.length, operations().length];
  bayeux.lose();
  bayeux.dismiss();
  await clock.advance(120_000);
  expect([heard.length, operations().length]).toEqual([events, requests]);
});

test('contact is kept up without polls, so that a page may be left at any time', async () => {
  const storage = new Map<string, string>();
  const { clock } = await started({
    storage: {
      getItem: (name) => storage.get(name) ?? null,
      setItem: (name, value) => void storage.set(name, value),
      removeItem: (name) => void storage.delete(name),
    },
  });
  await clock.advance(61_000);
  expect(Number(storage.get('_genesys.widgets.webchat.state.ping'))).toBeGreaterThan(55_000);
});

test('what comes in one batch with the answer to the start is not lost', async () => {
  const clock = createManualClock();
  const gms = new MemoryGms(clock);
  const bayeux = new MemoryBayeux(gms, clock);
  const service = createWebChatService({
    cometD: { enabled: true, cometURL: 'http://gms.test/genesys/cometd' },
    cometd: async () => createCometdConnect(() => bayeux),
    clock,
  });
  const push = bayeux.push.bind(bayeux);
  bayeux.push = (answer) => {
    push(answer);
    gms.join({ nickname: 'Ann' }).say('Hello');
    push(gms.respond(gms.events.slice(1)));
  };
  const heard: EventName[] = [];
  for (const name of ['started', 'agentConnected', 'messageReceived'] as const)
    service.on(name, () => heard.push(name));
  await service.startChat({ nickname: 'Ada' });
  expect((await service.getTranscript()).messages.map(({ text }) => text)).toEqual([
    undefined,
    undefined,
    'Hello',
  ]);
  expect(heard).toEqual(['started', 'messageReceived', 'agentConnected', 'messageReceived']);
});

test('a key and an alias that a push changes are used and kept from then on', async () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  const { service, gms, bayeux, last } = await started({ storage });
  bayeux.push({ ...gms.respond([]), secureKey: 'another', alias: '118' });
  await service.sendMessage({ message: 'Hi' });
  expect(last()).toMatchObject({ secureKey: 'another', alias: '118' });
  expect(JSON.parse(kept.get('_genesys.widgets.webchat.state.keys') ?? '')).toMatchObject({
    secureKey: 'another',
    alias: '118',
  });
});

test('a chat that is over leaves no timer and no connection behind', async () => {
  for (const over of ['ended by the customer', 'ended by the server', 'refused']) {
    const clock = createManualClock();
    const timers = new Set<unknown>();
    const gms = new MemoryGms(clock);
    const service = createWebChatService({
      cometD: { enabled: true, cometURL: 'http://gms.test/genesys/cometd' },
      fetch: gms.fetch,
      cometd: gms.cometd,
      clock: {
        now: clock.now,
        setTimeout(callback, delay) {
          const timer = clock.setTimeout(() => {
            timers.delete(timer);
            callback();
          }, delay);
          timers.add(timer);
          return timer;
        },
        clearTimeout(timer) {
          timers.delete(timer);
          clock.clearTimeout(timer);
        },
      },
    });
    if (over === 'refused') gms.spoil('start', { answer: { statusCode: 2, chatEnded: true } });
    await service.startChat({ nickname: 'Ada' }).catch(() => {});
    gms.bayeux?.lose();
    gms.bayeux?.regain();
    if (over === 'ended by the customer') await service.endChat();
    if (over === 'ended by the server') {
      gms.end();
      gms.bayeux?.deliver();
    }
    await clock.advance(0);
    expect([over, timers.size, gms.bayeux?.getStatus()]).toEqual([over, 0, 'disconnected']);
  }
});

test('whatever stands where messages and errors are expected, the chat goes on', async () => {
  const { service, gms, bayeux, texts, deliver } = await started();
  const anything = [
    null,
    1,
    'text',
    true,
    {},
    [null, 1, 'text', [], {}, { from: null }, { from: {} }, { type: 1, from: {} }],
  ];
  for (const messages of anything)
    for (const errors of anything)
      bayeux.push({ statusCode: 2, chatEnded: false, messages, errors } as never);
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  expect((await texts()).at(-1)).toBe('Hello');
  expect(await service.sendMessage({ message: 'Hi' })).toEqual({ statusCode: 0 });
});

test('a push that only puts off is no error, one that refuses is, and says nothing of the chat server', async () => {
  const { service, gms, bayeux, heard } = await started();
  const errors = [{ code: 204, advice: 'too long' }];
  const push = (answer: object) => bayeux.push({ chatEnded: false, messages: [], ...answer } as never);
  push({ statusCode: 1 });
  push({ statusCode: 1, errors: [] });
  expect(heard).toEqual([]);
  bayeux.push({ ...gms.respond([]), statusCode: 0 });
  const told: unknown[] = [];
  service.on('error', (answer) => told.push(answer));
  for (const name of ['chatServerWentOffline', 'chatServerBackOnline', 'reconnected'] as const)
    service.on(name, () => told.push(name));
  push({ statusCode: 2, errors });
  for (let refused = 0; refused < 7; refused += 1) push({ statusCode: 1, errors });
  bayeux.push({ ...gms.respond([]), statusCode: 0 });
  expect(told).toEqual([
    expect.objectContaining({ statusCode: 2, errors }),
    ...Array.from({ length: 7 }, () => expect.objectContaining({ statusCode: 1, errors })),
  ]);
});

test('a message that was pushed before the end is sent, though its acknowledgement comes after it', async () => {
  const { service, gms, bayeux, heard } = await started();
  const from = { nickname: 'Ada', participantId: 1, type: 'Client' } as const;
  const sending = service.sendMessage({ message: 'Close, please' });
  gms.add('Message', from, { text: 'Close, please', messageType: 'text' });
  gms.end();
  bayeux.deliver();
  expect(heard).toContain('ended');
  await expect(sending).resolves.toMatchObject({ statusCode: 0 });
});

test('a message that was said before, and is said again after the end, is not called sent', async () => {
  const { service, gms, bayeux } = await started();
  await service.sendMessage({ message: 'Hello' });
  bayeux.deliver();
  const sending = service.sendMessage({ message: 'Hello' }).catch((reason) => reason);
  gms.end();
  bayeux.deliver();
  expect(await sending).toBe('There is no active chat session');
});

test('a message that is followed by the end of this page is sent', async () => {
  const { service } = await started();
  const sending = service.sendMessage({ message: 'Bye then' });
  await service.endChat();
  await expect(sending).resolves.toMatchObject({ statusCode: 0 });
});

test('a message that arrives when the chat has ended is not called sent', async () => {
  const { service, gms, bayeux, heard } = await started();
  const sending = service.sendMessage({ message: 'Last' }).catch((reason) => reason);
  gms.end();
  bayeux.deliver();
  expect(heard).toContain('ended');
  expect(await sending).toBe('There is no active chat session');
});
