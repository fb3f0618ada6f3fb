import type { Command } from '../chat/command.ts';
import { absenceDeadline, nextDeadline } from '../chat/deadline.ts';
import type { ChatServerLimits } from './chat-server-options.ts';
import type { RunningChat } from './running-chat.ts';

/** When a chat has to be looked at next (epoch ms), and what is to be done then; without a command it is forgotten. */
export interface Due {
  readonly at: number;
  readonly command: Command | undefined;
}

/** What is due next: the end of the retention, or the soonest deadline of the rules. */
export function dueOf(
  { chat, presence }: RunningChat,
  { now, limits }: { readonly now: number; readonly limits: ChatServerLimits },
): Due {
  if (chat.ended !== undefined) return { at: chat.ended.at + limits.retention * 1000, command: undefined };
  const lastContact = presence.attachments > 0 ? now : presence.lastContact;
  const deadlines = [nextDeadline(chat, limits), absenceDeadline(chat, lastContact, limits)];
  return deadlines.reduce<Due>(
    (soonest, next) => (next !== undefined && next.at < soonest.at ? next : soonest),
    { at: Number.POSITIVE_INFINITY, command: undefined },
  );
}
