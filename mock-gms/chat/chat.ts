import type { ChatKeys, EndedBy, Entry, Request, UserData } from './entry.ts';
import { ABSENCE, isTranscriptEntry, WRONG_KEY } from './entry.ts';
import { type ChatFile, evolveDownloads, evolveFiles } from './file.ts';
import { beginInactivity, evolveInactivity, type Inactivity } from './inactivity.ts';
import { CUSTOMER, type Participant } from './participant.ts';

/** What is true of a chat after its log so far: nothing here that the log does not say. */
export interface Chat {
  readonly id: string;
  readonly service: string;
  readonly keys: ChatKeys;
  readonly request: Request;
  readonly userData: UserData;
  /** What of it came after the start. */
  readonly dataSinceStart: UserData;
  /** By participantId: participant n stands at n - 1. */
  readonly participants: readonly Participant[];
  /** Entries in the log; the seq of the last one. */
  readonly seq: number;
  /** The index that the next transcript entry gets. */
  readonly nextIndex: number;
  /** Characters held by the log. */
  readonly size: number;
  readonly inactivity: Inactivity;
  readonly readPosition: number | undefined;
  /** Every file that was sent, deleted ones included, oldest first. */
  readonly files: readonly ChatFile[];
  /** Downloads of the customer. */
  readonly downloads: number;
  /** Whether the customer's client was given up: it is refused from then on, also while the chat goes on. */
  readonly abandoned: boolean;
  readonly ended: { readonly at: number; readonly by: EndedBy } | undefined;
}

/** Folds one entry into a chat; the first entry of a log, `ChatRequested`, brings the chat into being. */
export function evolve(chat: Chat | undefined, entry: Entry): Chat {
  if (chat === undefined) return begin(entry);
  const next = { ...chat, seq: entry.seq, size: chat.size + sizeOf(entry) };
  if (isTranscriptEntry(entry)) {
    next.nextIndex = entry.index + 1;
    next.participants = evolveParticipants(chat.participants, entry);
    next.files = evolveFiles(chat.files, entry);
    next.inactivity = evolveInactivity(chat.inactivity, entry);
    next.abandoned = chat.abandoned || isAbsence(entry);
    return next;
  }
  switch (entry.type) {
    case 'UserDataUpdated':
      return {
        ...next,
        userData: { ...chat.userData, ...entry.userData },
        dataSinceStart: { ...chat.dataSinceStart, ...entry.userData },
      };
    case 'FileDownloaded':
      return { ...next, downloads: evolveDownloads(chat.downloads, entry) };
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

function begin(entry: Entry): Chat {
  if (entry.type !== 'ChatRequested') throw new Error(`a log begins with ChatRequested, not ${entry.type}`);
  return {
    id: entry.chatId,
    service: entry.service,
    keys: entry.keys,
    request: entry.request,
    userData: entry.userData,
    dataSinceStart: {},
    participants: [],
    seq: entry.seq,
    nextIndex: 1,
    size: sizeOf(entry),
    inactivity: beginInactivity(entry),
    readPosition: undefined,
    files: [],
    downloads: 0,
    abandoned: false,
    ended: undefined,
  };
}

function isAbsence({ type, from, reason }: Extract<Entry, { index: number }>): boolean {
  return (
    type === 'ParticipantLeft' &&
    from.participantId === CUSTOMER &&
    (reason === ABSENCE || reason === WRONG_KEY)
  );
}

function evolveParticipants(
  participants: readonly Participant[],
  entry: Extract<Entry, { index: number }>,
): readonly Participant[] {
  const { from } = entry;
  const known = participants[from.participantId - 1];
  if (known === undefined) {
    return [...participants, { ...from, bot: false, silent: false, ...entry.joins, present: true }];
  }
  if (entry.joins !== undefined) return replace(participants, { ...known, ...entry.joins, present: true });
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
