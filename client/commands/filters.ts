import { isA } from '../base/json.ts';
import * as refusals from '../base/refusals.ts';
import { Refusal, showUnexpected } from '../base/rejection.ts';
import type { PreProcessor } from '../chat/preprocessors.ts';
import type { Conversation } from '../session/conversation.ts';
import type { Call } from './call.ts';
import { requireSendable, sendMessage } from './messages.ts';

/** Which messages are to be kept from view. */
export interface AddPrefilterOptions {
  /** Messages that match one of these stay out of transcript and events. */
  filters: RegExp | readonly RegExp[];
}

export async function addPrefilter(chat: Conversation, { filters }: AddPrefilterOptions): Promise<RegExp[]> {
  return chat.hide(filtersIn(filters));
}

/** A message for the agent alone. */
export interface SendFilteredMessageOptions {
  /** The text; one that is empty is not sent. */
  message: string;
  /** What the message matches; other messages that match stay hidden, too. Without one nothing is hidden. */
  regex?: RegExp;
}

export async function sendFilteredMessage(
  chat: Conversation,
  { message, regex }: SendFilteredMessageOptions,
  call: Call,
): Promise<void> {
  chat.requireChat(refusals.noChatToFilter);
  try {
    requireSendable(chat, message);
    if (isRegExp(regex)) chat.hide([regex]);
    await sendMessage(chat, { message }, call);
  } catch (error) {
    showUnexpected(error);
  }
}

/** What is to change messages before they are handed out. */
export interface RegisterPreProcessorOptions {
  /** Is handed each event as it came, and returns the one to go on with. */
  preprocessor: PreProcessor;
}

export async function registerPreProcessor(
  chat: Conversation,
  { preprocessor }: RegisterPreProcessorOptions,
): Promise<PreProcessor> {
  if (typeof preprocessor !== 'function')
    throw new Refusal(refusals.badPreProcessor.replace('<DATATYPE>', typeof preprocessor));
  chat.record.preprocessWith(preprocessor);
  return preprocessor;
}

function filtersIn(given: unknown): RegExp[] {
  const filters: unknown[] = Array.isArray(given) ? given : [given];
  if (filters.length === 0 || !filters.every(isRegExp)) throw new Refusal(refusals.badFilters);
  return filters;
}

function isRegExp(value: unknown): value is RegExp {
  return isA('RegExp', value);
}
