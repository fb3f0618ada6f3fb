import { guard } from '../boundary/guard.ts';
import { report } from '../boundary/report.ts';
import { isRefusal } from '../chat/decide.ts';
import type { Entry } from '../chat/entry.ts';
import type { Refusal } from '../chat/refusal.ts';
import type { ChatServerOptions } from './chat-server-options.ts';
import type { HeldChats } from './held-chats.ts';
import type { RunningChat } from './running-chat.ts';

/** Chats that are read at the same time: a store far away is not waited for each time, nor asked for too much at once. */
const AT_ONCE = 20;

/**
 * Takes up every chat of a service that the store holds. The clock stands after all that has happened in them. Participants
 * whom a script played leave if it has ended with its process.
 *
 * @param isTold whether the chats are news for those who listen
 * @param endScripts lets those leave whom scripts of a process played
 */
export async function recoverChats(
  { store, service, clock, nodes }: ChatServerOptions,
  held: HeldChats,
  isTold: boolean,
  endScripts: (running: RunningChat, node: string | undefined) => Promise<unknown>,
): Promise<void> {
  const logs: (readonly Entry[])[] = [];
  const chatIds = await store.list(service);
  for (let from = 0; from < chatIds.length; from += AT_ONCE) {
    const some = chatIds.slice(from, from + AT_ONCE);
    logs.push(...(await Promise.all(some.map((chatId) => store.chats.read(chatId, 0)))));
  }
  for (const log of logs) clock.notBefore(log.at(-1)?.at ?? 0);
  for (const log of logs) guard(() => held.takeIn(log, isTold));
  await Promise.all(
    [...held.all].map(async (running) => {
      for (const node of nodesIn(running)) {
        const plays = node !== undefined && (await nodes?.isAlive(node));
        if (!plays) await endScripts(running, node);
      }
    }),
  );
}

/**
 * Lets those leave whom the scripts of a process played that has ended. The first process that notices reports it.
 *
 * @param endScripts lets them leave a chat; it leads to nothing where another process was first
 */
export async function endScriptsOf(
  node: string,
  held: HeldChats,
  endScripts: (running: RunningChat) => Promise<readonly Entry[] | Refusal>,
): Promise<void> {
  for (const running of held.all) {
    if (!nodesIn(running).has(node)) continue;
    const left = await endScripts(running);
    if (isRefusal(left) || left.length === 0) continue;
    const { id, service } = running.chat;
    report(
      new Error(
        `the process that played a script in chat ${id} of service ${service} is gone: its agent left`,
      ),
    );
  }
}

/** The processes whose scripts play somebody in a chat; undefined stands for one that had no name. */
function nodesIn({ chat }: RunningChat): ReadonlySet<string | undefined> {
  const played = chat.participants.filter(({ present, script }) => present && script !== undefined);
  return new Set(played.map(({ node }) => node));
}
