import * as refusals from '../base/refusals.ts';
import { good, Refusal, Rejection } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import type { Session } from '../session/session.ts';
import type { OperationAnswer } from '../transport/transport.ts';
import type { Call } from './call.ts';
import { runningChat } from './running-chat.ts';

/** What the customer says. */
export interface SendMessageOptions {
  /** The text; one that is empty is refused, and so is one longer than `maxMessageLength`. */
  message: string;
  /** Travels as `messageType` and comes back with the message; `text` if not given. */
  type?: string;
  /** The id of the message that this one answers. */
  parentMessageID?: string;
}

export async function sendMessage(
  chat: Conversation,
  options: SendMessageOptions,
  { raise }: Pick<Call, 'raise'>,
): Promise<OperationAnswer> {
  const { message, type, parentMessageID } = options;
  const session = requireSendable(chat, message);
  const fields = {
    message,
    messageType: type || 'text',
    ...(parentMessageID ? { eventAttributes: reply(parentMessageID) } : {}),
  };
  const sending = chat.perform('send', fields, raise);
  chat.atOnce({
    waking: () => chat.wakeUp(),
    clientTypingStopped: chat.typing.stop(),
  });
  try {
    return good(await sending);
  } finally {
    session.poller.hasten();
  }
}

/** A notice of the page's own. */
export interface SendCustomNoticeOptions {
  /** The text of the notice; empty if not given. */
  message?: string;
}

export async function sendCustomNotice(
  chat: Conversation,
  { message }: SendCustomNoticeOptions,
  { raise }: Call,
): Promise<OperationAnswer> {
  runningChat(chat, 'customNotice', raise);
  return good(await chat.perform('customNotice', { message: String(message ?? '') }, raise));
}

/** Refuses anything but a message, and a message that would not arrive. */
export function requireSendable(chat: Conversation, message: unknown): Session {
  const session = chat.requireChat();
  if (typeof message !== 'string' || message.trim() === '') throw new Refusal(refusals.noText);
  const { maxMessageLength: limit } = chat.settings;
  if (limit > 0 && [...message].length > limit)
    throw new Refusal(`Message length exceeds configured threshold of (${limit}) characters`);
  if (session.disconnected) {
    // The customer would speak: the next poll, which tells whether the server is there again, may be half a minute away.
    chat.atOnce({ waking: () => chat.wakeUp() });
    session.poller.hasten();
    throw new Rejection({ statusCode: 1 });
  }
  return session;
}

/** The wording, space included, is that of Genesys Widgets. */
function reply(messageId: string): string {
  return `{"general-properties": {"related-event-id":${JSON.stringify(messageId)}}}`;
}
