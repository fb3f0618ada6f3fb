import { expect, test } from '@playwright/test';
import type { ReadEvent } from '../index.ts';
import { createTestWebChat } from '../testing.ts';

const invalid =
  'Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions.';

const over = { polling: {}, cometd: { cometD: { enabled: true } } } as const;

async function startedChat(options: Parameters<typeof createTestWebChat<'9.0'>>[0] = {}) {
  const chat = createTestWebChat(options);
  await chat.service.startChat({ nickname: 'Ada' });
  const received: (string | undefined)[] = [];
  chat.service.on('messageReceived', ({ messages }) => received.push(...messages.map(({ text }) => text)));
  return { ...chat, received };
}

const coBrowseToken = /\{start:\d{9}\}/;

for (const [transport, options] of Object.entries(over)) {
  test(`what a prefilter matches stays out of events and transcript, over ${transport}`, async () => {
    const { service, gms, deliver, received } = await startedChat(options);
    await service.addPrefilter({ filters: /secret/ });
    const ann = gms.join({ nickname: 'Ann' });
    for (const text of ['a secret', 'no such thing', '{start:123456789}', 'another secret']) ann.say(text);
    await deliver();
    expect(received.filter(Boolean)).toEqual(['no such thing']);
    const { messages, originalMessages } = await service.getTranscript();
    expect(messages.map(({ text }) => text).filter(Boolean)).toEqual(['no such thing']);
    expect(originalMessages).toHaveLength(messages.length);
  });

  test(`sendFilteredMessage sends what only the agent sees, over ${transport}`, async () => {
    const { service, gms, deliver, received } = await startedChat(options);
    expect(await service.sendFilteredMessage({ message: 'token-7', regex: /^token-/ })).toBeUndefined();
    await service.sendMessage({ message: 'Hi' });
    await deliver();
    expect(gms.events.map(({ text }) => text)).toEqual([undefined, 'token-7', 'Hi']);
    expect(received.filter(Boolean)).toEqual(['Hi']);
  });
}

test('addPrefilter resolves with all prefilters, that of co-browsing included, with or without a chat', async () => {
  const { service } = createTestWebChat();
  expect(await service.addPrefilter({ filters: /a/ })).toEqual([coBrowseToken, /a/]);
  expect(await service.addPrefilter({ filters: [/b/i, /a/] })).toEqual([coBrowseToken, /a/, /b/i]);
});

test('a filter that remembers where it was matches all the same', async () => {
  const { service, gms, deliver, received } = await startedChat();
  await service.addPrefilter({ filters: [/secret/g, /hidden/y] });
  const ann = gms.join({ nickname: 'Ann' });
  for (const text of ['secret', 'secret', 'hidden', 'hidden']) ann.say(text);
  await deliver();
  expect(received.filter(Boolean)).toEqual([]);
});

for (const filters of [undefined, null, 'secret', [], {}, [/a/, 'b']] as never[]) {
  test(`addPrefilter rejects ${JSON.stringify(filters)}`, async () => {
    await expect(createTestWebChat().service.addPrefilter({ filters })).rejects.toBe(invalid);
  });
}

test('sendFilteredMessage rejects only where there is no chat: in one it resolves even without a filter, a text or an answer', async () => {
  const { service, gms } = createTestWebChat();
  await expect(service.sendFilteredMessage({ message: 'x', regex: /x/ })).rejects.toBe(
    'No active chat session',
  );
  await service.startChat({ nickname: 'Ada' });
  expect(await service.sendFilteredMessage({ message: 'open' })).toBeUndefined();
  expect(await service.sendFilteredMessage({ message: 'open', regex: 'x' as never })).toBeUndefined();
  expect(await service.sendFilteredMessage({ message: '', regex: /x/ })).toBeUndefined();
  const errors: unknown[] = [];
  service.on('error', (error) => errors.push(error));
  gms.spoil('send', { status: 500 });
  expect(await service.sendFilteredMessage({ message: 'x', regex: /x/ })).toBeUndefined();
  expect(errors).toMatchObject([{ status: 500 }]);
  const sent = gms.requests.filter(({ operation }) => operation === 'send');
  expect(sent.map(({ fields }) => fields.get('message'))).toEqual(['open', 'open', 'x']);
});

test('a preprocessor changes what is handed out, and not what the server sent', async () => {
  const { service, gms, deliver, received } = await startedChat();
  const preprocessor = (event: ReadEvent) => ({
    ...event,
    text: `${event.text ?? event.type}!`,
    from: { ...event.from, nickname: event.from.nickname.toUpperCase() },
    html: true,
    bubble: { color: 'red' },
  });
  expect(await service.registerPreProcessor({ preprocessor })).toBe(preprocessor);
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  expect(received).toEqual(['ParticipantJoined!', 'ParticipantJoined!', 'Hello!']);
  const { messages, originalMessages } = await service.getTranscript();
  expect(messages.at(-1)).toMatchObject({
    text: 'Hello!',
    html: true,
    bubble: { color: 'red' },
    from: { name: 'ANN' },
  });
  expect(originalMessages.at(-1)).toMatchObject({ text: 'Hello', from: { nickname: 'Ann' } });
});

