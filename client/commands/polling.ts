import * as refusals from '../base/refusals.ts';
import { Refusal } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import type { Call } from './call.ts';

export async function startPoll(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  requirePolling(chat);
  const session = chat.requireChat(refusals.nothingToPoll);
  raise({ pollingStarted: () => chat.follow(session) });
}

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

export async function resetPollExceptions(chat: Conversation): Promise<void> {
  chat.session?.resetRefusals();
}

export async function sleep(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  raise({ sleeping: () => chat.session?.sleep() });
}

export async function wake(chat: Conversation, _: unknown, { raise }: Call): Promise<void> {
  raise({ waking: () => chat.wakeUp() });
}

function requirePolling({ session, settings }: Conversation): void {
  if (session?.isPushed ?? settings.cometD.enabled) throw new Refusal(refusals.noPollingOverCometd);
}
