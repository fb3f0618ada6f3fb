import { isObject, parsedJson } from '../../boundary/json.ts';
import {
  type EndedBy,
  type Entry,
  LEAVE_REASONS,
  type LeaveReason,
  type SilentEntry,
  TRANSCRIPT_TYPES,
  type TranscriptEntry,
  type TranscriptType,
  type UserData,
} from '../../chat/entry.ts';
import { CUSTOMER, type ParticipantType } from '../../chat/participant.ts';
import { parametersOf } from '../../http/parameters.ts';
import type { Unread } from '../captured.ts';
import type { Members } from '../traffic/answer.ts';
import type { RequestFields } from '../traffic/read-fields.ts';
import type { Act } from '../traffic/traffic.ts';
import type { Conversation, SeenEvent } from './conversation.ts';

/** What a conversation amounts to as the log of a chat, and what of it a log cannot hold. */
export interface ReadLog {
  readonly log: readonly Entry[];
  readonly unread: readonly Unread[];
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'seq' | 'at'> : never;

/** A fact, the time it was seen, and the index of the event that it comes before. */
interface Placed {
  readonly at: number;
  readonly before: number;
  readonly fact: Unnumbered<SilentEntry> | Unnumbered<TranscriptEntry>;
}

/**
 * The log of a chat, as far as its customer could see it: what only agents see is not in it.
 *
 * @example
 * const { conversations } = conversationsOf({ began: 0, entries: [], unread: [] });
 * conversations.map(logOf); // []
 * @see mock-gms/chat-api/message.ts: the other way round
 */
export function logOf(conversation: Conversation): ReadLog {
  const unread: Unread[] = [];
  const events = conversation.events.flatMap((seen): Placed[] => {
    const fact = factOf(seen);
    if (typeof fact === 'string') {
      unread.push({ where: `entry ${seen.entry}`, what: fact });
      return [];
    }
    return [{ at: timeOf(conversation, seen), before: seen.event.index, fact }];
  });
  const facts = [...requested(conversation), ...factsOfActs(conversation), ...events, ...ended(conversation)];
  facts.sort((a, b) => a.before - b.before);
  return { log: facts.map(({ at, fact }, place) => ({ seq: place + 1, at, ...fact }) as Entry), unread };
}

function timeOf({ began }: Conversation, { event, at }: SeenEvent): number {
  return event.utcTime ?? Math.round(began + at);
}

const PARTICIPANTS: ReadonlySet<string> = new Set<ParticipantType>([
  'Client',
  'Agent',
  'Supervisor',
  'External',
]);
const TYPES: ReadonlySet<string> = new Set(TRANSCRIPT_TYPES);

/** An event as a fact of the log; a text says why it is none. */
function factOf({ event }: SeenEvent): Unnumbered<TranscriptEntry> | string {
  const { index, from = {}, text, messageType, userData, eventAttributes } = event;
  if (event.type === undefined || !TYPES.has(event.type))
    return `event ${index} has a type that is not known`;
  if (from.participantId === undefined || from.type === undefined || !PARTICIPANTS.has(from.type))
    return `event ${index} does not say who it comes from`;
  const type = event.type as TranscriptType;
  return {
    type,
    index,
    from: {
      nickname: from.nickname ?? '',
      participantId: from.participantId,
      type: from.type as ParticipantType,
    },
    visibility: 'all',
    ...(text !== undefined && { text }),
    ...(messageType !== undefined && { messageType }),
    ...(userData !== undefined && { userData: textsOf(userData) }),
    ...(eventAttributes !== undefined && { eventAttributes }),
    ...detailsOf(type, event),
  };
}

/** What the entry of an event says beyond the event itself. */
function detailsOf(type: TranscriptType, { text, userData = {}, eventAttributes }: SeenEvent['event']) {
  const member = (name: string) => (typeof userData[name] === 'string' ? (userData[name] as string) : '');
  switch (type) {
    case 'ParticipantJoined':
      return { joins: { bot: isBot(eventAttributes), silent: false } };
    case 'ParticipantLeft': {
      const reason = reasonOf(eventAttributes);
      return reason === undefined ? {} : { reason };
    }
    case 'FileUploaded': {
      const id = member('file-id') || (text ?? '');
      const size = /^\d{1,15}$/.test(member('file-size')) ? Number(member('file-size')) : 0;
      const file = { id, documentId: member('file-document-id'), name: member('file-name'), size };
      return { file: { ...file, type: 'application/octet-stream' } };
    }
    case 'FileDeleted':
      return { fileId: member('file-id') };
    default:
      return {};
  }
}

/** What GMS_SYSTEM says of an event, which may be a text of JSON. */
function systemOf(eventAttributes: Members = {}): Members {
  const { GCTI_SYSTEM: system } = eventAttributes;
  return objectOf(system);
}

function objectOf(value: unknown): Members {
  const parsed = typeof value === 'string' ? parsedJson(value) : value;
  return isObject(parsed) ? parsed : {};
}

function isBot(eventAttributes: Members | undefined): boolean {
  return objectOf(systemOf(eventAttributes)['party-info']).style === 'BOT';
}

function reasonOf(eventAttributes: Members | undefined): LeaveReason | undefined {
  const code = systemOf(eventAttributes)['quit-reason-code'];
  return LEAVE_REASONS.find((reason) => String(reason) === code || reason === code);
}

/** Attached data as strings, maps and lists, as a log has them. */
function textsOf(data: Members): UserData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      isObject(value)
        ? textsOf(value)
        : Array.isArray(value)
          ? value.map((each: unknown) => (isObject(each) ? textsOf(each) : String(each)))
          : String(value),
    ]),
  );
}

