import { expect, test } from '@playwright/test';
import type { Configuration } from '../base/configuration.ts';
import { type EventName, events } from '../chat/events.ts';
import { createTestWebChat } from '../testing.ts';
import { createMemoryStorage } from './storage.ts';

/** A chat that has begun, and the events from then on; `ajaxResponse` is left out, it comes with every answer. */
async function startedChat(options: Configuration = {}) {
  const chat = createTestWebChat(options);
  await chat.service.startChat({ nickname: 'Ada' });
  await chat.deliver();
  const heard: { event: EventName; data: unknown }[] = [];
  for (const event of Object.keys(events) as EventName[]) {
    if (event !== 'ajaxResponse' && event !== 'ready')
      chat.service.on(event, (data) => heard.push({ event, data }));
  }
  return { ...chat, heard, names: () => heard.map(({ event }) => event) };
}

const failedDelivery = (deliver: () => Promise<void>) => deliver().catch((reason) => reason);

test('a chat that begins says so with the data of the session, then polls', async () => {
  const { service } = createTestWebChat();
  const heard: unknown[] = [];
  service.on('started', (data) => heard.push(data));
  service.on('pollingStarted', () => heard.push('pollingStarted'));
  await service.startChat({ nickname: 'Ada' });
  const { alias, userId, secureKey } = {
    alias: '117',
    userId: '007555677B20000A',
    secureKey: '4ee15d7e1c343c8e',
  };
  expect(heard).toEqual([{ sessionID: 'chat-1', alias, userId, secureKey }, 'pollingStarted']);
});

test('a chat that a listener of `started` ends is over before another may start', async () => {
  const { service, gms } = createTestWebChat();
  const answer = gms.hold('disconnect');
  let ending: Promise<unknown> | undefined;
  service.on('started', () => {
    ending ??= service.endChat();
  });
  await service.startChat({ nickname: 'Ada' });
  await expect(service.startChat()).rejects.toBe('There is already an active chat session');
  answer();
  await ending;
  await service.startChat({ nickname: 'Ada' });
});

test('a chat that a listener of `started` ends tells none of what was pushed with its start', async () => {
  const { service } = createTestWebChat({ cometD: { enabled: true } });
  let told = 0;
  service.on('messageReceived', () => {
    told += 1;
  });
  service.on('started', () => void service.endChat());
  await service.startChat({ nickname: 'Ada' });
  expect(told).toBe(0);
});

test('a chat that a listener of `started` ends does not poll', async () => {
  const { service, gms, clock } = createTestWebChat();
  const heard: (string | undefined)[] = [];
  service.on('pollingStarted', () => heard.push('pollingStarted'));
  service.on('started', () => void service.endChat());
  await service.startChat({ nickname: 'Ada' });
  await clock.advance(5000);
  expect(gms.requests.map(({ operation }) => operation)).toEqual(['start', 'disconnect']);
  expect(heard).toEqual([]);
});

test('a start that the server refuses for good raises error as well, where the answer says that the chat has ended', async () => {
  const { service, gms } = createTestWebChat();
  const errors: unknown[] = [];
  service.on('error', (error) => errors.push(error));
  gms.spoil('start', { answer: { statusCode: 2, chatEnded: true } });
  const reason = await service.startChat().catch((error) => error);
  expect(errors).toEqual([reason]);
  gms.spoil('start', { answer: { statusCode: 2 } });
  expect(await service.startChat().catch((error) => error)).toMatchObject({ statusCode: 2 });
  expect(errors).toHaveLength(1);
});

test('an answer that comes after the end brings no more news', async () => {
  const { service, gms, deliver, names } = await startedChat();
  gms.join();
  const late = deliver();
  await service.endChat();
  await late;
  expect(names()).not.toContain('messageReceived');
});

test('with a chat ended by the server nobody is connected, and nobody types', async () => {
  const { service, gms, clock, deliver, names } = await startedChat();
  gms.join();
  await deliver();
  await service.sendTyping({ message: 'H' });
  gms.end();
  await clock.advance(500);
  await deliver();
  expect((await service.getAgents()).agents[2]).toMatchObject({
    connected: false,
    disconnectedTime: clock.now(),
  });
  await clock.advance(5000);
  expect(names()).not.toContain('clientTypingStopped');
});

