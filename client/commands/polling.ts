import { Refusal, refusals } from '../rejection.ts';
import type { Conversation } from '../session/conversation.ts';

/** Begins to poll by itself; does nothing more when it already does. */
export async function startPoll(chat: Conversation): Promise<void> {
  requireChat(chat);
  chat.startPolling();
}

/** Ceases to poll by itself. */
export async function stopPoll(chat: Conversation): Promise<void> {
  requireChat(chat);
  chat.stopPolling();
}

/** Polls once; for the service's own use. */
export async function poll(chat: Conversation): Promise<void> {
  if (!chat.active) throw new Refusal(refusals.pollNotFinished);
  await chat.poller.poll();
}

function requireChat(chat: Conversation): void {
  if (!chat.active) throw new Refusal(refusals.nothingToPoll);
}
