import { absenceDeadline, nextDeadline } from '../chat/deadline.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from './service.ts';

/** Something that time will bring to a chat if nothing happens before; `at` is epoch ms on the service's clock. */
export interface RunningDeadline {
  /** `forgotten`: the ended chat goes. */
  readonly kind: 'idleAlert' | 'idleClose' | 'absence' | 'forgotten';
  /** When it is due, in milliseconds since 1970 on the clock of the service. */
  readonly at: number;
}

const KINDS: { readonly [command: string]: RunningDeadline['kind'] } = {
  alertIdle: 'idleAlert',
  closeIdle: 'idleClose',
  expire: 'absence',
};

/** Soonest first. A push connection keeps the customer in contact: no absence is counted meanwhile. */
export function runningDeadlines(
  { chat, presence }: RunningChat,
  { settings }: Service,
): readonly RunningDeadline[] {
  if (chat.ended !== undefined) return [{ kind: 'forgotten', at: chat.ended.at + settings.retention * 1000 }];
  const absence = presence.attachments > 0 ? [] : [absenceDeadline(chat, presence.lastContact, settings)];
  return [nextDeadline(chat, settings), ...absence]
    .flatMap((deadline) => {
      if (deadline === undefined) return [];
      const kind = KINDS[deadline.command.type];
      return kind === undefined ? [] : [{ kind, at: deadline.at }];
    })
    .sort((a, b) => a.at - b.at);
}
