import { expect, test } from '@playwright/test';
import { createTestWebChat } from '../testing.ts';

test('the state of a chat follows it from the start to the end', async () => {
  const { service, gms, deliver } = createTestWebChat();
  const { state } = service;
  expect(state.get()).toEqual({
    phase: 'idle',
    connected: true,
    messages: [],
    agents: {},
    agentTyping: false,
  });
  const starting = service.startChat({ nickname: 'Ada' });
  expect(state.get().phase).toBe('starting');
  await starting;
  expect(state.get().phase).toBe('active');
  const ann = gms.join({ nickname: 'Ann' });
  ann.say('Hello');
  ann.startTyping();
  await deliver();
  expect(state.get()).toMatchObject({
    messages: [{ index: 1 }, { index: 2 }, { text: 'Hello' }, { isTyping: true }],
    agents: { 2: { name: 'Ann', connected: true } },
    agentTyping: true,
  });
  ann.leave();
  await deliver();
  expect(state.get()).toMatchObject({ agents: { 2: { connected: false } }, agentTyping: false });
  await service.endChat();
  expect(state.get()).toMatchObject({ phase: 'ended', messages: { length: 5 } });
  await service.startChat({ nickname: 'Ada' });
  expect(state.get().messages).toEqual([]);
});

test('a chat that does not come about leaves the state as it was', async () => {
  const { service, gms } = createTestWebChat();
  gms.spoil('start', { status: 503 });
  await service.startChat({ nickname: 'Ada' }).catch(() => {});
  expect(service.state.get().phase).toBe('idle');
});

test('a chat that is refused because one runs changes nothing', async () => {
  const { service } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  await service.startChat({ nickname: 'Ada' }).catch(() => {});
  expect(service.state.get().phase).toBe('active');
});

test('the state tells when the server cannot be reached', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  gms.spoil('refresh', 'connection lost');
  await deliver().catch(() => {});
  expect(service.state.get().connected).toBe(false);
  await deliver();
  expect(service.state.get().connected).toBe(true);
});

test('older messages take their place before the others', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  const ann = gms.join({ nickname: 'Ann' });
  ann.say('one');
  ann.say('two');
  gms.spoil('refresh', { answer: { messages: gms.events.slice(3) } });
  await deliver();
  gms.spoil('refresh', { answer: { messages: gms.events.slice(0, 3) } });
  await deliver();
  expect(service.state.get().messages.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
});

test('a message whose index is no number comes last, here and in the transcript', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  const ann = gms.join({ nickname: 'Ann' });
  for (const text of ['one', 'two', 'three']) ann.say(text);
  const events = gms.events.map((event) =>
    event.text === 'one' ? { ...event, index: '1' as never } : event,
  );
  gms.spoil('refresh', { answer: { messages: events.slice(2) } });
  await deliver();
  const texts = (messages: readonly { text?: string | undefined }[]) => messages.map(({ text }) => text);
  expect(texts(service.state.get().messages)).toEqual(['two', 'three', 'one']);
  expect(texts((await service.getTranscript()).messages)).toEqual(['two', 'three', 'one']);
});

test('who subscribes is called after each change with a state of its own, until the subscription ends', async () => {
  const { service } = createTestWebChat();
  const { subscribe, get } = service.state;
  const states = [get()];
  const listener = () => states.push(get());
  const [off, other] = [subscribe(listener), subscribe(listener)];
  other();
  await service.startChat({ nickname: 'Ada' });
  expect(states.map(({ phase }) => phase)).toEqual(['idle', 'starting', 'active']);
  off();
  await service.endChat();
  expect(states).toHaveLength(3);
  expect(new Set(states).size).toBe(3);
});

test('a listener that throws keeps nobody else from hearing', async () => {
  const { error } = console;
  console.error = () => {};
  const { service } = createTestWebChat();
  let calls = 0;
  service.state.subscribe(() => {
    throw new Error('of the app');
  });
  service.state.subscribe(() => {
    calls += 1;
  });
  await service.startChat({ nickname: 'Ada' });
  console.error = error;
  expect(calls).toBeGreaterThan(0);
});

test('when a chat has ended everybody has left it', async () => {
  const { service, gms, deliver, clock } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  gms.join({ nickname: 'Ann' });
  await deliver();
  await service.endChat();
  const { agents } = service.state.get();
  expect(agents).toMatchObject({ 2: { connected: false, disconnectedTime: clock.now() } });
  expect(await service.getAgents()).toEqual({ agents });
});

test('what a listener does to a message does not reach the state', async () => {
  const { service, gms, deliver } = createTestWebChat();
  service.on('messageReceived', ({ messages }) => {
    for (const message of messages) message.text = 'changed';
  });
  await service.startChat({ nickname: 'Ada' });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  expect(service.state.get().messages.at(-1)?.text).toBe('Hello');
});

test('with the chat ends the typing of an agent who was still there', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  gms.join({ nickname: 'Ann' }).startTyping();
  await deliver();
  expect(service.state.get().agentTyping).toBe(true);
  await service.endChat();
  expect(service.state.get()).toMatchObject({
    phase: 'ended',
    agentTyping: false,
    agents: { 2: { connected: false } },
  });
});
