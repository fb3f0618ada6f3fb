import { isRefusal } from '../chat/decide.ts';
import { CUSTOMER } from '../chat/participant.ts';
import type { Refusal } from '../chat/refusal.ts';
import { readTranscript } from '../chat/transcript.ts';
import { isStarted } from '../chat-server/chat-server.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from '../services/service.ts';
import { type Answer, type FailureDetails, failure, notPossible, success } from './answer.ts';
import { FAILURE_OF_REFUSAL, FAILURES } from './errors.ts';
import { type Fields, OPERATIONS, type OperationName } from './operations.ts';

/**
 * Starts a chat, whatever carried the request; the fields are valid by openapi.yaml.
 *
 * @see GMS Chat API V2, Request Chat
 */
export async function performRequest(
  service: Service,
  fields: Fields,
): Promise<{ started: boolean; result: Answer }> {
  const { nickname, firstName, lastName, subject, emailAddress, userData = {}, text } = fields;
  const outcome = await service.chats.request({
    ...(nickname !== undefined && { nickname }),
    ...(text !== undefined && { text }),
    request: {
      ...(firstName !== undefined && { firstName }),
      ...(lastName !== undefined && { lastName }),
      ...(subject !== undefined && { subject }),
      ...(emailAddress !== undefined && { emailAddress }),
    },
    userData,
  });
  if (isStarted(outcome)) return { started: true, result: transcriptFrom(outcome.running, 1, service) };
  if ('full' in outcome) return { started: false, result: failure('noRoom') };
  return { started: false, result: refusalAnswer(outcome, '', service) };
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
  if (running === undefined || !isIdentified(running, fields))
    return notPossible(chatId, service.settings.alias);
  const { transcriptPosition: position = operation.absentPosition, message = '' } = fields;

  if (running.chat.ended !== undefined) return afterEnd(running, operation.afterEnd, position, service);

  service.chats.touch(running);
  if (operation.previews) running.presence.typingPreview = message;
  const command = operation.command(fields);
  if (command !== undefined) {
    const decision = await service.chats.execute(running, command);
    if (isRefusal(decision)) return refusalAnswer(decision, chatId, service);
    if (command.type === 'send') running.presence.typingPreview = '';
  }
  return transcriptFrom(running, position, service);
}

function isIdentified({ chat }: RunningChat, { secureKey, userId }: Fields): boolean {
  return secureKey === chat.keys.secureKey && (userId === undefined || userId === chat.keys.userId);
}

function afterEnd(running: RunningChat, isAnswered: boolean, position: number, service: Service): Answer {
  const { id, ended, keys } = running.chat;
  if (!isAnswered || ended?.by === 'absence') return notPossible(id, keys.alias);
  return transcriptFrom(running, position, service);
}

function transcriptFrom({ chat, log }: RunningChat, position: number, service: Service): Answer {
  if (position >= chat.nextIndex) return success(chat, []);
  const reader = { participantId: CUSTOMER, now: service.clock.now() };
  return success(chat, readTranscript(log, position, reader));
}

function refusalAnswer({ refused }: Refusal, chatId: string, service: Service): Answer {
  const name = FAILURE_OF_REFUSAL[refused];
  if (name === 'notPossible') return notPossible(chatId, service.settings.alias);
  const details: FailureDetails = chatId === '' ? {} : { chatId, alias: service.settings.alias };
  if (name !== 'textTooLong') return failure(name, details);
  const advice = `${FAILURES.textTooLong.advice}: ${service.settings.maxMessageBytes} bytes at the most`;
  return failure(name, { ...details, advice });
}
