import { isTranscriptEntry, isTransient, type TranscriptEntry } from '../../chat/entry.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import type { Happening } from '../happening.ts';
import { asSent } from './wire-text.ts';

/** What is different in every chat. */
const IDS: ReadonlySet<string> = new Set(['file-id', 'file-document-id', 'file-upload-path', 'file-source']);

/**
 * The transcript as the customer gets it, without what differs from run to run: ids, positions, times.
 *
 * @param leftOut places in the log of what is not played
 */
export function expectedTranscript(
  nickname: string,
  happenings: readonly Happening[],
  leftOut: ReadonlySet<number>,
): readonly object[] {
  const joined = { type: 'ParticipantJoined', from: { nickname: asSent(nickname), type: 'Client' } };
  const seen = seenEntries(happenings).filter(({ seq }) => !leftOut.has(seq));
  const renames = seenEntries(happenings).filter(
    ({ type, seq }) => type === 'NicknameUpdated' && leftOut.has(seq),
  );
  const renamed = renames[0]?.seq ?? Number.POSITIVE_INFINITY;
  return [joined, ...seen.map((entry) => expectedEntry(entry, entry.seq < renamed))];
}

/** Events of gms-webchat that tell who came, and that the chat is over. */
export const CONNECTED = {
  Agent: 'agentConnected',
  Supervisor: 'supervisorConnected',
  Bot: 'botConnected',
} as const;

/** The events that gms-webchat raises once it has asked for all news. */
export function expectedEvents(happenings: readonly Happening[]): readonly string[] {
  const came = seenEntries(happenings).flatMap(({ type, from, joins }) => {
    if (type !== 'ParticipantJoined') return [];
    if (joins?.bot) return [CONNECTED.Bot];
    return from.type === 'Agent' || from.type === 'Supervisor' ? [CONNECTED[from.type]] : [];
  });
  return hasEnded(happenings) ? [...came, 'ended'] : came;
}

export function hasEnded(happenings: readonly Happening[]): boolean {
  return happenings.at(-1)?.entries.at(-1)?.type === 'ChatEnded';
}

function seenEntries(happenings: readonly Happening[]): TranscriptEntry[] {
  return happenings
    .filter(({ by }) => by !== 'nobody')
    .flatMap(({ entries }) => entries.filter(isTranscriptEntry))
    .filter((entry) => entry.visibility === 'all' && !isTransient(entry));
}

/** @param isNamed whether the customer is called as in the log */
function expectedEntry(
  { type, from, text, messageType, eventAttributes, userData }: TranscriptEntry,
  isNamed: boolean,
): object {
  const isCustomers = from.participantId === CUSTOMER;
  const sent = (value: string) => (isCustomers ? asSent(value) : value);
  const isFile = type === 'FileUploaded' || type === 'FileDeleted';
  const data = Object.entries(userData ?? {}).filter(
    ([name, value]) => !IDS.has(name) && !(isCustomers && isLeftOut(name, value)),
  );
  return {
    type,
    from: { ...((isNamed || !isCustomers) && { nickname: sent(from.nickname) }), type: from.type },
    ...(text !== undefined && !isFile && { text: sent(text) }),
    ...(messageType && { messageType: sent(messageType) }),
    ...(isComparable(eventAttributes) && !isCustomers && { eventAttributes }),
    ...(data.length > 0 && (!isCustomers || isFile) && { userData: Object.fromEntries(data) }),
  };
}

/** Of a customer's file, what does not come over: forms write quotes and line breaks in names in more than one way. */
function isLeftOut(name: string, value: unknown): boolean {
  if (name === 'file-name') return typeof value !== 'string' || !/^[\p{L}\p{N} ._()-]{1,200}$/u.test(value);
  return name === 'file-description';
}

/** The runners compare objects by their members, and this one is none to them. */
function isComparable(value: object | undefined): boolean {
  return value !== undefined && !JSON.stringify(value).includes('__proto__');
}
