import type { Chat } from './chat.ts';
import { isAsync } from './deadline.ts';
import type { Draft } from './draft.ts';
import { end } from './ending.ts';
import { ABSENCE, type Entry, type LeaveReason } from './entry.ts';
import type { LeaveAction, LeaveOptions } from './leave-options.ts';
import { CUSTOMER, isStaff, type Participant } from './participant.ts';

/**
 * Logs that somebody leaves, and the end of the chat if that follows.
 *
 * A chat whose customer is gone ends with its last agent, whatever the leave says.
 */
export function leave(
  chat: Chat,
  who: Participant,
  log: Draft,
  leaving: LeaveOptions = {},
): readonly Entry[] {
  const { reason, then = usualAction(chat, who) } = leaving;
  log.add('ParticipantLeft', who, {
    visibility: who.silent ? 'agents' : 'all',
    ...(reason !== undefined && { reason }),
  });
  const participants = chat.participants.with(who.participantId - 1, { ...who, present: false });
  const left = { ...chat, participants };
  const isDeserted = !participants.some(isAgent);
  if (then === 'close') return end(left, log, 'agent');
  if (chat.abandoned && isDeserted) return end(left, log, 'absence');
  if (then === 'closeIfNoAgent' && isDeserted) return end(left, log, 'agent');
  return log.entries;
}

/**
 * The customer is out of the chat, and not told, since their client has stopped asking or has given a wrong key. The agents
 * stay, where there are any and the setting lets them; otherwise the chat ends.
 *
 * @see Genesys Chat Server, option stop-abandoned-interaction
 */
export function abandon(
  chat: Chat,
  log: Draft,
  when: 'never' | 'noagents' | 'always',
  reason: LeaveReason = ABSENCE,
): readonly Entry[] {
  const customer = chat.participants[CUSTOMER - 1];
  if (customer === undefined || chat.abandoned) return log.entries;
  if (when === 'always' || !chat.participants.some(isAgent)) return end(chat, log, 'absence', reason);
  log.add('ParticipantLeft', customer, { reason });
  return log.entries;
}

/** Everybody whom a script of a process played leaves, since it plays no longer; the chat goes on where its customer is there. */
export function endScripts(chat: Chat, log: Draft, node: string | undefined): readonly Entry[] {
  let left = chat;
  for (const who of chat.participants) {
    if (!who.present || who.script === undefined || who.node !== node) continue;
    leave(left, who, log, { then: 'keepAlive' });
    if (log.entries.at(-1)?.type === 'ChatEnded') break;
    left = {
      ...left,
      participants: left.participants.with(who.participantId - 1, { ...who, present: false }),
    };
  }
  return log.entries;
}

/** Whom a customer has as an agent: staff who are seen, bots included. Silent monitors do not count. */
function isAgent(participant: Participant): boolean {
  return isStaff(participant) && participant.present && !participant.silent;
}

/** A bot leaves to a workflow that goes on, and nobody misses those whom the customer never saw. */
function usualAction(chat: Chat, who: Participant): LeaveAction {
  return isAgent(who) && !who.bot && !isAsync(chat) ? 'closeIfNoAgent' : 'keepAlive';
}
