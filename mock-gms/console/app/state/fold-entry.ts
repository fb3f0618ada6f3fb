import type { Participant, ShownEntry, TranscriptEntry } from '../api/types.ts';
import type { ChatView } from './world.ts';

/** The customer is always participant 1. */
export const CUSTOMER = 1;

/** Who asked for the chat; undefined until their join is known. */
export function customerOf({ participants }: Pick<ChatView, 'participants'>): Participant | undefined {
  return participants.find(({ participantId }) => participantId === CUSTOMER);
}

/** Whether an entry has a place in the transcript. */
export function isTranscript(entry: ShownEntry): entry is TranscriptEntry {
  return 'index' in entry;
}

/** What a chat is after one more entry. An entry that is known already changes nothing. */
export function foldEntry(chat: ChatView, entry: ShownEntry): ChatView {
  const last = chat.log.at(-1);
  if (last !== undefined && entry.seq <= last.seq) return chat;
  const next = { ...chat, log: [...chat.log, entry] };
  if (!isTranscript(entry)) return foldSilent(next, entry);
  return { ...foldTranscript(next, entry), unread: chat.unread + (isNews(entry) ? 1 : 0) };
}

/** Several entries at once: what came before the page knew the chat. */
export function foldLog(chat: ChatView, log: readonly ShownEntry[]): ChatView {
  const known = chat.log.at(-1)?.seq ?? 0;
  const fresh = log.filter(({ seq }) => seq > known);
  const first = log[0]?.seq ?? 1;
  const before =
    first <= (chat.log[0]?.seq ?? 1) ? log.filter(({ seq }) => seq < (chat.log[0]?.seq ?? 0)) : [];
  const folded = fresh.reduce(
    (next, entry) => (isTranscript(entry) ? foldTranscript(next, entry) : foldSilent(next, entry)),
    chat,
  );
  return { ...folded, log: [...before, ...chat.log, ...fresh], unread: chat.unread };
}

function foldSilent(chat: ChatView, entry: ShownEntry): ChatView {
  switch (entry.type) {
    case 'ChatRequested':
      return { ...chat, startedAt: entry.at, userData: entry.userData };
    case 'UserDataUpdated':
      return { ...chat, userData: { ...chat.userData, ...entry.userData } };
    case 'ChatEnded':
      return { ...chat, ended: true, typing: new Set(), typingPreview: '' };
    default:
      return chat;
  }
}

function foldTranscript(chat: ChatView, entry: TranscriptEntry): ChatView {
  const { participantId, nickname, type } = entry.from;
  switch (entry.type) {
    case 'ParticipantJoined': {
      const { bot = false, silent = false } = entry.joins ?? {};
      const joined: Participant = { participantId, nickname, type, bot, silent, present: true };
      const others = chat.participants.filter((one) => one.participantId !== participantId);
      const participants = [...others, joined].sort((a, b) => a.participantId - b.participantId);
      return { ...chat, participants };
    }
    case 'ParticipantLeft':
      return stopTyping(withParticipant(chat, participantId, { present: false }), participantId);
    case 'NicknameUpdated':
      return withParticipant(chat, participantId, { nickname });
    case 'TypingStarted':
      return { ...chat, typing: new Set([...chat.typing, participantId]) };
    default:
      return stopTyping(chat, participantId);
  }
}

function withParticipant(chat: ChatView, participantId: number, change: Partial<Participant>): ChatView {
  const participants = chat.participants.map((one) =>
    one.participantId === participantId ? { ...one, ...change } : one,
  );
  return { ...chat, participants };
}

function stopTyping(chat: ChatView, participantId: number): ChatView {
  if (!chat.typing.has(participantId)) return chat;
  return { ...chat, typing: new Set([...chat.typing].filter((one) => one !== participantId)) };
}

/** Whether it is something that the customer said. */
function isNews({ type, from }: TranscriptEntry): boolean {
  return from.participantId === CUSTOMER && (type === 'Message' || type === 'FileUploaded');
}
