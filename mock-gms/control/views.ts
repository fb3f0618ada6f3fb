import { defined } from '../boundary/defined.ts';
import { type Entry, isTranscriptEntry } from '../chat/entry.ts';
import type { ChatLimits } from '../chat/limits.ts';
import { pushRegistrationOf } from '../chat/push-registration.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from '../services/service.ts';
import type { ShownEntry } from '../services/service-events.ts';

/** What the control API shows of a service. */
export function serviceView({ name, chats, settings, events }: Service) {
  let runningChats = 0;
  for (const { chat } of chats.chats) if (chat.ended === undefined) runningChats += 1;
  return { name, chats: chats.size, runningChats, followers: events.listeners, settings };
}

/** What it shows of a chat in a list. */
export function chatSummary({ chat, log }: RunningChat) {
  const lastMessage = lastSaid(log);
  return {
    id: chat.id,
    startedAt: log[0]?.at ?? 0,
    ended: chat.ended !== undefined,
    participants: chat.participants,
    ...defined({ lastMessage }),
  };
}

/** What it shows of one chat, with the part of its log that was asked for. */
export function chatDetail(running: RunningChat, limits: ChatLimits, log: readonly ShownEntry[]) {
  const { chat, presence } = running;
  const { service, userData, readPosition, ended: ending } = chat;
  return {
    ...chatSummary(running),
    service,
    userData,
    pushRegistration: pushRegistrationOf(chat, limits),
    readPosition,
    ending,
    ...presence,
    log,
  };
}

/** Characters of a message that a list shows. */
const MAX_SNIPPET = 200;

/** Entries that are looked through for one: a list of many chats is to be quick. */
const MAX_LOOKED_AT = 100;

/** The last message of a chat, cut to what a list shows; undefined where nobody has said anything of late. */
function lastSaid(log: readonly Entry[]) {
  for (let place = log.length - 1; place >= 0 && place >= log.length - MAX_LOOKED_AT; place -= 1) {
    const entry = log[place];
    if (entry === undefined || !isTranscriptEntry(entry) || entry.type !== 'Message') continue;
    return { nickname: entry.from.nickname, text: (entry.text ?? '').slice(0, MAX_SNIPPET), at: entry.at };
  }
  return undefined;
}
