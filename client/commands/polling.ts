import * as refusals from '../base/refusals.ts';
import { Refusal } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import type { Call } from './call.ts';

/** Begins to poll by itself; does nothing more when it already does. */
export async function startPoll(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  requirePolling(chat);
  const session = chat.requireChat(refusals.nothingToPoll);
  raise({ pollingStarted: () => chat.follow(session) });
}

/** Ceases to poll by itself; where news are pushed there is nothing to cease. */
export async function stopPoll(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  const { poller } = chat.requireChat(refusals.nothingToPoll);
  raise({ pollingStopped: () => poller.stop() });
}

/** Polls once; for the service's own use. */
export async function poll(chat: Conversation): Promise<void> {
  requirePolling(chat);
  const { poller } = chat.requireChat(refusals.pollNotFinished);
  await poller.poll();
}

/** Counts refreshes that the server put off from zero again. */
export async function resetPollExceptions(chat: Conversation): Promise<void> {
  chat.session?.resetRefusals();
}

/** Polls seldom, where `sleepEnabled` allows it. */
export async function sleep(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  raise({ sleeping: () => chat.session?.sleep() });
}

/** Polls as often as before, and tells the server that the customer is there; does nothing while awake. */
export async function wake(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  raise({ waking: () => chat.wakeUp() });
}

function requirePolling({ session, settings }: Conversation): void {
  if (session?.isPushed ?? settings.cometD.enabled) throw new Refusal(refusals.noPollingOverCometd);
}
