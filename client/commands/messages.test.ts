import { expect, test } from '@playwright/test';
import { createTestWebChat } from '../testing.ts';

async function startedChat(options: Parameters<typeof createTestWebChat>[0] = {}) {
  const chat = createTestWebChat(options);
  await chat.service.startChat({ nickname: 'Ada' });
  const lastFields = () => [...(chat.gms.requests.at(-1)?.fields ?? [])].slice(3);
  return { ...chat, lastFields };
}

test('sendMessage resolves with the answer; the message comes back with the next news', async () => {
  const { service, gms, deliver, lastFields } = await startedChat();
  const texts: (string | undefined)[] = [];
  service.on('messageReceived', ({ messages }) => texts.push(...messages.map(({ text }) => text)));
  expect(await service.sendMessage({ message: 'Grüße 😀' })).toMatchObject({
    statusCode: 0,
    chatEnded: false,
  });
  expect(gms.requests.at(-1)?.url).toBe('http://gms.test/genesys/2/chat/test/chat-1/send');
  expect(lastFields()).toEqual([
    ['message', 'Grüße 😀'],
    ['messageType', 'text'],
  ]);
  await deliver();
  expect(texts).toEqual([undefined, 'Grüße 😀']);
});

test('sendMessage names its type, and the message it answers', async () => {
  const { service, lastFields } = await startedChat();
  await service.sendMessage({ message: 'Yes', type: 'text message', parentMessageID: 'm7' });
  expect(lastFields()).toEqual([
    ['message', 'Yes'],
    ['messageType', 'text message'],
    ['eventAttributes', '{"general-properties": {"related-event-id":"m7"}}'],
  ]);
});

test('sendMessage without a chat rejects, in the words of either edition', async () => {
  const send = (edition: '8.5' | '9.0') =>
    createTestWebChat({ edition }).service.sendMessage({ message: 'Hi' });
  await expect(send('9.0')).rejects.toBe('There is no active chat session');
  await expect(send('8.5')).rejects.toEqual({ type: 'error', text: 'There is no active chat session' });
});

for (const message of ['', ' \n', undefined, 7] as never[]) {
  test(`sendMessage rejects ${JSON.stringify(message)}, which has no text`, async () => {
    const { service } = await startedChat();
    await expect(service.sendMessage({ message })).rejects.toBe('No message text provided');
    const older = await startedChat({ edition: '8.5' });
    await expect(older.service.sendMessage({ message })).rejects.toEqual({
      type: 'error',
      text: 'No message text provided',
    });
  });
}

test('sendMessage counts code points against maxMessageLength', async () => {
  const { service } = await startedChat({ maxMessageLength: 3 });
  await service.sendMessage({ message: '😀😀😀' });
  await expect(service.sendMessage({ message: '😀😀😀!' })).rejects.toBe(
    'Message length exceeds configured threshold of (3) characters',
  );
});

test('sendMessage rejects with the AJAX response when the request fails', async () => {
  const { service, gms } = await startedChat();
  gms.spoil('send', { status: 500, body: 'out of order' });
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toEqual({
    readyState: 4,
    status: 500,
    statusText: 'error',
    responseText: 'out of order',
    errorReason: 'InvalidService',
  });
});

test('sendMessage rejects with the answer when the server did not take the message', async () => {
  const { service, gms } = await startedChat();
  gms.spoil('send', { answer: { statusCode: 1 } });
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toMatchObject({
    statusCode: 1,
    chatEnded: false,
  });
});

test('a message whose sending is in doubt rejects; while the connection is down none is sent', async () => {
  const { service, gms, deliver } = await startedChat();
  gms.spoil('send', 'connection lost');
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toEqual({
    readyState: 0,
    status: 0,
    statusText: 'error',
    responseText: '',
  });
  const requests = gms.requests.length;
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toEqual({ statusCode: 1 });
  expect(gms.requests).toHaveLength(requests);
  await deliver();
  await service.sendMessage({ message: 'Hi' });
});

test('sendMessage ends the typing without a request for it, and polls come fast again', async () => {
  const { service, gms, clock } = await startedChat();
  await clock.advance(8000);
  await service.sendTyping({ message: 'H' });
  let stopped = 0;
  service.on('clientTypingStopped', () => {
    stopped += 1;
  });
  await service.sendMessage({ message: 'Hi' });
  expect(stopped).toBe(1);
  const before = gms.requests.length;
  await clock.advance(1000);
  expect(gms.requests.slice(before).map(({ operation }) => operation)).toEqual(['refresh', 'refresh']);
  await clock.advance(5000);
  expect(gms.requests.map(({ operation }) => operation)).not.toContain('stopTyping');
});

test('after a message whose sending failed polls come fast again, too', async () => {
  const { service, gms, clock } = await startedChat();
  await clock.advance(8000);
  gms.spoil('send', { status: 503 });
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toMatchObject({ status: 503 });
  const before = gms.requests.length;
  await clock.advance(1000);
  expect(gms.requests.slice(before).map(({ operation }) => operation)).toEqual(['refresh', 'refresh']);
});

test('a notice without a text is empty', async () => {
  const { service, gms } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  await service.sendCustomNotice({ message: null } as never);
  expect(gms.requests.at(-1)?.fields.get('message')).toBe('');
});

test('a custom notice is sent with its text or without, and rejects with an AJAX response, also without a chat', async () => {
  const { service, gms } = createTestWebChat();
  const errors: unknown[] = [];
  service.on('error', (error) => errors.push(error));
  await expect(service.sendCustomNotice({ message: 'bye' })).rejects.toMatchObject({
    readyState: 0,
    status: 0,
  });
  expect(errors).toMatchObject([{ readyState: 0, status: 0 }]);
  expect(gms.requests).toEqual([]);
  await service.startChat({ nickname: 'Ada' });
  expect(await service.sendCustomNotice({ message: 'bye' })).toMatchObject({ statusCode: 0 });
  await service.sendCustomNotice();
  const notices = gms.requests.filter(({ operation }) => operation === 'customNotice');
  expect(notices.map(({ fields }) => fields.get('message'))).toEqual(['bye', '']);
  gms.spoil('customNotice', 'connection lost');
  await expect(service.sendCustomNotice()).rejects.toMatchObject({ status: 0 });
});

test('a customer who would speak while the server is away wakes a chat that is asleep, so that it soon knows better', async () => {
  const { service, gms, clock } = createTestWebChat({ sleepEnabled: true });
  await service.startChat({ nickname: 'Ada' });
  await service.sleep();
  gms.spoil('refresh', 'connection lost');
  await clock.advance(30_000);
  await expect(service.sendMessage({ message: 'Hello?' })).rejects.toEqual({ statusCode: 1 });
  await clock.advance(1000);
  await expect(service.sendMessage({ message: 'Hello!' })).resolves.toMatchObject({ statusCode: 0 });
});

test('messages that are refused again and again ask no more often than four times a second', async () => {
  const { service, gms, clock } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  gms.spoil('refresh', 'connection lost', 100);
  await clock.advance(3000);
  const before = gms.requests.length;
  for (let turn = 0; turn < 200; turn += 1) {
    await expect(service.sendMessage({ message: 'Hello?' })).rejects.toEqual({ statusCode: 1 });
    await clock.advance(50);
  }
  const asked = gms.requests.length - before;
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(40);
});
