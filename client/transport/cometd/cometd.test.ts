import { expect, test } from '@playwright/test';
import type { EventName } from '../../chat/events.ts';
import { createWebChatService, type WebChatServiceOptions } from '../../index.ts';
import { createManualClock, createTestWebChat, MemoryBayeux, MemoryGms } from '../../testing.ts';
import type { ChatResponse } from '../transport.ts';
import { createCometdConnect } from './cometd.ts';

/** A service whose chat comes over CometD, with the events it has published. */
function overCometd(options: WebChatServiceOptions<'9.0'> = {}) {
  const chat = createTestWebChat({ ...options, cometD: { enabled: true, ...options.cometD } });
  const heard: EventName[] = [];
  const names: EventName[] = [
    'started',
    'ended',
    'error',
    'messageReceived',
    'clientConnected',
    'pollingStarted',
    'disconnected',
    'reconnected',
    'chatServerTimeout',
  ];
  for (const name of names) chat.service.on(name, () => heard.push(name));
  const operations = () => chat.gms.requests.map(({ operation }) => operation);
  const texts = async () => (await chat.service.getTranscript()).messages.map(({ text }) => text);
  return { ...chat, heard, operations, texts, last: () => chat.gms.requests.at(-1)?.data };
}

async function started(options: WebChatServiceOptions<'9.0'> = {}) {
  const chat = overCometd(options);
  await chat.service.startChat({ nickname: 'Ada' });
  chat.heard.length = 0;
  const { bayeux } = chat.gms;
  if (!bayeux) throw new Error('no connection was made');
  return { ...chat, bayeux };
}

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

test('a WebSocket is tried unless that is switched off, and scripts of the server never', async () => {
  for (const websocketEnabled of [true, false]) {
    const { bayeux } = await started({ cometD: { websocketEnabled } });
    expect([bayeux.websocketEnabled, bayeux.unregistered]).toEqual([websocketEnabled, ['callback-polling']]);
  }
});

