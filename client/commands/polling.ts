import * as refusals from '../base/refusals.ts';
import { Refusal } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import type { Call } from './call.ts';

/** Begins to poll by itself; does nothing more when it already does. */
export async function startPoll(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  requirePolling(chat);
  requireChat(chat);
  raise({ pollingStarted: () => chat.poller.start() });
}

/** Ceases to poll by itself; where news are pushed there is nothing to cease. */
export async function stopPoll(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  requireChat(chat);
  raise({ pollingStopped: () => chat.poller.stop() });
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
export async function sleep(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  raise({ sleeping: () => chat.fallAsleep() });
}

/** Polls as often as before, and tells the server that somebody is there; does nothing while awake. */
export async function wake(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  raise({ waking: () => chat.wakeUp() });
}

function requireChat(chat: Conversation): void {
  if (!chat.active) throw new Refusal(refusals.nothingToPoll);
}

function requirePolling({ surroundings, session }: Conversation): void {
  const pushes = session?.transport.pushes ?? surroundings.settings.cometD.enabled;
  if (pushes) throw new Refusal(refusals.noPollingOverCometd);
}
