import { expect, test } from '@playwright/test';
import { createTestWebChat, type TestWebChat } from '../testing.ts';

const refreshes = ({ gms }: TestWebChat) => gms.requests.filter(({ operation }) => operation === 'refresh');
const pollAs = ({ service }: TestWebChat, plugin: string) =>
  service.bus.registerPlugin(plugin).command('WebChatService.poll');

async function startedChat(): Promise<TestWebChat> {
  const chat = createTestWebChat();
  await chat.service.startChat({ nickname: 'Ada' });
  return chat;
}

test('a chat that has begun polls from position 1 after 250 ms, then from where it has come to', async () => {
  const chat = await startedChat();
  expect(refreshes(chat)).toEqual([]);
  await chat.clock.advance(1000);
  expect(refreshes(chat).map(({ fields }) => [...fields].slice(3))).toEqual([
    [
      ['transcriptPosition', '1'],
      ['message', ''],
    ],
    [
      ['transcriptPosition', '2'],
      ['message', ''],
    ],
  ]);
});

test('startPoll and stopPoll resolve with nothing while a chat runs, and say when something changed', async () => {
  const chat = await startedChat();
  const heard: string[] = [];
  chat.service.on('pollingStarted', () => heard.push('started'));
  chat.service.on('pollingStopped', () => heard.push('stopped'));
  expect(await chat.service.startPoll()).toBeUndefined();
  expect(await chat.service.stopPoll()).toBeUndefined();
  expect(await chat.service.stopPoll()).toBeUndefined();
  await chat.clock.advance(10_000);
  expect(refreshes(chat)).toEqual([]);
  await chat.service.startPoll();
  await chat.clock.advance(250);
  expect(refreshes(chat)).toHaveLength(1);
  expect(heard).toEqual(['stopped', 'started']);
});

test('startPoll and stopPoll reject without a chat', async () => {
  const { service } = createTestWebChat();
  await expect(service.startPoll()).rejects.toBe('No active chat session');
  await expect(service.stopPoll()).rejects.toBe('No active chat session');
});

test('edition 8.5 wraps the texts of commands that came later, too', async () => {
  const { service } = createTestWebChat({ edition: '8.5' });
  await expect(service.startPoll()).rejects.toEqual({ type: 'error', text: 'No active chat session' });
});

test('poll is for the service alone; that is checked before all else', async () => {
  const chat = createTestWebChat();
  const denied = 'Access Denied to private command. Only WebChatService is allowed to invoke this command.';
  await expect(pollAs(chat, 'Page')).rejects.toBe(denied);
  await expect(chat.service.bus.command('WebChatService.poll')).rejects.toBe(denied);
});

test('poll, called by the service, fetches once and resolves with nothing', async () => {
  const chat = await startedChat();
  expect(await pollAs(chat, 'WebChatService')).toBeUndefined();
  expect(refreshes(chat)).toHaveLength(1);
});

test('poll rejects without a chat and while another poll is under way', async () => {
  const chat = createTestWebChat();
  await expect(pollAs(chat, 'WebChatService')).rejects.toBe('previous poll has not finished.');
  await chat.service.startChat({ nickname: 'Ada' });
  const first = pollAs(chat, 'WebChatService');
  await expect(pollAs(chat, 'WebChatService')).rejects.toBe('previous poll has not finished.');
  await first;
});

test('poll rejects with the AJAX response when the request fails', async () => {
  const chat = await startedChat();
  chat.gms.spoil('refresh', { status: 401, body: { errors: [{ code: 401, advice: 'No' }] } });
  await expect(pollAs(chat, 'WebChatService')).rejects.toMatchObject({ status: 401 });
});

test('a poll of a chat that is over does not hold up the next chat', async () => {
  const chat = await startedChat();
  chat.gms.spoil('refresh', 'no answer');
  await chat.clock.advance(250);
  await chat.service.endChat();
  const lost: unknown[] = [];
  chat.service.on('disconnected', () => lost.push('disconnected'));
  await chat.service.startChat({ nickname: 'Ada' });
  await chat.clock.advance(250);
  expect(refreshes(chat)).toHaveLength(2);
  await chat.clock.advance(5000);
  expect(lost).toEqual([]);
});

test('resetPollExceptions counts refused refreshes from zero again, and resolves in every state', async () => {
  const chat = createTestWebChat({ pollExceptionLimit: 2 });
  expect(await chat.service.resetPollExceptions()).toBeUndefined();
  await chat.service.startChat({ nickname: 'Ada' });
  const offline: unknown[] = [];
  chat.service.on('chatServerWentOffline', () => offline.push('offline'));
  chat.gms.spoil('refresh', { answer: { statusCode: 1 } }, 5);
  await chat.deliver();
  await chat.deliver();
  expect(await chat.service.resetPollExceptions()).toBeUndefined();
  await chat.deliver();
  await chat.deliver();
  expect(offline).toEqual([]);
  await chat.deliver();
  expect(offline).toEqual(['offline']);
  await chat.service.endChat();
  expect(await chat.service.resetPollExceptions()).toBeUndefined();
});