test('the header of the page goes along where it may', async () => {
  const header = { Authorization: 'Bearer me', Other: 'not this' };
  const { bayeux } = await started({ enableCustomHeader: true, header });
  expect(bayeux.configuration.requestHeaders).toEqual({ Authorization: 'Bearer me' });
  expect((await started({ header })).bayeux.configuration.requestHeaders).toEqual({});
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

test('typing is told again every five seconds where the preview is another, and its end after ten without', async () => {
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

test('an end that the server has taken and does not answer is done after ajaxTimeout', async () => {
  const { service, bayeux, clock, heard } = await started();
  bayeux.deliver = () => {};
  const ending = service.endChat();
  await clock.advance(2999);
  expect(heard).toEqual([]);
  await clock.advance(1);
  expect(await ending).toEqual({ statusCode: 0 });
  expect(heard).toEqual(['ended']);
});

test('an end that the server refuses rejects with what it pushed, and is an error once the chat is over', async () => {
  const { service, gms, heard } = await started();
  const errors = [{ code: 100, advice: 'Not now' }];
  gms.spoil('disconnect', { answer: { statusCode: 2, errors } });
  await expect(service.endChat()).rejects.toMatchObject({ statusCode: 2, errors });
  expect(heard).toEqual(['ended', 'error']);
});

test('what is said while the end waits for its answer does not answer it', async () => {
  const { service, gms, bayeux } = await started();
  const deliver = bayeux.deliver.bind(bayeux);
  bayeux.deliver = () => {
    bayeux.push(gms.respond([]));
    bayeux.push({ ...gms.respond([]), chatEnded: false });
    deliver();
  };
  gms.join().say('Wait');
  expect(await service.endChat()).toMatchObject({ chatEnded: true });
});

test('a start waits longer than ajaxTimeout for its push, once the server has taken it', async () => {
  const { service, gms, clock, heard } = overCometd();
  gms.spoil('push', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' });
  await clock.advance(20_000);
  expect(heard).toEqual([]);
  gms.bayeux?.push(gms.respond(gms.events));
  expect(await starting).toMatchObject({ statusCode: 0 });
  expect(heard).toEqual(['started', 'clientConnected', 'messageReceived']);
});

test('a chat that opens after the start has been given up is ended', async () => {
  const { service, gms, clock, heard, operations, last } = overCometd();
  gms.spoil('push', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' }).catch(({ statusText }) => statusText);
  await clock.advance(60_000);
  expect(await starting).toBe('timeout');
  expect(heard).toEqual(['error']);
  expect(operations()).toEqual(['handshake', 'start']);
  gms.bayeux?.push(gms.respond(gms.events));
  expect(last()).toMatchObject({ operation: 'disconnect', chatId: 'chat-1', alias: '117' });
  await clock.advance(0);
  expect(operations().at(-1)).toBe('/meta/disconnect');
  expect(clock.pending).toBe(0);
  expect(heard).toEqual(['error']);
});

test('of a start that has been given up nothing is left after another minute', async () => {
  const { service, gms, clock, operations } = overCometd();
  gms.spoil('push', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' }).catch(({ statusText }) => statusText);
  await clock.advance(120_000);
  await starting;
  expect(operations()).toEqual(['handshake', 'start', '/meta/disconnect']);
  expect(clock.pending).toBe(0);
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

test('a start gives up after five handshakes that failed', async () => {
  const { service, gms, clock, operations, heard } = overCometd();
  gms.spoil('handshake', 'connection lost', 5);
  const failed = service.startChat({ nickname: 'Ada' }).catch((reason) => reason);
  await clock.advance(1000);
  expect(await failed).toEqual({ readyState: 0, status: 0, statusText: 'error', responseText: '' });
  expect(operations().filter((operation) => operation === 'handshake')).toHaveLength(5);
  expect(heard).toEqual(['error']);
  await clock.advance(60_000);
  expect(operations().filter((operation) => operation === 'handshake')).toHaveLength(5);
});

test('a handshake that fails is tried again', async () => {
  const { service, gms, clock } = overCometd();
  gms.spoil('handshake', { status: 503 }, 4);
  const start = service.startChat({ nickname: 'Ada' });
  await clock.advance(1000);
  expect(await start).toMatchObject({ statusCode: 0 });
});

test('failures are AJAX responses as over polling, and of a publication are told whatever the status', async () => {
  const { service, gms, clock, heard } = await started();
  const errors: unknown[] = [];
  service.on('error', (error) => errors.push(error));
  gms.spoil('send', { status: 503, body: { errors: [] } });
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toEqual({
    readyState: 4,
    status: 503,
    statusText: 'error',
    responseText: '{"errors":[]}',
    responseJSON: { errors: [] },
    channel: '/service/chatV2/customer-support',
    failure: expect.objectContaining({ httpCode: 503 }),
  });
  expect(heard).toEqual(['error']);
  expect(errors).toMatchObject([{ status: 503, channel: '/service/chatV2/customer-support' }]);
  gms.spoil('send', 'connection lost');
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toMatchObject({ readyState: 0, status: 0 });
  gms.spoil('send', 'no answer');
  const unanswered = service.sendMessage({ message: 'Hi' }).catch((reason) => reason);
  await clock.advance(3000);
  expect(await unanswered).toMatchObject({ status: 0, statusText: 'timeout' });
  expect(gms.events).toHaveLength(1);
});

test('a start that nobody answers rejects in time', async () => {
  const { service, gms, clock } = overCometd();
  gms.spoil('start', 'no answer');
  const failed = service.startChat({ nickname: 'Ada' }).catch((reason) => reason);
  await clock.advance(3000);
  expect(await failed).toMatchObject({ status: 0, statusText: 'timeout' });
  await service.startChat({ nickname: 'Ada' });
});

test('when a lost connection is back, what was missed is asked for, and nothing comes twice', async () => {
  const { service, gms, deliver, heard, bayeux, last, texts } = await started();
  gms.join({ nickname: 'Ann' }).say('before');
  await deliver();
  bayeux.lose();
  bayeux.lose();
  expect(heard).toEqual(['messageReceived', 'disconnected']);
  gms.add('Message', { nickname: 'Ann', participantId: 2, type: 'Agent' }, { text: 'missed' });
  await expect(service.sendMessage({ message: 'unsent' })).rejects.toEqual({ statusCode: 1 });
  bayeux.regain();
  expect(heard.at(-1)).toBe('reconnected');
  expect(last()).toMatchObject({ operation: 'requestNotifications', transcriptPosition: 4, message: '' });
  await service.sendMessage({ message: 'after' });
  await deliver();
  expect(await texts()).toEqual([undefined, undefined, 'before', 'missed', 'after']);
});

test('later news that come before the answer do not hide what was missed', async () => {
  const { gms, clock, bayeux, texts } = await started();
  const ann = gms.join({ nickname: 'Ann' });
  bayeux.lose();
  ann.say('missed');
  ann.say('pushed at once');
  gms.spoil('requestNotifications', 'connection lost');
  bayeux.regain();
  bayeux.push(gms.respond(gms.events.slice(-1)));
  await clock.advance(3000);
  expect(await texts()).toEqual([undefined, undefined, 'missed', 'pushed at once']);
});

test('a client that the server has forgotten shakes hands again and asks for what it missed, without a word', async () => {
  const { gms, deliver, clock, heard, bayeux, texts, operations } = await started();
  gms.join({ nickname: 'Ann' }).say('missed');
  bayeux.forget();
  await clock.advance(0);
  gms.add('Message', { nickname: 'Ann', participantId: 2, type: 'Agent' }, { text: 'after' });
  await deliver();
  expect(operations()).toEqual(['handshake', 'start', 'handshake', 'requestNotifications']);
  expect(heard).toEqual(['messageReceived', 'messageReceived']);
  expect(await texts()).toEqual([undefined, undefined, 'missed', 'after']);
});

test('a server that says goodbye is asked again, every three seconds and thirty times at most', async () => {
  const { gms, clock, heard, bayeux, operations } = await started();
  gms.spoil('requestNotifications', 'no answer', 40);
  bayeux.dismiss();
  await clock.advance(250);
  expect(heard).toEqual(['disconnected', 'reconnected']);
  await clock.advance(89_000);
  expect(operations().filter((operation) => operation === 'requestNotifications')).toHaveLength(30);
  expect(heard).toEqual(['disconnected', 'reconnected']);
  await clock.advance(1000);
  expect(heard).toEqual(['disconnected', 'reconnected', 'chatServerTimeout']);
  await clock.advance(60_000);
  expect(operations().filter((operation) => operation === 'requestNotifications')).toHaveLength(30);
});

test('a server that answers is not asked again', async () => {
  const { clock, bayeux, operations } = await started();
  bayeux.dismiss();
  await clock.advance(30_000);
  expect(operations().filter((operation) => operation === 'requestNotifications')).toHaveLength(1);
});

test('where the library gives up, it is started again', async () => {
  const { gms, clock, bayeux, operations, heard } = await started();
  gms.spoil('handshake', 'connection lost', 3);
  bayeux.dismiss();
  await clock.advance(10_000);
  expect(operations().filter((operation) => operation === 'handshake')).toHaveLength(5);
  expect(heard).toEqual(['disconnected', 'reconnected']);
});

test('connects that come back at once and bring nothing are a second apart, until there is news', async () => {
  const { clock, gms, bayeux } = await started();
  const waits = async (delay: number) => {
    let isDue = false;
    bayeux.setTimeout(() => {
      isDue = true;
    }, 0);
    await clock.advance(delay - 1);
    const wasDue = isDue;
    await clock.advance(1);
    return !wasDue && isDue;
  };
  for (let connects = 0; connects < 10; connects += 1) bayeux.regain();
  expect(await waits(1000)).toBe(true);
  bayeux.regain();
  expect(await waits(1000)).toBe(true);
  bayeux.push(gms.respond([]));
  bayeux.regain();
  await clock.advance(0);
  expect(await waits(1)).toBe(false);
  for (let connects = 0; connects < 10; connects += 1) {
    await clock.advance(30_000);
    bayeux.regain();
  }
  expect(await waits(1)).toBe(false);
});

test('a connect of which nothing comes counts as lost in the end, and the chat goes on', async () => {
  const { gms, clock, bayeux, heard, operations, texts } = await started();
  bayeux.advice.timeout = 30_000;
  bayeux.regain();
  gms.join({ nickname: 'Ann' }).say('missed');
  await clock.advance(59_999);
  expect(heard).toEqual([]);
  await clock.advance(1);
  expect(heard).toEqual(['disconnected']);
  await clock.advance(250);
  expect(operations().slice(2)).toEqual(['/meta/disconnect', 'handshake', 'requestNotifications']);
  expect(heard).toEqual(['disconnected', 'reconnected', 'messageReceived']);
  expect(await texts()).toEqual([undefined, undefined, 'missed']);
});

test('a good reply that advises not to reconnect is a loss', async () => {
  const { clock, bayeux, heard } = await started();
  bayeux.advice.reconnect = 'none';
  bayeux.regain();
  bayeux.disconnect();
  delete bayeux.advice.reconnect;
  expect(heard).toEqual(['disconnected']);
  await clock.advance(250);
  expect(heard).toEqual(['disconnected', 'reconnected']);
});

test('a start that could not be published leaves no timer', async () => {
  const { service, gms, clock } = overCometd();
  gms.spoil('start', { status: 503 });
  await expect(service.startChat({ nickname: 'Ada' })).rejects.toMatchObject({ status: 503 });
  await clock.advance(0);
  expect(clock.pending).toBe(0);
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

test('CometD without an address, or in a build without it, says what is missing', async () => {
  const { service } = overCometd({ cometD: { cometURL: '' } });
  await expect(service.startChat()).rejects.toContain('Set cometD.cometURL');
});

test('a server that is silent from the handshake on is given up', async () => {
  const { service, gms, clock } = overCometd();
  gms.spoil('handshake', 'no answer', 5);
  const starting = service.startChat({ nickname: 'Ada' });
  await clock.advance(15_000);
  await expect(starting).rejects.toMatchObject({ status: 0, statusText: 'timeout' });
  expect(gms.bayeux?.getStatus()).toBe('disconnected');
  expect(await service.startChat({ nickname: 'Ada' })).toMatchObject({ statusCode: 0 });
});

test('a later Authorization counts from then on', async () => {
  const { service, bayeux } = await started({
    enableCustomHeader: true,
    header: { Authorization: 'Bearer old' },
  });
  const { requestHeaders } = bayeux.configuration;
  expect(requestHeaders).toEqual({ Authorization: 'Bearer old' });
  await service.configure({ header: { Authorization: 'Bearer new' } });
  await service.sendMessage({ message: 'Hi' });
  expect(requestHeaders).toEqual({ Authorization: 'Bearer new' });
});

test('a socket that opens and answers nothing is left for long-polling, well before the start is given up', async () => {
  const { service, gms, clock, operations } = overCometd();
  gms.spoil('handshake', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' });
  await clock.advance(3000);
  expect(await starting).toMatchObject({ statusCode: 0 });
  expect(gms.bayeux?.websocketEnabled).toBe(false);
  expect(operations()).toEqual(['handshake', 'handshake', 'start']);
  // From now on the library is as patient as it is by itself.
  expect(gms.bayeux?.configuration.maxNetworkDelay).toBe(10_000);
});

test('a socket that is lost after the connection was good once stays the first choice', async () => {
  const { gms, clock, bayeux } = await started();
  gms.spoil('handshake', 'no answer');
  bayeux.forget();
  await clock.advance(60_000);
  expect(bayeux.websocketEnabled).toBe(true);
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

test('an index that is no number does not spoil the position from which news are asked for', async () => {
  const { gms, bayeux, last } = await started();
  const from = { nickname: 'Ann', participantId: 2, type: 'Agent' };
  for (const index of ['9', 'text', {}, null, Number.NaN, -1, 1.5])
    bayeux.push({ ...gms.respond([]), messages: [{ index, type: 'Message', from, text: 'Hi' }] } as never);
  bayeux.lose();
  bayeux.regain();
  expect(last()).toMatchObject({ operation: 'requestNotifications', transcriptPosition: 2 });
});

test('a push that only puts off is no error, one that refuses is', async () => {
  const { bayeux, heard } = await started();
  const errors = [{ code: 100, advice: 'later' }];
  bayeux.push({ statusCode: 1, chatEnded: false, messages: [], errors } as ChatResponse);
  expect(heard).toEqual([]);
  bayeux.push({ statusCode: 2, chatEnded: false, messages: [], errors } as ChatResponse);
  expect(heard).toEqual(['error']);
});
