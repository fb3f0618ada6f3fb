import { isDeepStrictEqual } from 'node:util';
import { type Chat, evolve } from '../chat/chat.ts';
import type { Command, ParticipantCommand } from '../chat/command.ts';
import { isAsync } from '../chat/deadline.ts';
import { decide, isRefusal } from '../chat/decide.ts';
import { draft } from '../chat/draft.ts';
import { type Entry, isTranscriptEntry, type TranscriptEntry } from '../chat/entry.ts';
import { LEAVE_ACTIONS } from '../chat/leave-options.ts';
import { abandon } from '../chat/leaving.ts';
import { type ChatLimits, DEFAULT_LIMITS } from '../chat/limits.ts';
import { CUSTOMER, isStaff, isSystem, type Participant } from '../chat/participant.ts';

/** What is in a log was within its bounds. */
export const LIMITS = {
  ...DEFAULT_LIMITS,
  maxMessageBytes: Number.POSITIVE_INFINITY,
  maxLogEntries: Number.POSITIVE_INFINITY,
  maxLogSize: Number.POSITIVE_INFINITY,
};

/** The rest of a log, from one place on. */
export interface Rest {
  readonly log: readonly Entry[];
  readonly place: number;
}

/** What the contact centre did that led to the next entries of a log, and how many those are. The rules are asked. */
export function staffAct(
  chat: Chat,
  rest: Rest,
): { readonly command: Command; readonly length: number } | undefined {
  const { log, place } = rest;
  const first = log[place] as Entry;
  for (const command of candidates(chat, rest)) {
    const decision = decide(chat, command, { now: first.at, limits: LIMITS });
    if (isRefusal(decision) || decision.length === 0) continue;
    if (isDeepStrictEqual(decision, log.slice(place, place + decision.length)))
      return { command, length: decision.length };
  }
  return undefined;
}

/** Whether the rest of a log is the end of a chat whose customer was given up while no agent was to stay. */
export function isAbsence(
  chat: Chat,
  { log, place }: Rest,
  when: ChatLimits['stopAbandonedInteraction'],
): boolean {
  const last = log.at(-1);
  const left = log.at(-2);
  if (last?.type !== 'ChatEnded' || last.by !== 'absence' || left?.type !== 'ParticipantLeft') return false;
  if (left.from.participantId !== CUSTOMER || !isWholeEnd(chat, { log, place })) return false;
  return isDeepStrictEqual(
    abandon(chat, draft(chat, last.at), when, left.reason),
    log.slice(place, log.length),
  );
}

/** Whether the rest of a log is as long as the end of this chat would be, and of one moment. */
function isWholeEnd({ participants }: Chat, rest: Rest): boolean {
  if (!mayBeEnd(rest)) return false;
  const leaving = participants.filter((one) => one.present && !isSystem(one)).length;
  return rest.log.length - rest.place === leaving + 1;
}

function mayBeEnd({ log, place }: Rest): boolean {
  const last = log.at(-1);
  return last?.type === 'ChatEnded' && last.at === log[place]?.at;
}

/** Commands that may have led to the next entry, the likeliest first. */
function candidates(chat: Chat, rest: Rest): Command[] {
  const { log, place } = rest;
  const first = log[place] as Entry;
  if (!isTranscriptEntry(first)) {
    if (first.type === 'UserDataUpdated')
      return [{ type: 'updateData', by: first.by, userData: first.userData }];
    return first.type === 'ChatEnded' ? endings(chat, rest) : [];
  }
  const { type, from, text = '', eventAttributes, userData } = first;
  const by = from.participantId;
  const extra = { ...(eventAttributes && { eventAttributes }), ...(userData && { userData }) };
  switch (type) {
    case 'ParticipantJoined':
      return joins(chat, rest, first);
    case 'ParticipantLeft':
      return [...endings(chat, rest), ...leaves(chat, first, mayBeEnd(rest))];
    case 'Message':
      return [...announcements(first), ...seen(first, { ...message(first), by })];
    case 'TypingStarted':
    case 'TypingStopped':
      return [{ type: type === 'TypingStarted' ? 'startTyping' : 'stopTyping', by, text }];
    case 'PushUrl':
      return [{ type: 'pushUrl', by, url: text }];
    case 'NicknameUpdated':
      return [{ type: 'updateNickname', by, nickname: from.nickname }];
    case 'CustomNotice':
      return seen(first, { type: 'customNotice', by, text, ...extra });
    case 'FileUploaded': {
      const description = userData?.['file-description'];
      const described = typeof description === 'string' && { description };
      return first.file === undefined ? [] : [{ type: 'uploadFile', by, file: first.file, ...described }];
    }
    case 'FileDeleted':
      return [{ type: 'deleteFile', by, fileId: first.fileId ?? '' }];
    default:
      return [];
  }
}

