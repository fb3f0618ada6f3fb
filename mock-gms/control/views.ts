import type { Entry } from '../chat/entry.ts';
import type { Participant } from '../chat/participant.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from '../services/service.ts';

/** What the control API shows of a service. */
export function serviceView({ name, chats, settings }: Service) {
  return { name, chats: chats.size, settings };
}

/** What it shows of a chat in a list. */
export function chatSummary({ chat }: RunningChat) {
  return {
    id: chat.id,
    ended: chat.ended !== undefined,
    participants: chat.participants.map(participantView),
  };
}

/** What it shows of one chat. */
export function chatDetail(running: RunningChat) {
  const { chat, log, presence } = running;
  const { service, userData, readPosition } = chat;
  return { ...chatSummary(running), service, userData, readPosition, ...presence, log: log.map(entryView) };
}

function participantView({ participantId, nickname, type, bot, silent, present }: Participant) {
  return { participantId, nickname, type, bot, silent, present };
}

/** Keys let somebody into a chat: they stay inside. */
function entryView(entry: Entry) {
  if (entry.type !== 'ChatRequested') return entry;
  const { keys: _, ...shown } = entry;
  return shown;
}
