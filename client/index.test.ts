import { expect, test } from '@playwright/test';
import { commands } from './commands/table.ts';
import { createWebChatService, version } from './index.ts';
import { createTestWebChat } from './testing.ts';

test('an app talks through typed methods and hears typed events', async () => {
  const { service, gms, deliver } = createTestWebChat();
  const shown: (string | undefined)[] = [];
  service.on('messageReceived', ({ messages }) => shown.push(...messages.map((message) => message.text)));
  await service.startChat({ nickname: 'Ada' });
  await service.sendMessage({ message: 'Hello' });
  gms.join({ nickname: 'Ann' }).say('Good morning');
  await deliver();
  const { chatEnded } = await service.endChat();
  expect(shown).toEqual([undefined, 'Hello', undefined, 'Good morning']);
  expect(chatEnded).toBe(true);
});

test('results take callbacks as well', async () => {
  const { service } = createTestWebChat();
  const heard: unknown[] = [];
  await service
    .startChat({ nickname: 'Ada' })
    .done((answer) => heard.push(answer.chatId))
    .fail((reason) => heard.push(reason))
    .always(() => heard.push('always'));
  expect(heard).toEqual(['chat-1', 'always']);
});

test('a listener hears nothing after it was taken off', async () => {
  const { service } = createTestWebChat();
  let heard = 0;
  const off = service.on('started', () => {
    heard += 1;
  });
  await service.startChat({ nickname: 'Ada' });
  await service.endChat();
  off();
  await service.startChat({ nickname: 'Ada' });
  expect(heard).toBe(1);
});

test('ready reaches an app that listens once the service is made', async () => {
  const service = createWebChatService();
  await new Promise<void>((resolve) => service.on('ready', resolve));
});

test('every public command is a method; the private one is not', () => {
  const service = createWebChatService();
  const surface = new Set(['on', 'bus', 'messages', 'state']);
  const methods = Object.keys(service).filter((name) => !surface.has(name));
  expect(methods).toEqual(Object.keys(commands).filter((name) => name !== 'poll'));
});

test('a command that this version does not have does not exist', async () => {
  const { bus } = createWebChatService();
  await expect(bus.command('WebChatService.updateNickname')).rejects.toBe('Command does not exist');
});

test('two services know nothing of each other', async () => {
  const one = createTestWebChat();
  const other = createTestWebChat();
  await one.service.startChat({ nickname: 'Ada' });
  await expect(other.service.endChat()).rejects.toBe('There is no active chat session');
});

test('the version is told', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('an event that there is not, and a listener that is no function, are refused where they are named', () => {
  const { on, bus } = createWebChatService({ dataURL: 'http://127.0.0.1:1/genesys/2/chat/support' });
  const plain = on as (event: unknown, listener?: unknown) => unknown;
  expect(() => plain('messageRecieved', () => {})).toThrow(
    new TypeError('there is no event messageRecieved (did you mean messageReceived?)'),
  );
  expect(() => plain('messageRecived', () => {})).toThrow('(did you mean messageReceived?)');
  expect(() => plain('WebChatService.ended', () => {})).toThrow(
    /^there is no event WebChatService\.ended; there are ready, .*ended/,
  );
  expect(() => plain('ended')).toThrow(new TypeError("on('ended', …) needs a function to call"));
  // Plugins publish what they like on the bus.
  bus.subscribe('WebChatService.messageRecieved', () => {});
});