test('news comes as events of the participants first, then as one messageReceived', async () => {
  const { gms, deliver, heard, names } = await startedChat();
  const ann = gms.join({ nickname: 'Ann' });
  ann.startTyping();
  ann.say('Hello');
  await deliver();
  expect(names()).toEqual(['agentConnected', 'agentTypingStarted', 'agentTypingStopped', 'messageReceived']);
  expect(heard.at(-1)?.data).toMatchObject({
    messages: [{ type: 'ParticipantJoined' }, { type: 'TypingStarted', isTyping: true }, { text: 'Hello' }],
    originalMessages: [{ index: 2 }, { index: 3 }, { index: 4, utcTime: 0, from: { nickname: 'Ann' } }],
    restoring: false,
    oldMessages: false,
    sessionData: { sessionID: 'chat-1' },
  });
  await deliver();
  expect(names()).toHaveLength(4);
});

test('the idle timer of an answer is handed on', async () => {
  const { gms, deliver, heard } = await startedChat();
  const from = { nickname: 'Ann', participantId: 2, type: 'Agent' } as const;
  const messages = [{ index: 2, type: 'Message', from, utcTime: 0, text: 'Hello' } as const];
  gms.spoil('refresh', { answer: { messages, idleTimerExpire: 300 } });
  await deliver();
  expect(heard.at(-1)?.data).toMatchObject({ idleTimeCountDown: 300 });
});

test('events in the answer to a message are news only when a refresh brings them', async () => {
  const { service, gms, deliver, heard } = await startedChat();
  const from = { nickname: 'Ann', participantId: 2, type: 'Agent' } as const;
  const messages = [{ index: 2, type: 'Message', from, utcTime: 0, text: 'Hello' } as const];
  gms.spoil('send', { answer: { messages } });
  await service.sendMessage({ message: 'Hi' });
  expect(heard).toEqual([]);
  gms.spoil('refresh', { answer: { messages } });
  await deliver();
  expect(heard.at(-1)?.data).toMatchObject({ originalMessages: messages });
});

test('ids are taken from every answer that is not an end', async () => {
  const { service, gms } = await startedChat();
  gms.spoil('send', { answer: { alias: '118', secureKey: 'new key' } });
  await service.sendMessage({ message: 'Hi' });
  await service.sendMessage({ message: 'Hi again' });
  const { fields } = gms.requests.at(-1) ?? {};
  expect([fields?.get('alias'), fields?.get('secureKey'), fields?.get('userId')]).toEqual([
    '118',
    'new key',
    '007555677B20000A',
  ]);
});

test('a refusal over polling that leaves the chat running may bring a new key; a pushed one does not', async () => {
  const errors = [{ code: 204, advice: 'too long' }];
  const polling = await startedChat();
  polling.gms.spoil('send', { answer: { statusCode: 1, secureKey: 'new', errors } });
  await expect(polling.service.sendMessage({ message: 'Hi' })).rejects.toMatchObject({ statusCode: 1 });
  expect(await polling.service.getSessionData()).toMatchObject({ secureKey: 'new' });

  const pushed = await startedChat({ cometD: { enabled: true } });
  const { gms, service } = pushed;
  gms.bayeux?.push({ ...gms.respond([]), statusCode: 1, secureKey: 'of somebody else', errors });
  expect(await service.getSessionData()).toMatchObject({ secureKey: '4ee15d7e1c343c8e' });
  gms.bayeux?.push({ ...gms.respond([]), secureKey: 'new' });
  expect(await service.getSessionData()).toMatchObject({ secureKey: 'new' });
});

for (const id of ['alias', 'secureKey', 'userId'] as const) {
  test(`an answer that brings a new ${id} alone has it go along from then on, and kept for the next page`, async () => {
    const storage = createMemoryStorage();
    const chat = createTestWebChat({ storage });
    await chat.service.startChat({ nickname: 'Ada' });
    chat.gms.spoil('send', { answer: { [id]: 'a new one' } });
    await chat.service.sendMessage({ message: 'Hi' });
    expect(storage.getItem('_genesys.widgets.webchat.state.keys')).toContain(`"${id}":"a new one"`);
    await chat.service.sendMessage({ message: 'Hi again' });
    expect(chat.gms.requests.at(-1)?.fields.get(id)).toBe('a new one');
  });
}

test('an end by the server brings the last messages, then ended, then pollingStopped', async () => {
  const { service, gms, deliver, names } = await startedChat();
  gms.join().leave();
  gms.end();
  await deliver();
  expect(names()).toEqual([
    'agentConnected',
    'agentDisconnected',
    'agentTypingStopped',
    'clientDisconnected',
    'messageReceived',
    'ended',
    'pollingStopped',
  ]);
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toBe('There is no active chat session');
});

