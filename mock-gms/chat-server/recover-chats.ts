import { guard } from '../boundary/guard.ts';
import type { Entry } from '../chat/entry.ts';
import type { ChatServerOptions } from './chat-server-options.ts';
import type { HeldChats } from './held-chats.ts';
import type { RunningChat } from './running-chat.ts';

/**
 * Takes up every chat of a service that the store holds. The clock stands after all that has happened in them. Participants
 * whom a script played leave: it has ended with its process.
 *
 * @param endScripts lets them leave a chat
 */
export async function recoverChats(
  { store, service, clock }: ChatServerOptions,
  held: HeldChats,
  endScripts: (running: RunningChat) => Promise<unknown>,
): Promise<void> {
  const logs: (readonly Entry[])[] = [];
  for (const chatId of await store.list(service)) logs.push(await store.chats.read(chatId, 0));
  for (const log of logs) clock.notBefore(log.at(-1)?.at ?? 0);
  for (const log of logs) guard(() => held.takeIn(log));
  await Promise.all([...held.all].filter(hasScript).map(endScripts));
}

function hasScript({ chat }: RunningChat): boolean {
  return chat.participants.some(({ present, script }) => present && script !== undefined);
}
