import * as refusals from '../base/refusals.ts';
import { Refusal, Rejection, showUnexpected } from '../base/rejection.ts';
import { nobody, updatedIds } from '../chat/session-ids.ts';
import { indexOf } from '../transport/event-index.ts';
import type { ChatResponse, SessionIds, Transport } from '../transport/transport.ts';
import type { Conversation } from './conversation.ts';
import { forget, mayRecall, recall } from './memory.ts';
import type { Raise } from './order.ts';
import { goesOn } from './session.ts';

/** What is found of a chat: an answer to begin with, and the position at which it begins. */
interface Found {
  readonly answer: ChatResponse;
  readonly from: number;
}

/**
 * Takes up a chat that runs already: the one given, or the one that is kept. Rejects with nothing when it
 * cannot be taken up; the reason is published.
 * @param ready Waited for before anything is done; the chat counts as being restored already.
 * @see WebChatService 9.0, restore; Genesys Widgets 9.0, restore of a chat session
 */
export async function restore(
  chat: Conversation,
  given?: SessionIds,
  ready?: Promise<unknown>,
  raise = chat.atOnce,
): Promise<void> {
  if (chat.busy) throw new Refusal(refusals.restoreWhileActive);
  if (chat.unsettled.over) throw new Refusal(refusals.restoring);
  const attempt = takeUp(chat, given, ready, raise);
  chat.unsettled.begin(attempt);
  return attempt;
}

/** Takes up the chat that is kept, if there is one, as a page does that has just been loaded. */
export function restoreIfKept(chat: Conversation, ready?: Promise<unknown>): void {
  if (chat.unsettled.over || chat.busy || !mayRecall(chat.surroundings)) return;
  // Its outcome is published.
  restore(chat, undefined, ready).catch(showUnexpected);
}

async function takeUp(
  chat: Conversation,
  given: SessionIds | undefined,
  ready: Promise<unknown> | undefined,
  raise: Raise,
): Promise<void> {
  await ready;
  const { surroundings } = chat;
  const { keeper, clock, settings } = surroundings;
  const isAsync = settings.async.enabled;
  const ids = given ?? (await recall(surroundings));
  if (!ids) throw new Rejection(undefined);
  if (!isAsync && clock.now() - keeper.lastContact >= settings.restoreTimeout) return gone(chat, ids, raise);

  let transport: Transport | undefined;
  let found: Found;
  try {
    transport = await surroundings.connect();
    found = isAsync
      ? await findPage(chat, transport, ids)
      : { answer: await transport.resume(ids, { transcriptPosition: 1 }), from: 1 };
  } catch (error) {
    transport?.close();
    // Over CometD the failure of a restore says nothing more.
    raise({
      failure: transport?.pushes === false && chat.failed(error, 'refresh'),
      restoreFailed: true,
    });
    throw new Rejection(isAsync ? { statusCode: 1 } : undefined);
  }
  const { answer, from } = found;
  if (!goesOn(answer)) {
    transport.close();
    return gone(chat, ids, raise, answer, transport.pushes);
  }

  chat.hide(keeper.filters);
  const session = chat.open(updatedIds(answer, ids), transport, from);
  const isOffline = answer.statusCode === 1;
  if (isOffline) session.connection.answered('refresh', 1, settings.pollExceptionLimit);
  raise({
    restored: chat.edition === '8.5' || { async: isAsync },
    restoredOffline: isOffline,
    messageReceived: () =>
      // The last page of an asynchronous chat counts as news.
      !isOffline && chat.session === session && chat.record.takeIn(answer, session.ids, !isAsync),
    pollingStarted: () => chat.follow(session),
    ajaxResponse: !transport.pushes && answer,
  });
}

/** The chat is over, or was left for too long. */
function gone(
  chat: Conversation,
  ids: SessionIds,
  raise: Raise,
  answer?: ChatResponse,
  pushed = false,
): never {
  const { surroundings } = chat;
  forget(ids, surroundings);
  const refused = answer?.statusCode === 2 && answer;
  raise({
    failure: pushed && refused && (() => surroundings.publish('error', refused)),
    restoreTimeout: true,
    // The messages of a chat that has ended are still published, without session data.
    messageReceived: pushed && (() => chat.record.takeIn(answer as ChatResponse, nobody)),
    error: !pushed && refused,
    ajaxResponse: !pushed && answer,
  });
  throw new Rejection(undefined);
}

/** The last page of a chat that may be long: where it ends, and then what is pushed from one page before. */
async function findPage(chat: Conversation, transport: Transport, ids: SessionIds): Promise<Found> {
  const { settings } = chat;
  const last = await transport.read(ids, -1, Number.POSITIVE_INFINITY);
  const end = indexOf(last.messages?.[0]);
  if (!goesOn(last) || end === undefined)
    return { answer: { ...last, messages: [], chatEnded: true }, from: 1 };
  const from = Math.max(end - settings.async.maxMessagePageSize, 1);
  const userData = { ...settings.userData, GCTI_Chat_AsyncMode: 'true' };
  return { answer: await transport.resume(ids, { transcriptPosition: from, userData }), from };
}
