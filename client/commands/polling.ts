import { Refusal, refusals, showUnexpected } from '../rejection.ts';
import type { Conversation } from '../session/conversation.ts';

const wakeUp = '{"purpose":"cancel-idle-timer"}';

/** Begins to poll by itself; does nothing more when it already does. */
export async function startPoll(chat: Conversation): Promise<void> {
  requirePolling(chat);
  requireChat(chat);
  chat.startPolling();
}

/** Ceases to poll by itself. */
export async function stopPoll(chat: Conversation): Promise<void> {
  requireChat(chat);
  requirePolling(chat);
  chat.stopPolling();
}

/** Polls once; for the service's own use. */
export async function poll(chat: Conversation): Promise<void> {
  requirePolling(chat);
  if (!chat.active) throw new Refusal(refusals.pollNotFinished);
  await chat.poller.poll();
}

/** Counts refreshes that the server put off anew. */
export async function resetPollExceptions(chat: Conversation): Promise<void> {
  chat.session?.connection.resetRefusals();
}

/** Polls seldom, where `sleepEnabled` allows it. */
export async function sleep(chat: Conversation): Promise<void> {
  if (!chat.active || chat.asleep || !chat.surroundings.settings.sleepEnabled) return;
  chat.asleep = true;
  chat.poller.hasten();
  chat.surroundings.publish('sleeping');
}

/** Polls as often as before, and tells the server that somebody is there. */
export async function wake(chat: Conversation): Promise<void> {
  if (!chat.active) return;
  chat.wakeUp();
  // Only a sign of life: nothing depends on how it comes out, and failures have been published.
  chat.perform('customNotice', { eventAttributes: wakeUp }).catch(showUnexpected);
}

function requireChat(chat: Conversation): void {
  if (!chat.active) throw new Refusal(refusals.nothingToPoll);
}

function requirePolling({ surroundings, session }: Conversation): void {
  const pushes = session?.transport.pushes ?? surroundings.settings.cometD.enabled;
  if (pushes) throw new Refusal(refusals.noPollingOverCometd);
}
