import { describePage } from '../page.ts';
import { Refusal, Rejection, refusals } from '../rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import { isRecord } from '../settings.ts';
import type { ChatResponse } from '../transport/transport.ts';

/** Who the customer is and what is attached to the chat. */
export interface StartChatOptions {
  nickname?: string;
  firstname?: string;
  lastname?: string;
  email?: string;
  subject?: string;
  /** Data for the agent, or such data as JSON text; kept for later chats of this service. */
  userData?: Record<string, unknown> | string;
}

/** Opens a chat and begins to poll. */
export async function startChat(chat: Conversation, options: StartChatOptions): Promise<ChatResponse> {
  const { nickname = '', firstname = '', lastname = '', email = '', subject = '', userData } = options;
  chat.requireNoChat();
  const { settings } = chat.surroundings;
  settings.userData = { ...settings.userData, ...readUserData(userData) };
  return chat.start({
    nickname,
    firstName: firstname,
    lastName: lastname,
    emailAddress: email,
    subject,
    text: '',
    userData: { GCTI_LanguageCode: settings.language, ...settings.userData, ...describePage() },
    ...(settings.endpoint ? { endpoint: settings.endpoint } : {}),
  });
}

/** Ends the running chat; it is over on this side also when the server cannot be told. */
export async function endChat(chat: Conversation): Promise<ChatResponse> {
  const answer = await chat.hangUp();
  if (answer.statusCode !== 0) throw new Rejection(answer);
  return answer;
}

function readUserData(given: unknown): Record<string, unknown> {
  if (given === undefined || given === null) return {};
  try {
    // By way of JSON also where an object is given: what cannot be written down cannot be sent.
    const userData: unknown = JSON.parse(typeof given === 'string' ? given : JSON.stringify(given));
    if (isRecord(userData)) return userData;
  } catch {
    // Refused below, as whatever else is no object.
  }
  throw new Refusal(refusals.malformedUserData);
}
