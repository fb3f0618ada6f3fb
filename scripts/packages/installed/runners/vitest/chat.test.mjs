import { createWebChatService } from 'gms-webchat';
import { cometdForNode } from 'gms-webchat/node';
import { startMockGms } from 'mock-gms';
import { expect, test } from 'vitest';
import { chat } from '../chat.cjs';

test('an app chats with the mock', async () => {
  expect(await chat({ startMockGms, createWebChatService }, false)).toBe('Ann');
  expect(await chat({ startMockGms, createWebChatService, cometdForNode }, true)).toBe('Ann');
});
