import { describePage } from '../base/browser.ts';
import * as refusals from '../base/refusals.ts';
import { good, Refusal } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import type { Raise } from '../session/order.ts';
import { start } from '../session/start.ts';
import { noAnswer } from '../transport/failed-request.ts';
import type { ChatResponse, OperationAnswer } from '../transport/transport.ts';
import { type Call, checkSignal } from './call.ts';
import { readUserData, type UserData } from './user-data.ts';

/** Who the customer is and what is attached to the chat. */
export interface StartChatOptions {
  /** The name under which the customer appears in the chat. */
  nickname?: string;
  /** The customer's first name. */
  firstname?: string;
  /** The customer's last name. */
  lastname?: string;
  /** The customer's address of e-mail. */
  email?: string;
  /** What the chat is about. */
  subject?: string;
  /** Data for the agent, or such data as JSON text; kept for later chats of this service, but in edition 8.5. */
  userData?: UserData;
  /** Gives the chat up: the command rejects at once, and a chat that opens nevertheless is ended. */
  signal?: AbortSignal;
}

export async function startChat(
  chat: Conversation,
  options: StartChatOptions,
  { raise }: Call,
): Promise<ChatResponse> {
  const { signal } = options;
  checkSignal(signal);
  if (signal?.aborted) throw noAnswer('abort');
  const opening = open(chat, options, raise);
  return signal ? unlessGivenUp(chat, opening, signal) : opening;
}

async function open(chat: Conversation, options: StartChatOptions, raise: Raise): Promise<ChatResponse> {
  const {
    nickname = '',
    firstname = '',
    lastname = '',
    email = '',
    subject = '',
    userData,
    signal,
  } = options;
  if (chat.unsettled.over) await chat.unsettled.over;
  if (signal?.aborted) throw noAnswer('abort');
  if (chat.busy) throw new Refusal(refusals.alreadyActive);
  const { settings, edition } = chat;
  const attached = readUserData({ ...settings.userData, ...readUserData(userData) });
  // In edition 8.5 what is given to a start is for its chat alone.
  if (edition === '9.0') settings.userData = attached;
  const fields = {
    nickname,
    firstName: firstname,
    lastName: lastname,
    emailAddress: email,
    subject,
    text: '',
    userData: {
      GCTI_LanguageCode: settings.language,
      ...attached,
      ...describePage(),
      ...(settings.async.enabled && { GCTI_Chat_AsyncMode: 'true' }),
    },
    ...(settings.endpoint ? { endpoint: settings.endpoint } : {}),
  };
  return start(chat, fields, raise, signal);
}

/** Rejects when the signal says so; a request that is under way goes on, for only its answer tells what to end. */
function unlessGivenUp(
  chat: Conversation,
  opening: Promise<ChatResponse>,
  signal: AbortSignal,
): Promise<ChatResponse> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(noAnswer('abort'));
      chat.unsettled.begin(opening.then(() => chat.hangUp()));
    };
    signal.addEventListener('abort', abort);
    opening.then(resolve, reject).then(() => signal.removeEventListener('abort', abort));
  });
}

export async function endChat(chat: Conversation, _: unknown, { raise }: Call): Promise<OperationAnswer> {
  return good(await chat.hangUp(raise));
}
