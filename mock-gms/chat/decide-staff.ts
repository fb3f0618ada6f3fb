import type { Chat } from './chat.ts';
import type { StaffCommand } from './command.ts';
import { isAsync } from './deadline.ts';
import type { Draft } from './draft.ts';
import { end } from './ending.ts';
import type { Entry } from './entry.ts';
import { CUSTOMER, isStaff, type Participant } from './participant.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The rules for what only the contact centre's side does; `by` is in the chat. */
export function decideStaff(
  chat: Chat,
  command: StaffCommand,
  by: Participant,
  log: Draft,
): readonly Entry[] | Refusal {
  if (by.participantId === CUSTOMER) return refuse('notAllowed');
  switch (command.type) {
    case 'leave':
      leave(by, log, command.reason);
      return log.entries;
    case 'park':
      if (!isAsync(chat)) return refuse('notAsync');
      leave(by, log);
      return log.entries;
    case 'transfer': {
      const { nickname, participantType: type = 'Agent', bot = false } = command.to;
      const from = { participantId: chat.participants.length + 1, nickname, type };
      joinOpenly(from, bot, log);
      leave(by, log);
      return log.entries;
    }
    case 'remove': {
      const whom = chat.participants[command.participantId - 1];
      if (whom === undefined || !whom.present) return refuse('notPresent');
      if (whom.participantId === CUSTOMER)
        return isStaff(by) ? end(chat, log, 'agent', command.reason) : refuse('notAllowed');
      leave(whom, log, command.reason ?? 4);
      return log.entries;
    }
    case 'bargeIn':
      if (by.silent) joinOpenly(by, by.bot, log);
      return log.entries;
    case 'end':
      return isStaff(by) ? end(chat, log, 'agent') : refuse('notAllowed');
  }
}

/** A join that everybody sees; of one who monitored silently, the moment when they become visible. */
export function joinOpenly(
  from: Pick<Participant, 'participantId' | 'nickname' | 'type'>,
  bot: boolean,
  log: Draft,
): void {
  log.add('ParticipantJoined', from, {
    joins: { bot, silent: false },
    ...(bot && { eventAttributes: BOT_PARTY }),
  });
}

/** What tells clients that somebody who joins is a bot. */
export const BOT_PARTY = { GCTI_SYSTEM: { 'party-info': { style: 'BOT' } } };

function leave(who: Participant, log: Draft, reason?: StaffReason): void {
  log.add('ParticipantLeft', who, {
    visibility: who.silent ? 'agents' : 'all',
    ...(reason !== undefined && { reason }),
  });
}

type StaffReason = Extract<StaffCommand, { type: 'leave' }>['reason'];
