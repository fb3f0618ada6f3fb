import { expect, test } from '@playwright/test';
import type { Edition } from '../base/edition.ts';
import type { WebChatService } from '../index.ts';
import { createTestWebChat, type TestWebChat } from '../testing.ts';

/** A chat in which Ann has said hello after one second. */
async function conversation<InEdition extends Edition>(
  chat: TestWebChat<InEdition>,
): Promise<WebChatService<InEdition>> {
  await chat.service.startChat({ nickname: 'Ada' });
  await chat.clock.advance(1000);
  chat.gms.join({ nickname: 'Ann' }).say('Hello');
  await chat.deliver();
  return chat.service;
}

const texts = (messages: { text?: string | undefined }[]) => messages.map(({ text }) => text);
const ann = { name: 'Ann', connected: true, supervisor: false, connectedTime: 1000, disconnectedTime: false };

test('getTranscript has the messages twice, as subscribers know them and as they came', async () => {
  const service = await conversation(createTestWebChat());
  const { messages, originalMessages } = await service.getTranscript();
  expect(texts(messages)).toEqual([undefined, undefined, 'Hello']);
  expect(messages[2]).toMatchObject({ index: 3, from: { id: 2, name: 'Ann', type: 'Agent' } });
  expect(originalMessages[2]).toMatchObject({ index: 3, from: { participantId: 2, nickname: 'Ann' } });
});

test('getTranscript of edition 8.5 is the bare array', async () => {
  const service = await conversation(createTestWebChat({ edition: '8.5' }));
  expect(texts(await service.getTranscript())).toEqual([undefined, undefined, 'Hello']);
});

test('the transcript stays after the end, until the next chat begins', async () => {
  const service = await conversation(createTestWebChat());
  await service.endChat();
  expect((await service.getTranscript()).messages).toHaveLength(3);
  await service.startChat({ nickname: 'Ada' });
  expect((await service.getTranscript()).messages).toEqual([]);
});

test('getAgents lists who takes part, by participant id', async () => {
  const service = await conversation(createTestWebChat());
  expect(await service.getAgents()).toEqual({ agents: { 2: ann } });
});

test('getStats spans from the first message to the last', async () => {
  const service = await conversation(createTestWebChat());
  expect(await service.getStats()).toEqual({
    agents: { 2: ann },
    startTime: 0,
    endTime: 1000,
    duration: 1000,
  });
});

test('the end of a longer chat is the time of its last message', async () => {
  const chat = createTestWebChat();
  await conversation(chat);
  await chat.clock.advance(4000);
  await chat.service.sendMessage({ message: 'Bye' });
  await chat.deliver();
  expect(await chat.service.getStats()).toMatchObject({ startTime: 0, endTime: 5000, duration: 5000 });
});

test('what a subscriber does to the user data of a message does not reach the transcript; without any there is none', async () => {
  const { service, gms, deliver } = createTestWebChat();
  service.on('messageReceived', ({ messages }) => {
    for (const { userData } of messages) if (userData) Object.assign(userData, { spoilt: true });
  });
  await service.startChat({ nickname: 'Ada' });
  const ann = { nickname: 'Ann', participantId: 2, type: 'Agent' } as const;
  gms.add('Notice', ann, { userData: { order: '7' } });
  await deliver();
  const { messages } = await service.getTranscript();
  expect(messages.map(({ userData }) => userData)).toEqual([undefined, { order: '7' }]);
});

test('before the first chat, transcript, agents and stats are there and empty', async () => {
  const { service } = createTestWebChat();
  expect(await service.getTranscript()).toEqual({ messages: [], originalMessages: [] });
  expect(await service.getAgents()).toEqual({ agents: {} });
  expect(await service.getStats()).toEqual({ agents: {}, startTime: 0, endTime: 0, duration: 0 });
  expect(await createTestWebChat({ edition: '8.5' }).service.getTranscript()).toEqual([]);
});