test('a chat that is lost ends, and the error comes between ended and pollingStopped', async () => {
  const { gms, deliver, heard, names } = await startedChat();
  gms.spoil('refresh', {
    answer: { statusCode: 2, chatEnded: true, errors: [{ code: 249, advice: 'Gone' }] },
  });
  await deliver();
  expect(names()).toEqual(['ended', 'error', 'pollingStopped']);
  expect(heard[1]?.data).toMatchObject({ statusCode: 2, errors: [{ code: 249 }] });
});

test('also the answer to a message can end the chat', async () => {
  const { service, gms, names } = await startedChat();
  gms.spoil('send', { answer: { statusCode: 2, chatEnded: true } });
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toMatchObject({ statusCode: 2 });
  expect(names()).toEqual(['ended', 'error', 'pollingStopped']);
});

test('a listener of `ended` may start the next chat at once', async () => {
  const { service, gms, deliver } = await startedChat();
  let next: Promise<unknown> = Promise.reject(new Error('not ended'));
  next.catch(() => {});
  service.on('ended', () => {
    next = service.startChat({ nickname: 'Ada' });
  });
  gms.end();
  await deliver();
  expect(await next).toMatchObject({ chatId: 'chat-2' });
  await service.sendMessage({ message: 'Hi' });
});

test('every response object is published', async () => {
  const { service } = await startedChat();
  const bodies: unknown[] = [];
  service.on('ajaxResponse', (body) => bodies.push(body));
  const answer = await service.sendMessage({ message: 'Hi' });
  const last = await service.endChat();
  expect(bodies).toEqual([answer, last]);
});

const errors = [{ code: 249, advice: 'Out of order' }];
const httpErrors = [
  { status: 400, body: { errors }, error: true },
  {
    status: 404,
    body: { errors: [{ code: 306, advice: 'No such service' }] },
    error: true,
    invalidService: true,
  },
  { status: 404, body: 'not found', error: true, invalidService: true },
  { status: 500, body: '', error: true, invalidService: true },
  { status: 502, body: '<html></html>', error: true, invalidService: true },
  { status: 400, body: {}, error: false },
  { status: 401, body: '', error: false },
  { status: 503, body: '', error: false },
  { status: 500, body: { errors: [] }, error: false },
  { status: 400, body: { errors: [{ code: 204, advice: '' }] }, error: false },
];

for (const { status, body, error, invalidService } of httpErrors) {
  const raised = error ? `the event error${invalidService ? ' for an invalid service' : ''}` : 'no event';
  test(`a refresh answered ${status} ${JSON.stringify(body)} raises ${raised}, and polling goes on`, async () => {
    const { gms, clock, deliver, heard, names } = await startedChat();
    gms.spoil('refresh', { status, body });
    const reason = await failedDelivery(deliver);
    expect(reason).toMatchObject({ readyState: 4, status });
    expect(names()).toEqual(error ? ['error'] : []);
    if (error) expect(heard[0]?.data).toBe(reason);
    expect(reason.errorReason).toBe(invalidService ? 'InvalidService' : undefined);
    const requests = gms.requests.length;
    await clock.advance(3000);
    expect(gms.requests.length).toBeGreaterThan(requests);
  });
}

test('a rejection has its errorReason by the time that the command fails', async () => {
  const { service, gms } = await startedChat();
  gms.spoil('send', { status: 500 });
  let failed: unknown;
  await service
    .sendMessage({ message: 'Hi' })
    .fail((reason) => {
      failed = { ...(reason as object) };
    })
    .catch(() => {});
  expect(failed).toMatchObject({ status: 500, errorReason: 'InvalidService' });
});

test('code 204 is an error everywhere but on refresh', async () => {
  const { service, gms, names } = await startedChat();
  gms.spoil('send', { status: 400, body: { errors: [{ code: 204, advice: 'Too long' }] } });
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toMatchObject({ status: 400 });
  expect(names()).toEqual(['error']);
});

test('each request of a chat that gets no answer raises disconnected, and the first answer after it raises reconnected once', async () => {
  const { gms, deliver, names } = await startedChat();
  gms.spoil('refresh', 'connection lost', 2);
  await failedDelivery(deliver);
  await failedDelivery(deliver);
  await deliver();
  await deliver();
  expect(names()).toEqual(['disconnected', 'disconnected', 'reconnected']);
});

test('a server that does not answer in time counts as disconnected', async () => {
  const { gms, clock, names } = await startedChat();
  gms.spoil('refresh', 'no answer');
  await clock.advance(3249);
  expect(names()).toEqual([]);
  await clock.advance(1000);
  expect(names()).toEqual(['disconnected', 'reconnected']);
});

