import { findTextInput } from '../base/browser.ts';
import * as refusals from '../base/refusals.ts';
import { Refusal, showUnexpected } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import type { OperationAnswer } from '../transport/transport.ts';
import type { Call } from './call.ts';

/** What the customer has typed so far. */
export interface SendTypingOptions {
  /** Shown to the agent as a preview; what the registered input holds if not given. */
  message?: string;
}

export async function sendTyping(
  chat: Conversation,
  options: SendTypingOptions,
  { raise }: Pick<Call, 'raise'>,
): Promise<OperationAnswer | undefined> {
  const { transport } = chat.requireChat();
  const { typing } = chat;
  const message = String(options.message ?? typing.preview);
  const { active } = typing;
  typing.touch(message, transport.watchTyping);
  return typing.tell(() => {
    chat.atOnce({ clientTypingStarted: !active });
    return chat.perform('startTyping', chat.record.withPosition(message), raise);
  });
}

/** Where the customer types. */
export interface RegisterTypingPreviewInputOptions {
  /** A textarea or text input: the element itself, a jQuery object of it, or a selector. */
  input: object | string;
}

export async function registerTypingPreviewInput(
  chat: Conversation,
  { input }: RegisterTypingPreviewInputOptions,
): Promise<void> {
  const element = findTextInput(input);
  if (!element) throw new Refusal(refusals.badInput);
  chat.typing.watch(element, () => {
    // A failed request has already been published as an event.
    if (chat.active) sendTyping(chat, {}, { raise: chat.atOnce }).catch(showUnexpected);
  });
}
