import { setImmediate } from 'node:timers/promises';
import type { Command } from '../chat/command.ts';
import { type Circumstances, decide, isRefusal } from '../chat/decide.ts';
import type { Entry } from '../chat/entry.ts';
import { type Refusal, refuse } from '../chat/refusal.ts';
import type { HeldChats } from './held-chats.ts';
import { NOTHING } from './log-news.ts';
import type { RunningChat } from './running-chat.ts';

/** Attempts to append to a log that others write too; beyond, something is wrong with the store. */
const MAX_ATTEMPTS = 10_000;

/** Attempts in a row before everybody else in the process gets a turn. */
const ATTEMPTS_IN_A_ROW = 10;

/**
 * Decides what is to be done to a chat, and appends it; again where somebody else was first.
 *
 * @param commandNow what is to be done as the chat is now, asked in every attempt; nothing ends the attempts
 */
export async function carryOut(
  held: HeldChats,
  running: RunningChat,
  circumstances: () => Circumstances,
  commandNow: () => Command | undefined,
): Promise<readonly Entry[] | Refusal> {
  const { id } = running.chat;
  for (let attempt = 1; held.has(running); attempt += 1) {
    const command = commandNow();
    if (command === undefined) return NOTHING;
    const decision = decide(running.chat, command, notBefore(running, circumstances()));
    if (isRefusal(decision) || decision.length === 0) return decision;
    const { seq } = running.chat;
    if (await held.goOn(running, decision)) return decision;
    if (attempt >= MAX_ATTEMPTS)
      throw new Error(`the store has refused ${attempt} times to go on with chat ${id}`);
    held.catchUp(running, running.log.at(-1), await held.storedOf(running));
    const isStuck = running.chat.seq === seq;
    if (isStuck || attempt % ATTEMPTS_IN_A_ROW === 0) await setImmediate();
  }
  return refuse('chatEnded');
}

/** Where another process has written, its clock may be ahead: time in a log does not run backwards. */
function notBefore({ log }: RunningChat, circumstances: Circumstances): Circumstances {
  const { at = 0 } = log[log.length - 1] ?? {};
  return at > circumstances.now ? { ...circumstances, now: at } : circumstances;
}
