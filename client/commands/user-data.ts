import { isA, isRecord } from '../base/json.ts';
import * as refusals from '../base/refusals.ts';
import { good, Refusal } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import type { OperationAnswer } from '../transport/transport.ts';
import type { Call } from './call.ts';

/** Data for the agent, or such data as JSON text. */
export type UserData = Record<string, unknown> | string;

export async function updateUserData(
  chat: Conversation,
  userData: UserData,
  { raise }: Call,
): Promise<OperationAnswer | Record<string, unknown>> {
  const data = readUserData(userData);
  if (chat.unsettled.over) await chat.unsettled.over;
  if (chat.starting.over) await chat.starting.over;
  const answer = chat.active ? good(await chat.perform('updateData', { userData: data }, raise)) : undefined;
  // In edition 8.5 what a running chat was given is for that chat alone.
  const { settings, edition } = chat;
  if (!answer || edition === '9.0') settings.userData = { ...settings.userData, ...data };
  if (answer) return answer;
  return { ...settings.userData };
}

/** The data that an option gives; refuses anything but an object. */
export function readUserData(given: unknown): Record<string, unknown> {
  if (given === undefined || given === null) return {};
  try {
    // By way of JSON also where an object is given: what cannot be written down cannot be sent.
    const userData: unknown = JSON.parse(typeof given === 'string' ? given : JSON.stringify(given));
    // A map would be written down as nothing.
    if (isRecord(userData) && !isA('Map', given) && !isA('URLSearchParams', given)) return userData;
  } catch {
    // Refused below, like anything else that is not an object.
  }
  throw new Refusal(refusals.malformedUserData, refusals.malformedUserData85);
}
