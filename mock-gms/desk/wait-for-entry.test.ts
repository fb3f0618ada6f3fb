import { expect, test } from '@playwright/test';
import { isStarted } from '../chat-server/chat-server-options.ts';
import { Service } from '../services/service.ts';
import { MemoryStore } from '../store/memory.ts';
import { waitForEntry } from './wait-for-entry.ts';

/** A service with one chat. */
async function serviceWithChat() {
  const service = new Service('support', new MemoryStore());
  const { chats } = service;
  const outcome = await chats.request({ nickname: 'Jo', request: {}, userData: {} });
  if (!isStarted(outcome)) throw new Error('no chat');
  return { service, chats, running: outcome.running };
}

test('a wait for an entry ends when the chat is forgotten, also when that happened before the wait began', async () => {
  const { service, chats, running } = await serviceWithChat();
  const waiting = waitForEntry(chats, running, () => false);
  waiting.catch(() => undefined);
  await service.reset();
  await expect(waiting).rejects.toMatchObject({ code: 'noSuchChat' });
  await expect(waitForEntry(chats, running, () => false)).rejects.toMatchObject({ code: 'noSuchChat' });
  service.close();
});

test('an entry that was logged before the chat was forgotten still counts', async () => {
  const { service, chats, running } = await serviceWithChat();
  await service.reset();
  const entry = await waitForEntry(chats, running, ({ type }) => type === 'ChatRequested');
  expect(entry.seq).toBe(1);
  service.close();
});
