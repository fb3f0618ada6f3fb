import { good, Rejection } from '../base/rejection.ts';
import { sessionData, updatedIds } from '../chat/session-ids.ts';
import { noAnswer } from '../transport/failed-request.ts';
import type { ChatResponse, StartFields, Transport } from '../transport/transport.ts';
import type { Conversation } from './conversation.ts';
import type { Raise } from './order.ts';
import { takeStartLock } from './start-lock.ts';

/**
 * Opens a chat and begins to follow it; rejects with the answer when the server refuses.
 * @param signal When it is aborted before the request is made, none is made.
 */
export function start(
  chat: Conversation,
  fields: StartFields,
  raise: Raise,
  signal?: AbortSignal,
): Promise<ChatResponse> {
  const { keeper, clock } = chat.surroundings;
  const unlock = chat.settings.cometD.enabled ? () => {} : takeStartLock(keeper, clock);
  if (!unlock) throw new Rejection({ statusCode: 1 });
  const attempt = open(chat, fields, raise, signal).finally(unlock);
  chat.starting.begin(attempt);
  return attempt;
}

async function open(
  chat: Conversation,
  fields: StartFields,
  raise: Raise,
  signal: AbortSignal | undefined,
): Promise<ChatResponse> {
  let transport: Transport | undefined;
  try {
    transport = await chat.surroundings.connect();
    if (signal?.aborted) throw noAnswer('abort');
    const answer = await transport.start(fields);
    const session = answer.statusCode === 0 ? chat.open(updatedIds(answer), transport) : undefined;
    raise({
      started: session && (chat.edition === '8.5' || sessionData(session.ids)),
      // Over polling the first refresh brings them.
      messageReceived: () =>
        session?.isPushed && chat.session === session && chat.record.takeIn(answer, session.ids),
      pollingStarted: () => session && chat.follow(session),
      // Over polling the command alone says it of a chat that has not ended.
      error: answer.statusCode === 2 && (transport.pushes || answer.chatEnded) && answer,
      ajaxResponse: !transport.pushes && answer,
    });
    return good(answer);
  } catch (error) {
    raise({ failure: chat.failed(error, 'start') });
    if (chat.session?.transport !== transport) transport?.close();
    throw error;
  }
}
