import { defined } from '../boundary/defined.ts';
import { isRefusal } from '../chat/decide.ts';
import { CUSTOMER } from '../chat/participant.ts';
import type { Refusal } from '../chat/refusal.ts';
import { readTranscript } from '../chat/transcript.ts';
import { isStarted } from '../chat-server/chat-server-options.ts';
import type { KeyForm } from '../chat-server/ids.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from '../services/service.ts';
import { type Answer, type FailureDetails, failure, notPossible, success } from './answer.ts';
import { FAILURES, failureOf } from './errors.ts';
import { type Fields, OPERATIONS, type OperationName } from './operations.ts';

/**
 * Starts a chat, whatever carried the request; the fields are valid by openapi.yaml.
 *
 * @see GMS Chat API V2, Request Chat
 */
export async function performRequest(
  service: Service,
  fields: Fields,
  keyForm: KeyForm = 'rest',
): Promise<{ readonly answer: Answer; readonly running?: RunningChat }> {
  const { nickname, firstName, lastName, subject, emailAddress, userData = {}, text } = fields;
  const request = {
    nickname,
    text,
    request: defined({ firstName, lastName, subject, emailAddress }),
    userData,
  };
  const outcome = await service.chats.request(request, keyForm);
  if (isStarted(outcome)) {
    const { running } = outcome;
    return { answer: transcriptFrom(running, 1, service), running };
  }
  if ('full' in outcome) return { answer: failure('noRoom') };
  return { answer: refusalAnswer(outcome, '', service) };
}

/**
 * Does an operation within a chat, whatever carried it; the fields are valid by openapi.yaml.
 *
 * A wrong key, user or chat, and a chat whose client was given up, get one and the same answer.
 *
 * @see GMS Chat API V2, operations, transcriptPosition, errors
 */
export async function perform(
  service: Service,
  name: OperationName,
  chatId: string,
  fields: Fields,
): Promise<Answer> {
  const operation = OPERATIONS[name];
  const running = await service.chats.find(chatId);
  if (running === undefined || !isIdentified(running, fields)) {
    await wrongKeyGiven(running, fields, service);
    return notPossible(chatId, service.settings.alias);
  }
  const { transcriptPosition: position = operation.absentPosition, message = '' } = fields;

  service.chats.touch(running);
  if (isOver(running)) return afterEnd(running, operation.afterEnd, position, service);

  if (operation.previews) service.chats.preview(running, message);
  const command = operation.command(fields);
  if (command !== undefined) {
    const decision = await service.chats.execute(running, command);
    if (isRefusal(decision)) return refusalAnswer(decision, chatId, service);
    if (command.type === 'send') service.chats.preview(running, '');
  }
  return transcriptFrom(running, position, service);
}

/** Whether a request comes from the customer of this chat, who is its only one. */
export function isIdentified({ chat }: RunningChat, { secureKey, userId }: Fields): boolean {
  return secureKey === chat.keys.secureKey && (userId === undefined || userId === chat.keys.userId);
}

/**
 * Removes the customer of a chat for which another key than its own was given, where the service says so.
 *
 * @see Genesys Chat Server, error 8210: a wrong secure key removes the client
 */
export async function wrongKeyGiven(
  running: RunningChat | undefined,
  { secureKey }: Fields,
  { chats, settings }: Service,
): Promise<void> {
  if (settings.wrongKey !== 'remove' || running === undefined || isOver(running)) return;
  if (secureKey !== running.chat.keys.secureKey) await chats.execute(running, { type: 'expel' });
}

/** Whether a chat is over for its customer: it has ended, or goes on without them. */
export function isOver({ chat }: RunningChat): boolean {
  return chat.ended !== undefined || chat.abandoned;
}

/** What a request gets that comes when the chat is over. @param isAnswered whether it is an operation that is answered then too */
export function afterEnd(
  running: RunningChat,
  isAnswered: boolean,
  position: number,
  service: Service,
): Answer {
  const { id, abandoned, keys } = running.chat;
  if (abandoned) return notPossible(id, keys.alias);
  if (service.settings.afterEnd === 'http400')
    return failure('sessionOver', { chatId: id, alias: keys.alias });
  if (!isAnswered) return notPossible(id, keys.alias);
  return transcriptFrom(running, position, service);
}

/** The stored history from a position on, for one who gets typing pushed; of a chat that is over if the service says so. */
export function storedFrom(running: RunningChat, position: number, service: Service): Answer {
  const { chat, log } = running;
  const { afterEnd } = service.settings;
  if (chat.abandoned || (chat.ended !== undefined && afterEnd === 'observed'))
    return notPossible(chat.id, chat.keys.alias);
  if (chat.ended !== undefined && afterEnd === 'http400')
    return failure('sessionOver', { chatId: chat.id, alias: chat.keys.alias });
  const reader = { participantId: CUSTOMER, now: service.clock.now(), storedOnly: true };
  return success(chat, readTranscript(log, position, reader), service, 'cometd');
}

function transcriptFrom({ chat, log }: RunningChat, position: number, service: Service): Answer {
  if (position >= chat.nextIndex) return success(chat, [], service);
  const reader = {
    participantId: CUSTOMER,
    now: service.clock.now(),
    ownTyping: service.settings.ownTyping,
  };
  return success(chat, readTranscript(log, position, reader), service);
}

/** The answer to a request that the rules refuse; without a chat the id is empty. */
export function refusalAnswer({ refused }: Refusal, chatId: string, service: Service): Answer {
  const name = failureOf(refused);
  if (name === 'notPossible') return notPossible(chatId, service.settings.alias);
  const details: FailureDetails = chatId === '' ? {} : { chatId, alias: service.settings.alias };
  if (name !== 'textTooLong') return failure(name, details);
  const advice = `${FAILURES.textTooLong.advice}: ${service.settings.maxMessageBytes} bytes at the most`;
  return failure(name, { ...details, advice });
}
