import { absenceDeadline, nextDeadline } from '../chat/deadline.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { type Pause, playingIn } from '../desk/script/pause.ts';
import type { Service } from '../services/service.ts';
import { shownEntry } from '../services/service-events.ts';
import { ControlError } from './control-error.ts';
import type { ControlRequest } from './control-operation.ts';

/** Something that time will bring to a chat if nothing happens before; `at` is epoch ms on the service's clock. */
export interface RunningDeadline {
  /** `forgotten`: the ended chat goes. */
  readonly kind: 'idleAlert' | 'idleClose' | 'absence' | 'forgotten';
  readonly at: number;
}

const KINDS: { readonly [command: string]: RunningDeadline['kind'] } = {
  alertIdle: 'idleAlert',
  closeIdle: 'idleClose',
  expire: 'absence',
};

/** What a chat waits for, and who plays in it. */
export function chatNow(running: RunningChat, service: Service) {
  const pause = playingIn(running);
  return {
    deadlines: runningDeadlines(running, service),
    ...(pause !== undefined && { script: scriptView(pause) }),
  };
}

export function scriptView({ script, isPaused }: Pause) {
  return { name: script, paused: isPaused };
}

/** Soonest first. A push connection keeps the customer in contact: no absence is counted meanwhile. */
function runningDeadlines(
  { chat, presence }: RunningChat,
  { settings }: Service,
): readonly RunningDeadline[] {
  if (chat.ended !== undefined) return [{ kind: 'forgotten', at: chat.ended.at + settings.retention * 1000 }];
  const absence = presence.attachments > 0 ? [] : [absenceDeadline(chat, presence.lastContact, settings)];
  return [nextDeadline(chat, settings), ...absence]
    .flatMap((deadline) => {
      const kind = deadline && KINDS[deadline.command.type];
      return kind === undefined ? [] : [{ kind, at: deadline!.at }];
    })
    .sort((a, b) => a.at - b.at);
}

/** The log of a chat, or what came after the entry that the caller knows. @throws {ControlError} 400 */
export function askedLog({ log }: RunningChat, { query: { after } }: ControlRequest) {
  if (after === undefined) return { log: log.map(shownEntry) };
  if (typeof after !== 'string' || !/^\d{1,15}$/.test(after))
    throw new ControlError(400, 'after is the seq of an entry, given once');
  // A log has no gaps: an entry stands at the place that its seq says.
  return { log: log.slice(Number(after)).map(shownEntry) };
}