test('asleep the client polls seldom; awake again it polls as before and tells the server', async () => {
  const chat = createTestWebChat({ sleepEnabled: true, pollRateSleep: 20_000 });
  const heard: string[] = [];
  for (const event of ['sleeping', 'waking'] as const) chat.service.on(event, () => heard.push(event));
  await chat.service.sleep();
  await chat.service.startChat({ nickname: 'Ada' });
  await chat.clock.advance(250);
  await chat.service.sleep();
  await chat.service.sleep();
  await chat.clock.advance(19_750);
  expect(refreshes(chat)).toHaveLength(1);
  await chat.clock.advance(250);
  expect(refreshes(chat)).toHaveLength(2);
  await chat.service.wake();
  expect(chat.gms.requests.at(-1)?.fields.get('eventAttributes')).toBe('{"purpose":"cancel-idle-timer"}');
  await chat.clock.advance(2000);
  expect(refreshes(chat).length).toBeGreaterThan(3);
  expect(heard).toEqual(['sleeping', 'waking']);
});

/** A chat asleep that has polled once, and will again in 20 s. */
async function sleepingChat(): Promise<TestWebChat> {
  const chat = createTestWebChat({ sleepEnabled: true, pollRateSleep: 20_000 });
  await chat.service.startChat({ nickname: 'Ada' });
  await chat.clock.advance(250);
  await chat.service.sleep();
  return chat;
}

test('sending a message or a file wakes the client, and it polls as before', async () => {
  for (const send of [
    (service: TestWebChat['service']) => service.sendMessage({ message: 'Hi' }),
    (service: TestWebChat['service']) => service.sendFilteredMessage({ message: 'PIN 1', regex: /PIN/ }),
    (service: TestWebChat['service']) => service.sendFile({ files: new File(['a plan'], 'plan.pdf') }),
  ]) {
    const chat = await sleepingChat();
    const heard: string[] = [];
    chat.service.on('waking', () => heard.push('waking'));
    await send(chat.service);
    expect(heard).toEqual(['waking']);
    await chat.clock.advance(2000);
    expect(refreshes(chat)).toHaveLength(4);
    await chat.service.sleep();
    await chat.service.wake();
    expect(heard).toEqual(['waking', 'waking']);
  }
});

test('waking tells the server; a client that is awake tells nothing', async () => {
  const notices = ({ gms }: TestWebChat) =>
    gms.requests.filter(({ fields }) => fields.get('eventAttributes') === '{"purpose":"cancel-idle-timer"}');
  const asleep = await sleepingChat();
  await asleep.service.sendMessage({ message: 'Hi' });
  expect(notices(asleep)).toHaveLength(1);
  expect(asleep.gms.requests.slice(-2).map(({ operation }) => operation)).toEqual(['send', 'customNotice']);
  const awake = await startedChat();
  const heard: string[] = [];
  awake.service.on('waking', () => heard.push('waking'));
  await awake.service.wake();
  expect(notices(awake)).toHaveLength(0);
  expect(heard).toEqual([]);
});

test('over CometD, where nothing is polled, there is no sleep, and nothing to stop', async () => {
  const { service, gms } = createTestWebChat({ sleepEnabled: true, cometD: { enabled: true } });
  const heard: string[] = [];
  for (const event of ['sleeping', 'waking'] as const) service.on(event, () => heard.push(event));
  await service.startChat({ nickname: 'Ada' });
  const before = gms.requests.length;
  await service.sleep();
  await service.wake();
  expect(await service.stopPoll()).toBeUndefined();
  expect(heard).toEqual([]);
  expect(gms.requests).toHaveLength(before);
});

test('a message that is not sent wakes nobody', async () => {
  const chat = await sleepingChat();
  await chat.service.sendMessage({ message: ' ' }).catch(() => {});
  await chat.service.sendFile({ files: [] }).catch(() => {});
  await chat.clock.advance(19_750);
  expect(refreshes(chat)).toHaveLength(1);
});

test('the chat after one that slept is awake', async () => {
  for (const end of ['endChat', 'gms'] as const) {
    const chat = await sleepingChat();
    if (end === 'gms') {
      chat.gms.end();
      await chat.deliver();
    } else await chat.service.endChat();
    await chat.service.startChat({ nickname: 'Ada' });
    const before = refreshes(chat).length;
    await chat.clock.advance(10_000);
    expect(refreshes(chat).length - before).toBe(8);
    const heard: string[] = [];
    chat.service.on('sleeping', () => heard.push('sleeping'));
    await chat.service.sleep();
    expect(heard).toEqual(['sleeping']);
  }
});

test('where sleeping is not enabled, sleep changes nothing', async () => {
  const chat = await startedChat();
  await chat.service.sleep();
  await chat.clock.advance(3000);
  expect(refreshes(chat).length).toBeGreaterThan(2);
});
