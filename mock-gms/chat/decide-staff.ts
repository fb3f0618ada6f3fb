import type { Chat } from './chat.ts';
import type { StaffCommand } from './command.ts';
import { isAsync } from './deadline.ts';
import type { Draft } from './draft.ts';
import { end } from './ending.ts';
import type { Entry } from './entry.ts';
import { leave } from './leaving.ts';
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
      if (command.then === 'close' && !isStaff(by)) return refuse('notAllowed');
      return leave(chat, by, log, command);
    case 'park':
      if (!isAsync(chat)) return refuse('notAsync');
      return leave(chat, by, log, { then: 'keepAlive' });
    case 'transfer': {
      const { nickname, participantType: type = 'Agent', bot = false, script, node } = command.to;
      const from = { participantId: chat.participants.length + 1, nickname, type };
      joinOpenly(from, bot, log, { script, node });
      const successor = { ...from, bot, silent: false, present: true };
      const joined = { ...chat, participants: [...chat.participants, successor] };
      return leave(joined, by, log, { then: 'keepAlive' });
    }
    case 'remove': {
      const whom = chat.participants[command.participantId - 1];
      if (whom === undefined || !whom.present) return refuse('notPresent');
      if (whom.participantId === CUSTOMER)
        return isStaff(by) ? end(chat, log, 'agent', command.reason) : refuse('notAllowed');
      return leave(chat, whom, log, { reason: command.reason ?? 4 });
    }
    case 'bargeIn':
      if (by.silent) joinOpenly(by, by.bot, log, { script: by.script, node: by.node });
      return log.entries;
    case 'end':
      return isStaff(by) ? end(chat, log, 'agent') : refuse('notAllowed');
  }
}

/** The script that plays somebody, and its process, as far as there are such. */
interface Played {
  readonly script?: string | undefined;
  readonly node?: string | undefined;
}

/** What the join of somebody says of the script that plays them. */
export function playedBy({ script, node }: Played) {
  return { ...(script !== undefined && { script }), ...(node !== undefined && { node }) };
}

/** A join that everybody sees; of one who monitored silently, the moment when they become visible. */
export function joinOpenly(
  from: Pick<Participant, 'participantId' | 'nickname' | 'type'>,
  bot: boolean,
  log: Draft,
  played: Played = {},
): void {
  log.add('ParticipantJoined', from, {
    joins: { bot, silent: false, ...playedBy(played) },
    ...(bot && { eventAttributes: BOT_PARTY }),
  });
}

/** What tells clients that somebody who joins is a bot. */
export const BOT_PARTY = { GCTI_SYSTEM: { 'party-info': { style: 'BOT' } } };
