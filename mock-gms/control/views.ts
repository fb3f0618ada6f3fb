import type { ChatLimits } from '../chat/limits.ts';
import { pushRegistrationOf } from '../chat/push-registration.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from '../services/service.ts';
import { shownEntry } from '../services/service-events.ts';

/** What the control API shows of a service. */
export function serviceView({ name, chats, settings, events }: Service) {
  return { name, chats: chats.size, followers: events.listeners, settings };
}

/** What it shows of a chat in a list. */
export function chatSummary({ chat }: RunningChat) {
  return { id: chat.id, ended: chat.ended !== undefined, participants: chat.participants };
}

/** What it shows of one chat. */
export function chatDetail(running: RunningChat, limits: ChatLimits) {
  const { chat, log, presence } = running;
  const { service, userData, readPosition, ended: ending } = chat;
  return {
    ...chatSummary(running),
    service,
    userData,
    pushRegistration: pushRegistrationOf(chat, limits),
    readPosition,
    ending,
    ...presence,
    log: log.map(shownEntry),
  };
}
