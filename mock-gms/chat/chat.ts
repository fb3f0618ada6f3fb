import type { ChatKeys, EndedBy, Entry, Request, UserData } from './entry.ts';
import { isTranscriptEntry } from './entry.ts';
import type { Participant } from './participant.ts';

/** What is true of a chat after its log so far: nothing here that the log does not say. */
export interface Chat {
  readonly id: string;
  readonly service: string;
  readonly keys: ChatKeys;
  readonly request: Request;
  readonly userData: UserData;
  /** By participantId: participant n stands at n - 1. */
  readonly participants: readonly Participant[];
  /** Entries in the log; the seq of the last one. */
  readonly seq: number;
  /** The index that the next transcript entry gets. */
  readonly nextIndex: number;
  /** Characters held by the log. */
  readonly size: number;
  readonly lastActivity: number;
  /** Idle alerts given since the last activity. */
  readonly alerts: number;
  readonly readPosition: number | undefined;
  readonly ended: { readonly at: number; readonly by: EndedBy } | undefined;
}

/** Folds one entry into a chat; the first entry of a log, `ChatRequested`, brings the chat into being. */
export function evolve(chat: Chat | undefined, entry: Entry): Chat {
  if (chat === undefined) return begin(entry);
  const next = { ...chat, seq: entry.seq, size: chat.size + sizeOf(entry) };
  if (isTranscriptEntry(entry)) {
    next.nextIndex = entry.index + 1;
    next.participants = evolveParticipants(chat.participants, entry);
    if (RESETS_INACTIVITY.has(entry.type)) {
      next.lastActivity = entry.at;
      next.alerts = 0;
    } else if (entry.type === 'IdleAlert') {
      next.alerts = chat.alerts + 1;
    }
    return next;
  }
  switch (entry.type) {
    case 'UserDataUpdated':
      return { ...next, userData: { ...chat.userData, ...entry.userData } };
    case 'TranscriptRead':
      return { ...next, readPosition: entry.position };
    case 'ChatEnded':
      return { ...next, ended: { at: entry.at, by: entry.by } };
    case 'ChatRequested':
      throw new Error(`chat ${chat.id} cannot be requested twice`);
  }
}

/** The chat that a whole log amounts to. */
export function fold(log: readonly Entry[]): Chat | undefined {
  return log.reduce<Chat | undefined>(evolve, undefined);
}

const RESETS_INACTIVITY: ReadonlySet<Entry['type']> = new Set([
  'ParticipantJoined',
  'ParticipantLeft',
  'Message',
  'PushUrl',
  'CustomNotice',
]);

function begin(entry: Entry): Chat {
  if (entry.type !== 'ChatRequested') throw new Error(`a log begins with ChatRequested, not ${entry.type}`);
  return {
    id: entry.chatId,
    service: entry.service,
    keys: entry.keys,
    request: entry.request,
    userData: entry.userData,
    participants: [],
    seq: entry.seq,
    nextIndex: 1,
    size: sizeOf(entry),
    lastActivity: entry.at,
    alerts: 0,
    readPosition: undefined,
    ended: undefined,
  };
}

function evolveParticipants(
  participants: readonly Participant[],
  entry: Extract<Entry, { index: number }>,
): readonly Participant[] {
  const { from } = entry;
  const known = participants[from.participantId - 1];
  if (known === undefined) {
    const { bot = false, silent = false } = entry.joins ?? {};
    return [...participants, { ...from, bot, silent, present: true }];
  }
  if (entry.type === 'ParticipantLeft') return replace(participants, { ...known, present: false });
  if (entry.type === 'NicknameUpdated') return replace(participants, { ...known, nickname: from.nickname });
  return participants;
}

function replace(participants: readonly Participant[], changed: Participant): readonly Participant[] {
  return participants.with(changed.participantId - 1, changed);
}

/** Only what can grow is counted: texts and maps. */
function sizeOf(entry: Entry): number {
  if (isTranscriptEntry(entry)) {
    const maps = entry.eventAttributes ?? entry.userData;
    return (
      (entry.text?.length ?? 0) +
      (maps === undefined ? 0 : mapSize(entry.eventAttributes) + mapSize(entry.userData))
    );
  }
  return entry.type === 'ChatRequested' || entry.type === 'UserDataUpdated' ? mapSize(entry.userData) : 0;
}

function mapSize(map: object | undefined): number {
  return map === undefined ? 0 : JSON.stringify(map).length;
}