function requested({ chatId, service = '', acts, told, began }: Conversation): Placed[] {
  const start = acts.find(({ operation }) => operation === 'requestChat');
  const { secureKey = '', userId = '', alias = '' } = told[0]?.answer ?? {};
  const { firstName, lastName, subject, emailAddress } = start?.fields ?? {};
  const given = { firstName, lastName, subject, emailAddress };
  const fact = {
    type: 'ChatRequested' as const,
    chatId,
    service,
    keys: { secureKey, userId, alias },
    request: Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
    userData: start === undefined ? {} : userDataOf(start.fields),
  };
  return [{ at: Math.round(began + (start?.at ?? told[0]?.at ?? 0)), before: 0, fact }];
}

/** What the customer did that has no event. */
function factsOfActs(conversation: Conversation): Placed[] {
  const end = conversation.told.find(({ answer }) => answer.chatEnded === true);
  let read: number | undefined;
  return conversation.acts.flatMap((act) => {
    const fact = silentFact(act);
    if (fact === undefined || act.isRefused || act.at > (end?.at ?? Number.POSITIVE_INFINITY)) return [];
    // The same position again says nothing new.
    if (fact.type === 'TranscriptRead' && fact.position === read) return [];
    if (fact.type === 'TranscriptRead') read = fact.position;
    const at = Math.round(conversation.began + (act.end ?? act.at));
    return [{ at, before: positionOf(conversation, act), fact }];
  });
}

function silentFact({ operation, fields, answer, fileId }: Act): Unnumbered<SilentEntry> | undefined {
  const isDone = answer === undefined || answer.statusCode === 0;
  switch (operation) {
    case 'updateData': {
      const userData = userDataOf(fields);
      return isDone && Object.keys(userData).length > 0 ? { type: 'UserDataUpdated', userData } : undefined;
    }
    case 'readReceipt': {
      const position = Number(fields.transcriptPosition);
      return isDone && Number.isInteger(position) ? { type: 'TranscriptRead', position } : undefined;
    }
    case 'fileDownload':
      return fileId === undefined ? undefined : { type: 'FileDownloaded', fileId, by: CUSTOMER };
    default:
      return undefined;
  }
}

/** The index of the event that comes after an act: the answer tells it, or else the time. */
function positionOf({ events }: Conversation, { answer, at, end = at }: Act): number {
  if (answer?.nextPosition !== undefined) return answer.nextPosition - 0.5;
  const next = events.find((seen) => seen.at > end);
  return (next?.event.index ?? (events.at(-1)?.event.index ?? 0) + 1) - 0.5;
}

function userDataOf(fields: RequestFields): UserData {
  const { userData } = parametersOf(Object.entries(fields).filter(([name]) => name.startsWith('userData')));
  const given = typeof userData === 'string' ? parsedJson(userData) : userData;
  return isObject(given) ? textsOf(given) : {};
}

const ENDED_BY: Partial<Record<LeaveReason, EndedBy>> = {
  3: 'absence',
  4: 'agent',
  5: 'server',
  7: 'inactivity',
  8: 'server',
};

/** The end of a chat: how it came is told by the reason of the customer's leave, or by who asked for it. */
function ended({ told, acts, events, began }: Conversation): Placed[] {
  const end = told.find(({ answer }) => answer.chatEnded === true);
  if (end === undefined || end.answer.statusCode !== 0) return [];
  const leave = events.findLast(
    ({ event }) => event.type === 'ParticipantLeft' && event.from?.participantId === CUSTOMER,
  );
  const reason = reasonOf(leave?.event.eventAttributes);
  const isAsked = acts.some(({ operation }) => operation === 'disconnect');
  const by = (reason === undefined ? undefined : ENDED_BY[reason]) ?? (isAsked ? 'client' : 'server');
  return [
    { at: Math.round(began + end.at), before: Number.POSITIVE_INFINITY, fact: { type: 'ChatEnded', by } },
  ];
}