test('a preprocessor is given the text of structured content, and what it makes of it stands', async () => {
  const { service, gms, deliver, received } = await startedChat();
  await service.registerPreProcessor({
    preprocessor: (event: ReadEvent) => ({ ...event, text: `${event.text ?? ''}!` }),
  });
  const eventAttributes = { 'structured-content': { 'genesys-chat': { content: { text: 'rich' } } } };
  const from = { nickname: 'Ann', participantId: 2, type: 'Agent' as const };
  const event = { index: 9, type: 'Message' as const, from, utcTime: 0, text: 'plain', eventAttributes };
  gms.spoil('refresh', { answer: { statusCode: 0, chatEnded: false, messages: [event] } });
  await deliver();
  expect(received.at(-1)).toBe('rich!');
});

test('what a preprocessor changes in place counts, and stays out of what the server sent', async () => {
  const { service, gms, deliver } = await startedChat();
  await service.registerPreProcessor({
    preprocessor(event: ReadEvent) {
      event.from.nickname = 'Somebody';
    },
  });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  const { messages, originalMessages } = await service.getTranscript();
  expect(messages.at(-1)?.from.name).toBe('Somebody');
  expect(originalMessages.at(-1)?.from.nickname).toBe('Ann');
});

test('a preprocessor that returns a promise changes nothing, and what the promise rejects with is shown as well', async () => {
  const { error } = console;
  const shown: unknown[] = [];
  console.error = (what: unknown) => shown.push(String(what));
  const { service, gms, deliver, received } = await startedChat();
  await service.registerPreProcessor({
    preprocessor: async () => {
      throw new Error('of the page');
    },
  });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  console.error = error;
  expect(received.at(-1)).toBe('Hello');
  expect(shown).toContain('TypeError: a preprocessor returns an event, not a promise');
});

test('preprocessors run one after the other; one that gives nothing back, or throws, changes nothing', async () => {
  const { error } = console;
  console.error = () => {};
  const { service, gms, deliver, received } = await startedChat();
  const preprocessors = [
    (message: ReadEvent) => ({ ...message, text: `${message.text}1` }),
    () => false,
    () => {
      throw new Error('of the page');
    },
    async () => ({}),
    (message: ReadEvent) => {
      message.text += '2';
      return message;
    },
  ];
  for (const preprocessor of preprocessors) await service.registerPreProcessor({ preprocessor });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  console.error = error;
  expect(received.at(-1)).toBe('Hello12');
});

const brokenEvents: Record<string, (event: ReadEvent) => unknown> = {
  'has no type': ({ from }) => ({ from, text: 'changed' }),
  'has a sender that is a text': (event) => ({ ...event, from: 'Ann' }),
  'is the one it was given, with its sender taken away': (event) => Reflect.deleteProperty(event, 'from'),
  'is the one it was given, with a type that is a number': (event) => void Object.assign(event, { type: 7 }),
};
for (const [what, preprocessor] of Object.entries(brokenEvents)) {
  test(`a preprocessor whose event ${what} loses no message, and the message stays as it was`, async () => {
    const { service, gms, deliver, received } = await startedChat();
    await service.registerPreProcessor({ preprocessor });
    gms.join({ nickname: 'Ann' }).say('Hello');
    await deliver();
    expect(received).toEqual([undefined, undefined, 'Hello']);
    expect((await service.getTranscript()).messages.at(-1)?.from.name).toBe('Ann');
  });
}

for (const [preprocessor, type] of [
  [undefined, 'undefined'],
  [null, 'object'],
  ['text', 'string'],
  [{}, 'object'],
] as const) {
  test(`registerPreProcessor rejects ${JSON.stringify(preprocessor)}, in the words of either edition`, async () => {
    const text = `No preprocessor function provided. Type provided was '${type}'.`;
    const options = { preprocessor: preprocessor as never };
    await expect(createTestWebChat().service.registerPreProcessor(options)).rejects.toBe(text);
    await expect(createTestWebChat({ edition: '8.5' }).service.registerPreProcessor(options)).rejects.toEqual(
      { type: 'error', text },
    );
  });
}

test('a filter given twice is there once, however it remembers where it was', async () => {
  const { service } = createTestWebChat();
  await service.addPrefilter({ filters: [/a/, /a/, /b/g] });
  expect(await service.addPrefilter({ filters: /b/g })).toEqual([coBrowseToken, /a/, /b/]);
});

for (const [transport, options] of Object.entries(over)) {
  test(`a filter that matches everything hides no coming and going, over ${transport}`, async () => {
    const { service, gms, deliver, received } = await startedChat(options);
    const heard: (string | undefined)[] = [];
    for (const name of ['agentConnected', 'agentTypingStarted', 'agentTypingStopped'] as const)
      service.on(name, () => heard.push(name));
    await service.addPrefilter({ filters: /^.*$/ });
    const ann = gms.join({ nickname: 'Ann' });
    ann.startTyping();
    ann.say('secret');
    await deliver();
    expect(heard).toEqual(['agentConnected', 'agentTypingStarted', 'agentTypingStopped']);
    expect(await service.getAgents()).toMatchObject({ agents: { 2: { name: 'Ann' } } });
    expect(received.filter(Boolean)).toEqual([]);
  });
}

test('a filtered message that is none adds no filter', async () => {
  const { service } = await startedChat();
  await service.sendFilteredMessage({ message: '', regex: /hello/ });
  expect(await service.addPrefilter({ filters: /a/ })).toEqual([coBrowseToken, /a/]);
});