function joins(chat: Chat, { log, place }: Rest, first: TranscriptEntry): Command[] {
  const { from, joins: how } = first;
  const next = log[place + 1];
  const { participantId, nickname, type: participantType } = from;
  const spoken = next?.type === 'Message' && isSystem(next.from) ? announcements(next) : [];
  if (chat.participants[participantId - 1] !== undefined)
    return [...spoken, { type: 'bargeIn', by: participantId }];
  if (participantType === 'Client') return [];
  const { bot = false, silent = false, script } = how ?? {};
  // Who leaves as the chat ends has handed it to nobody.
  const isLast =
    next?.type === 'ParticipantLeft' && isWholeEnd(evolve(chat, first), { log, place: place + 1 });
  const left = next?.type === 'ParticipantLeft' && !isLast ? next.from.participantId : CUSTOMER;
  const transfer = { type: 'transfer', by: left, to: { nickname, participantType, bot, script } } as const;
  return [
    ...spoken,
    ...(left === CUSTOMER ? [] : [transfer]),
    { type: 'join', nickname, participantType, bot, silent, script },
  ];
}

/** Everybody leaves at once. */
function endings(chat: Chat, rest: Rest): Command[] {
  if (!isWholeEnd(chat, rest)) return [];
  const by = chat.participants.find((one) => isStaff(one) && one.present)?.participantId;
  const left = rest.log.at(-2);
  const reason = left?.type === 'ParticipantLeft' ? left.reason : undefined;
  const commands: Command[] = [{ type: 'endByServer' }];
  if (by === undefined) return commands;
  const removal = { type: 'remove', by, participantId: CUSTOMER } as const;
  return [{ type: 'end', by }, ...commands, { ...removal, ...(reason !== undefined && { reason }) }];
}

function leaves(
  chat: Chat,
  { from: { participantId: by }, reason }: TranscriptEntry,
  mayEnd: boolean,
): Command[] {
  if (by === CUSTOMER) return [];
  const other = reason === 4 ? chat.participants.find((one) => isColleague(one, by)) : undefined;
  const removed: Command[] =
    other === undefined ? [] : [{ type: 'remove', by: other.participantId, participantId: by }];
  // Nobody comes back to a chat whose customer is gone.
  const isParked = isAsync(chat) && !chat.abandoned && reason === undefined;
  const parked: Command[] = isParked ? [{ type: 'park', by }] : [];
  const leave = { type: 'leave', by, ...(reason !== undefined && { reason }) } as const;
  const actions = mayEnd ? LEAVE_ACTIONS : (['keepAlive'] as const);
  return [...removed, ...parked, leave, ...actions.map((then) => ({ ...leave, then }))];
}

function isColleague(one: Participant, of: number): boolean {
  return isStaff(one) && one.present && one.participantId !== of;
}

function announcements({ from, text = '', eventAttributes }: TranscriptEntry): Command[] {
  return isSystem(from) ? [{ type: 'announce', text, ...(eventAttributes && { eventAttributes }) }] : [];
}

function message({ text = '', messageType, eventAttributes }: TranscriptEntry) {
  return {
    type: 'send',
    text,
    ...(messageType !== undefined && { messageType }),
    ...(eventAttributes !== undefined && { eventAttributes }),
  } as const;
}

/** As whom it may concern by default, or as it says. */
function seen({ visibility }: TranscriptEntry, command: ParticipantCommand): Command[] {
  return [command, { ...command, visibility } as ParticipantCommand];
}
