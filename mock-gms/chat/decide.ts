import type { Chat } from './chat.ts';
import type { Command, ParticipantCommand, RequestChat } from './command.ts';
import { nextIdleTimer, quietSince } from './deadline.ts';
import { decideFile } from './decide-file.ts';
import { BOT_PARTY, decideStaff, joinOpenly, playedBy } from './decide-staff.ts';
import { type Draft, draft } from './draft.ts';
import { end } from './ending.ts';
import { type Entry, WRONG_KEY } from './entry.ts';
import { abandon, endScripts } from './leaving.ts';
import type { ChatLimits } from './limits.ts';
import { CUSTOMER } from './participant.ts';
import { type Refusal, refuse } from './refusal.ts';
import { systemFor } from './system.ts';

/** What the rules need to know beyond the chat: the time (epoch ms) and the limits in force. */
export interface Circumstances {
  readonly now: number;
  readonly limits: ChatLimits;
}

/** The entries to log, in order; none when the command changes nothing. */
export type Decision = readonly Entry[] | Refusal;

/** Whether a decision is a refusal. */
export function isRefusal(decision: Decision): decision is Refusal {
  return 'refused' in decision;
}

/**
 * The rules for a chat that is asked for: the customer's join has index 1, an initial text index 2.
 *
 * @see GMS Chat API V2, Request Chat
 */
export function decideRequest(command: RequestChat, { now, limits }: Circumstances): Decision {
  const nickname = nicknameOf(command, limits);
  if (typeof nickname !== 'string') return nickname;
  if (command.text !== undefined && isTooLong(command.text, limits)) return refuse('textTooLong');
  const { chatId, service, keys, request, userData, text } = command;
  const log = draft({ seq: 0, nextIndex: 1 }, now);
  log.note({ type: 'ChatRequested', chatId, service, keys, request, userData });
  const customer = { participantId: CUSTOMER, nickname, type: 'Client' as const };
  log.add('ParticipantJoined', customer, { joins: { bot: false, silent: false } });
  if (text !== undefined && text !== '') log.add('Message', customer, { text });
  return log.entries;
}

/** The rules for everything that can happen to a chat that exists. */
export function decide(chat: Chat, command: Command, circumstances: Circumstances): Decision {
  if (chat.ended !== undefined) return refuse('chatEnded');
  const log = draft(chat, circumstances.now);
  switch (command.type) {
    case 'join': {
      if (isFull(chat, circumstances.limits)) return refuse('logFull');
      const { nickname, participantType: type, bot = false, silent = false, script, node } = command;
      const joins = { bot, silent, ...playedBy({ script, node }) };
      const from = { participantId: chat.participants.length + 1, nickname, type };
      log.add('ParticipantJoined', from, {
        joins,
        visibility: silent ? 'agents' : 'all',
        ...(bot && { eventAttributes: BOT_PARTY }),
      });
      return log.entries;
    }
    case 'announce': {
      const { text, eventAttributes } = command;
      if (isTooLong(text, circumstances.limits)) return refuse('textTooLong');
      if (isFull(chat, circumstances.limits)) return refuse('logFull');
      log.add('Message', systemFor(chat, log, 'all'), {
        text,
        ...(eventAttributes !== undefined && { eventAttributes }),
      });
      return log.entries;
    }
    case 'endScripts':
      return endScripts(chat, log, command.node);
    case 'endByServer':
      return end(chat, log, 'server');
    case 'expire':
      return abandon(chat, log, circumstances.limits.stopAbandonedInteraction);
    case 'expel':
      return abandon(chat, log, circumstances.limits.stopAbandonedInteraction, WRONG_KEY);
    case 'alertIdle': {
      const { limits } = circumstances;
      const isFirst = quietSince(chat, limits).alerts === 0;
      const text = isFirst ? limits.inactivityMessageAlert : limits.inactivityMessageAlert2;
      const visibility = text === '' ? 'agents' : 'all';
      const userData = nextIdleTimer(chat, limits, isFirst);
      log.add('IdleAlert', systemFor(chat, log, visibility), { text, visibility, userData });
      return log.entries;
    }
    case 'closeIdle': {
      const text = circumstances.limits.inactivityMessageClose;
      const visibility = text === '' ? 'agents' : 'all';
      log.add('IdleClose', systemFor(chat, log, visibility), { text, visibility });
      return end(chat, log, 'inactivity');
    }
    default:
      return decideParticipant(chat, command, log, circumstances);
  }
}