test('without a chat, a request without an answer is an error', async () => {
  const { service, gms } = createTestWebChat();
  const heard: unknown[] = [];
  service.on('error', (error) => heard.push(error));
  service.on('disconnected', () => heard.push('disconnected'));
  gms.spoil('start', 'connection lost');
  const reason = await service.startChat().catch((error) => error);
  expect(heard).toEqual([reason]);
});

test('more refreshes with statusCode 1 in a row than pollExceptionLimit take the chat server offline', async () => {
  const { gms, deliver, names } = await startedChat({ pollExceptionLimit: 2 });
  gms.spoil('refresh', { answer: { statusCode: 1 } }, 3);
  await deliver();
  await deliver();
  expect(names()).toEqual([]);
  await deliver();
  expect(names()).toEqual(['chatServerWentOffline']);
  await deliver();
  expect(names()).toEqual(['chatServerWentOffline', 'chatServerBackOnline', 'reconnected']);
});

test('messages of an answer with statusCode 1 are not trusted', async () => {
  const { gms, deliver, names } = await startedChat();
  gms.join();
  gms.spoil('refresh', { answer: { statusCode: 1, messages: gms.events.slice(1) } });
  await deliver();
  expect(names()).toEqual([]);
  await deliver();
  expect(names()).toEqual(['chatServerBackOnline', 'reconnected', 'agentConnected', 'messageReceived']);
});

for (const [command, operation] of [
  ['sendMessage', 'send'],
  ['sendTyping', 'startTyping'],
  ['updateUserData', 'updateData'],
] as const) {
  test(`what was said before the end is told, also where ${command} is the first to hear of that`, async () => {
    const { service, gms } = await startedChat();
    const ann = gms.join({ nickname: 'Ann' });
    ann.say('Your ticket is 4711, bye');
    gms.end();
    gms.spoil(operation, { answer: { statusCode: 2 } });
    const heard: (string | undefined)[] = [];
    service.on('messageReceived', ({ messages }) => heard.push(...messages.map(({ text }) => text)));
    service.on('ended', () => heard.push('ended'));
    await service[command]({ message: 'Hm' } as never).catch(() => {});
    expect(heard.filter(Boolean)).toEqual(['Your ticket is 4711, bye', 'ended']);
  });
}

test('a message is sent although the one before was lost, where nobody asks whether the server is back', async () => {
  const { service, gms } = await startedChat();
  await service.stopPoll();
  gms.spoil('send', 'connection lost');
  await expect(service.sendMessage({ message: 'One' })).rejects.toMatchObject({ status: 0 });
  expect(await service.sendMessage({ message: 'Two' })).toMatchObject({ statusCode: 0 });
});

test('what is pushed in one turn with the answer to the start is told, each once and in order', async () => {
  const { service, gms, clock, deliver } = createTestWebChat({ cometD: { enabled: true } });
  const heard: (string | undefined)[] = [];
  service.on('started', () => heard.push('started'));
  service.on('messageReceived', ({ messages }) => heard.push(...messages.map(({ text }) => text)));
  const { respond } = gms;
  gms.respond = (messages) => {
    gms.respond = respond;
    const answer = gms.respond(messages);
    queueMicrotask(() => {
      gms.join({ nickname: 'Robo', bot: true }).say('Welcome');
      deliver();
    });
    return answer;
  };
  await service.startChat({ nickname: 'Ada' });
  await clock.advance(0);
  expect(heard).toEqual(['started', undefined, undefined, 'Welcome']);
});

for (const [transport, options] of [
  ['polling', {}],
  ['CometD', { cometD: { enabled: true } }],
] as const) {
  test(`a page that wakes after an hour goes on, and learns that its chat is over, over ${transport}`, async () => {
    const { service, gms, clock, deliver } = createTestWebChat(options);
    await service.startChat({ nickname: 'Ada' });
    await clock.advance(5000);
    const heard: (string | undefined)[] = [];
    for (const event of ['disconnected', 'restoreTimeout', 'messageReceived', 'ended'] as const)
      service.on(event, () => heard.push(event));
    gms.join().say('Are you still there?');
    gms.end();
    const { length } = gms.requests;
    clock.sleep(3_600_000);
    await clock.advance(0);
    if (transport === 'CometD') await deliver();
    expect(gms.requests.slice(length).map(({ operation }) => operation)).toEqual([
      transport === 'CometD' ? '/meta/disconnect' : 'refresh',
    ]);
    expect(heard).toEqual(['messageReceived', 'ended']);
    expect(clock.pending).toBe(0);
    await service.startChat({ nickname: 'Ada' });
  });
}
