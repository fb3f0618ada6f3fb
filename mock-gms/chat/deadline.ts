import type { Chat } from './chat.ts';
import type { ServerCommand } from './command.ts';
import type { ChatLimits } from './limits.ts';

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
  const [alert, second, close] = isAsync(chat)
    ? [limits.asyncIdleAlert, 0, limits.asyncIdleClose]
    : [limits.inactivityAlert, limits.inactivitySecondAlert, limits.inactivityClose];
  if (alert === 0) return undefined;
  const alerts = second > 0 ? 2 : 1;
  if (chat.alerts >= alerts) {
    return { at: chat.lastActivity + (alert + second + close) * 1000, command: { type: 'closeIdle' } };
  }
  const seconds = chat.alerts === 0 ? alert : alert + second;
  return { at: chat.lastActivity + seconds * 1000, command: { type: 'alertIdle' } };
}

/**
 * When the customer's client counts as gone; never in an asynchronous chat.
 *
 * @param lastContact epoch ms of the client's last request
 * @see GMS Chat API V2, timers: flex-disconnect-timeout
 */
export function absenceDeadline(chat: Chat, lastContact: number, limits: ChatLimits): Deadline | undefined {
  if (chat.ended !== undefined || isAsync(chat)) return undefined;
  return { at: lastContact + limits.flexDisconnectTimeout * 1000, command: { type: 'expire' } };
}