function decideParticipant(
  chat: Chat,
  command: ParticipantCommand,
  log: Draft,
  { limits }: Circumstances,
): Decision {
  const by = chat.participants[command.by - 1];
  if (by === undefined || !by.present) return refuse('notPresent');
  const text = textOf(command);
  if (text !== undefined && isTooLong(text, limits)) return refuse('textTooLong');
  if (isFull(chat, limits) && !ENDS_SOMETHING.has(command.type)) return refuse('logFull');
  const visibility = by.silent ? ('agents' as const) : ('all' as const);
  switch (command.type) {
    case 'send': {
      const { messageType, eventAttributes } = command;
      if (by.silent && command.visibility === 'all') joinOpenly(by, by.bot, log);
      log.add('Message', by, {
        text: command.text,
        visibility: by.type === 'Client' ? 'all' : (command.visibility ?? visibility),
        ...(messageType !== undefined && { messageType }),
        ...(eventAttributes !== undefined && { eventAttributes }),
      });
      return log.entries;
    }
    case 'startTyping':
    case 'stopTyping':
      log.add(command.type === 'startTyping' ? 'TypingStarted' : 'TypingStopped', by, {
        visibility,
        ...(text !== undefined && text !== '' && { text }),
      });
      return log.entries;
    case 'pushUrl':
      log.add('PushUrl', by, { visibility, text: command.url });
      return log.entries;
    case 'updateNickname':
      log.add('NicknameUpdated', { ...by, nickname: command.nickname }, { visibility });
      return log.entries;
    case 'customNotice': {
      const { eventAttributes, userData } = command;
      log.add('CustomNotice', by, {
        visibility: command.visibility ?? visibility,
        text: command.text ?? '',
        ...(eventAttributes !== undefined && { eventAttributes }),
        ...(userData !== undefined && { userData }),
      });
      return log.entries;
    }
    case 'updateData':
      if (Object.keys(command.userData).length > 0) {
        log.note({ type: 'UserDataUpdated', userData: command.userData, by: command.by });
      }
      return log.entries;
    case 'readReceipt':
      if (command.position === chat.readPosition) return log.entries;
      log.note({ type: 'TranscriptRead', position: command.position });
      if (limits.readConfirm && command.position > 0) log.add('Notice', by, { text: READ_CONFIRM });
      return log.entries;
    case 'uploadFile':
    case 'downloadFile':
    case 'deleteFile':
      return decideFile(chat, command, by, log, limits);
    case 'disconnect':
      return by.participantId === CUSTOMER ? end(chat, log, 'client') : refuse('notAllowed');
    default:
      return decideStaff(chat, command, by, log);
  }
}

/** What a read receipt comes back as. @see programs in production, which drop this event from what they read */
const READ_CONFIRM = 'read-confirm';

function nicknameOf({ nickname, request }: RequestChat, { lenientNames }: ChatLimits): string | Refusal {
  if (nickname) return nickname;
  const { firstName, lastName } = request;
  if (lenientNames) return [firstName, lastName].filter(Boolean).join(' ') || 'Customer';
  if (!firstName && !lastName) return refuse('nameMissing');
  if (!firstName) return refuse('firstNameMissing');
  if (!lastName) return refuse('lastNameMissing');
  return `${firstName} ${lastName}`;
}

/** A chat that is full can still be left and ended. */
const ENDS_SOMETHING: ReadonlySet<Command['type']> = new Set([
  'disconnect',
  'leave',
  'park',
  'remove',
  'end',
]);

function isFull(chat: Chat, limits: ChatLimits): boolean {
  return chat.seq >= limits.maxLogEntries || chat.size >= limits.maxLogSize;
}

function textOf(command: ParticipantCommand): string | undefined {
  switch (command.type) {
    case 'pushUrl':
      return command.url;
    case 'updateNickname':
      return command.nickname;
    default:
      return 'text' in command ? command.text : undefined;
  }
}

/** UTF-8 needs at most three bytes for a UTF-16 unit, so that short texts need no counting. */
function isTooLong(text: string, { maxMessageBytes }: ChatLimits): boolean {
  return text.length * 3 > maxMessageBytes && new TextEncoder().encode(text).length > maxMessageBytes;
}
