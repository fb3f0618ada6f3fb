import { type Chat, evolve } from '../chat/chat.ts';
import type { Command } from '../chat/command.ts';
import { ABSENCE, type Entry, isTranscriptEntry, LEAVE_REASONS, WRONG_KEY } from '../chat/entry.ts';
import type { ChatLimits } from '../chat/limits.ts';
import { CUSTOMER, type ParticipantType } from '../chat/participant.ts';
import type { ShownEntry } from '../services/service-events.ts';
import type { Beginning, Happening, Timeline } from './happening.ts';
import { isAbsence, type Rest, staffAct } from './recognize.ts';

const NO_KEYS = { secureKey: '', userId: '', alias: '' };

/**
 * Tells a log as acts of the customer, of the staff and of the server.
 *
 * @param when the setting under which the chat was held. An agent who leaves at the moment at which the customer is
 *   given up leaves as the chat ends only with `always`; the log alone does not tell
 * @throws Error for a log that does not begin as every log does
 */
export function timelineOf(
  shown: readonly ShownEntry[],
  when: ChatLimits['stopAbandonedInteraction'] = 'always',
): Timeline {
  // What a program in this process has put into a log may be no JSON; what is saved is.
  const log = (JSON.parse(JSON.stringify(shown)) as ShownEntry[]).map(withKeys);
  const [requested, joined] = log;
  if (requested?.type !== 'ChatRequested' || joined?.type !== 'ParticipantJoined')
    throw new Error('a log begins with ChatRequested and the join of the customer');
  const beginning: Beginning = {
    nickname: String(joined.from.nickname),
    subject: String(requested.request.subject ?? ''),
    emailAddress: String(requested.request.emailAddress ?? ''),
    userData: requested.userData,
  };
  const happenings: Happening[] = [];
  /** Participants that somebody let join; the system comes by itself. */
  const played = new Set<number>();
  let chat = evolve(evolve(undefined, requested), joined);
  for (let place = 2; place < log.length; ) {
    const first = log[place] as Entry;
    const found = happeningAt(chat, { log, place }, { played, when });
    const entries = log.slice(place, place + found.length);
    const at = Math.round(first.at - requested.at);
    if (found.by !== 'staff') happenings.push({ by: found.by, at, entries });
    else {
      const { by, command } = found;
      const joins = command.type === 'join' || command.type === 'transfer';
      const newcomer = joins && isTranscriptEntry(first) ? first.from.participantId : undefined;
      if (newcomer !== undefined) played.add(newcomer);
      happenings.push({ by, at, entries, command, joined: newcomer });
    }
    chat = entries.reduce(evolve, chat);
    place += found.length;
  }
  return { beginning, happenings };
}

type Found = { readonly length: number } & (
  | { readonly by: 'customer' | 'server' | 'nobody' }
  | { readonly by: 'staff'; readonly command: Command }
);

/** What is known beside the log. */
interface Known {
  readonly played: ReadonlySet<number>;
  readonly when: ChatLimits['stopAbandonedInteraction'];
}

function happeningAt(chat: Chat, rest: Rest, { played, when }: Known): Found {
  const { log, place } = rest;
  const first = log[place] as Entry;
  const whole = log.length - place;
  if (isTranscriptEntry(first) && !isReadable(first)) return { by: 'nobody', length: 1 };
  const length = serversLength(first, log[place + 1]);
  if (length > 0)
    return { by: 'server', length: log[place + length - 1]?.type === 'IdleClose' ? whole : length };
  if (isAbsence(chat, rest, when)) return { by: 'server', length: whole };
  const staff = staffAct(chat, rest);
  const isPlayed = staff !== undefined && (!('by' in staff.command) || played.has(staff.command.by));
  if (staff !== undefined && isPlayed) return { by: 'staff', ...staff };
  if (first.type === 'TranscriptRead') return receipt(first, log[place + 1]);
  if (!isCustomers(first)) return { by: 'nobody', length: 1 };
  if (first.type !== 'ParticipantLeft') return { by: 'customer', length: 1 };
  if (log[place + 1]?.type === 'ChatEnded') return { by: 'customer', length: 2 };
  return { by: first.reason === ABSENCE || first.reason === WRONG_KEY ? 'server' : 'nobody', length: 1 };
}

/** A read receipt and its confirmation. Only the confirmation says whose it is, and staff give none. */
function receipt(read: Entry, next: Entry | undefined): Found {
  if (next?.type !== 'Notice' || next.at !== read.at) return { by: 'customer', length: 1 };
  return { by: next.from.participantId === CUSTOMER ? 'customer' : 'nobody', length: 2 };
}

/** How many entries an idle notice takes: the system may join to say it. */
function serversLength(first: Entry, second: Entry | undefined): number {
  if (isIdleNotice(first)) return 1;
  if (first.type !== 'ParticipantJoined' || second === undefined || !isIdleNotice(second)) return 0;
  return 'from' in second && second.from.participantId === first.from.participantId ? 2 : 0;
}

function isIdleNotice({ type }: Entry): boolean {
  return type === 'IdleAlert' || type === 'IdleClose';
}

function isCustomers(entry: Entry): boolean {
  if (isTranscriptEntry(entry)) return entry.from.participantId === CUSTOMER;
  return entry.type === 'TranscriptRead' || ('by' in entry && entry.by === CUSTOMER);
}

/** A log that was restored may hold anything; what is saved of it is code. */
function isReadable({
  from,
  text = '',
  messageType = '',
  reason,
  file,
}: Extract<Entry, { index: number }>): boolean {
  const { name = '', type = '' } = file ?? {};
  const areTexts = [from.nickname, text, messageType, name, type].every((value) => typeof value === 'string');
  const isKnown = reason === undefined || LEAVE_REASONS.includes(reason);
  return areTexts && Object.hasOwn(TYPES, from.type) && isKnown;
}

const TYPES: Record<ParticipantType, true> = { Client: true, Agent: true, Supervisor: true, External: true };

function withKeys(entry: ShownEntry): Entry {
  return entry.type === 'ChatRequested' ? { ...entry, keys: NO_KEYS } : entry;
}
