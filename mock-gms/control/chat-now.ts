import { defined } from '../boundary/defined.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { chatScript } from '../desk/script/chat-script.ts';
import { runningDeadlines } from '../services/deadlines.ts';
import type { Service } from '../services/service.ts';
import { type ShownEntry, shownEntry } from '../services/service-events.ts';
import { ControlError } from './control-error.ts';
import type { ControlRequest } from './control-operation.ts';

/** What a chat waits for, and who plays in it. */
export async function chatNow(running: RunningChat, service: Service) {
  await service.chats.refreshPresence(running);
  const script = await chatScript(service, running);
  return {
    deadlines: runningDeadlines(running, service),
    ...defined({ script }),
  };
}

/** The log of a chat, or what came after the entry that the caller knows. @throws {ControlError} 400 */
export function askedLog({ log }: RunningChat, { query: { after } }: ControlRequest): readonly ShownEntry[] {
  if (after === undefined) return log.map(shownEntry);
  if (typeof after !== 'string' || !/^\d{1,15}$/.test(after))
    throw new ControlError(400, 'after is the seq of an entry, given once');
  // A log has no gaps: an entry stands at the place that its seq says.
  return log.slice(Number(after)).map(shownEntry);
}
