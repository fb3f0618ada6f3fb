import type { Chat } from './chat.ts';
import type { ServerCommand } from './command.ts';
import type { UserData } from './entry.ts';
import { idleSince } from './inactivity.ts';
import type { ChatLimits } from './limits.ts';
import { pushRegistrationOf } from './push-registration.ts';

/** When a chat must be looked at again (epoch ms), and what is due then. */
export interface Deadline {
  readonly at: number;
  readonly command: ServerCommand;
}

/** An asynchronous chat outlives its connection; the customer's side asks for it in the user data. */
export function isAsync(chat: Chat): boolean {
  return chat.userData.GCTI_Chat_AsyncMode === 'true';
}

/**
 * The next thing that inactivity brings: an alert, a second one, the close.
 *
 * @see GMS Chat API V2, timers: inactivity alert 255 s, close 45 s; async-idle-alert, async-idle-close
 */
export function nextDeadline(chat: Chat, limits: ChatLimits): Deadline | undefined {
  if (chat.ended !== undefined) return undefined;
  if (!limits.inactivityEnabled && !isAsync(chat)) return undefined;
  const { alert, second, close } = idleTimers(chat, limits);
  if (alert === 0) return undefined;
  const { at, alerts } = quietSince(chat, limits);
  if (alerts >= (second > 0 ? 2 : 1)) {
    return { at: at + (alert + second + close) * 1000, command: { type: 'closeIdle' } };
  }
  const seconds = alerts === 0 ? alert : alert + second;
  return { at: at + seconds * 1000, command: { type: 'alertIdle' } };
}

/** Seconds of inactivity until the first alert, from there to the second (0: there is none), and from the last to the close. */
function idleTimers(chat: Chat, limits: ChatLimits) {
  const { asyncIdleAlert, asyncIdleClose, inactivityAlert, inactivitySecondAlert, inactivityClose } = limits;
  return isAsync(chat)
    ? { alert: asyncIdleAlert, second: 0, close: asyncIdleClose }
    : { alert: inactivityAlert, second: inactivitySecondAlert, close: inactivityClose };
}

/**
 * What an alert tells of the timer that begins with it: clients count down to a close.
 *
 * @see Genesys Widgets 9.0 bundles, which read these two keys
 */
export function nextIdleTimer(chat: Chat, limits: ChatLimits, isFirst: boolean): UserData {
  const { second, close } = idleTimers(chat, limits);
  const [type, seconds] = isFirst && second > 0 ? ['ALERT', second] : ['CLOSE', close];
  return { 'next-idle-timer-type': type, 'next-idle-timer-secs': String(seconds) };
}

/** Since when (epoch ms) nobody did anything that counts in this chat, and the alerts given since. */
export function quietSince(chat: Chat, limits: ChatLimits): ReturnType<typeof idleSince> {
  return idleSince(
    chat.inactivity,
    isAsync(chat) ? limits.asyncIdleNotices : limits.inactivityIncludeNotices,
  );
}

/**
 * When the customer's client counts as gone: later where push is enabled, never in an asynchronous chat.
 *
 * @param lastContact epoch ms of the client's last request
 * @see GMS Chat API V2, timers: flex-disconnect-timeout, flex-push-timeout
 */
export function absenceDeadline(chat: Chat, lastContact: number, limits: ChatLimits): Deadline | undefined {
  if (chat.ended !== undefined || chat.abandoned || isAsync(chat)) return undefined;
  const hasPush = pushRegistrationOf(chat, limits) !== undefined;
  const seconds = hasPush ? limits.flexPushTimeout : limits.flexDisconnectTimeout;
  return { at: lastContact + seconds * 1000, command: { type: 'expire' } };
}
