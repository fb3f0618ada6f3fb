import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWebChatService } from 'gms-webchat';
import { cometdForNode } from 'gms-webchat/node';
import { createTestWebChat } from 'gms-webchat/testing';
import { startMockGms } from 'mock-gms';
import { chat } from '../chat.cjs';

test('an app chats with the mock', async () => {
  assert.equal(await chat({ startMockGms, createWebChatService }, false), 'Ann');
  assert.equal(await chat({ startMockGms, createWebChatService, cometdForNode }, true), 'Ann');
});

test('an app is tested without a server', async () => {
  const { service, gms, deliver } = createTestWebChat();
  const texts = [];
  service.on('messageReceived', ({ messages }) => texts.push(...messages.map(({ text }) => text)));
  await service.startChat({ nickname: 'Ada' });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  assert.equal(texts.at(-1), 'Hello');
});
