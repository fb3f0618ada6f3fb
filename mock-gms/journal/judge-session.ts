import { answerOf, type Conversation, learn } from './conversation.ts';
import { describedBy, type Exchange } from './exchange.ts';
import { type Fields, isMap, requestFields } from './fields.ts';
import type { Found } from './judge-request.ts';
import { shown } from './shown.ts';

/** Polls closer together than this are more than any known client sends. */
const FASTEST_POLL = 250;

/** GMS's own refusal of a request that belongs to no session. */
const NOT_POSSIBLE = 249;
const TOO_LONG = 204;

/** From this HTTP status on a request came to no operation, so that its fields say nothing. */
const UNAUTHORISED = 401;

/** What is wrong with a request in the light of what the client was told before; takes up what it is told now. */
export function judgeSession(exchange: Exchange, conversations: Map<string, Conversation>): readonly Found[] {
  const answer = answerOf(exchange);
  if (exchange.response.body.includes('402::Unknown client'))
    return [{ code: 'unknown-client', message: 'The Bayeux session is not known, or no longer' }];
  const chatId = exchange.chatId ?? (typeof answer?.chatId === 'string' ? answer.chatId : undefined);
  if (chatId === undefined) return [];
  const known = conversations.get(chatId);
  const fields = requestFields(exchange);
  const found =
    exchange.request === undefined || exchange.operation === 'requestChat'
      ? []
      : [
          ...judgeEnd(exchange, known),
          ...judgeIds(exchange, chatId, fields, known, answer),
          ...judgePace(exchange, fields, known),
        ];
  const conversation = known ?? { keys: new Set(), position: 0 };
  if (answer !== undefined) {
    learn(conversation, exchange, answer);
    if (known !== undefined || answer.statusCode === 0) conversations.set(chatId, conversation);
  }
  return found;
}

const READS: ReadonlySet<string> = new Set(['refresh', 'disconnect', 'requestNotifications', 'fileDownload']);

function judgeEnd({ operation, at }: Exchange, known: Conversation | undefined): Found[] {
  if (known?.endedAt === undefined || at < known.endedAt) return [];
  return READS.has(operation)
    ? [{ code: 'read-after-end', message: `${operation} after the client was told that the chat has ended` }]
    : [{ code: 'use-after-end', message: `${operation} after the client was told that the chat has ended` }];
}

function judgeIds(
  exchange: Exchange,
  chatId: string,
  { secureKey, userId, alias }: Fields,
  known: Conversation | undefined,
  answer: Fields | undefined,
): Found[] {
  const { operation, transport, fault, status } = exchange;
  const found: Found[] = [];
  const code = fault === undefined ? errorCode(answer) : undefined;
  if (code === TOO_LONG) found.push({ code: 'text-too-long', message: `${operation}: the text is too long` });
  if (code === NOT_POSSIBLE && answer?.chatEnded === true) {
    const reason = refusalReason(chatId, { secureKey, userId }, known);
    if (reason !== undefined) found.push(reason);
  }
  const byKeyAlone = transport !== 'polling' || describedBy(exchange) === 'chatNtf';
  if (!byKeyAlone && status < UNAUTHORISED && (!userId || !alias)) {
    const field = userId ? 'alias' : 'userId';
    found.push({
      code: 'ids-left-out',
      message: `${field} is left out: GMS up to 8.5.112 requires it`,
      field,
    });
  }
  if (alias && known?.alias !== undefined && alias !== known.alias) {
    const message = `alias ${shown(alias)}, but the last answer gave ${known.alias}`;
    found.push({ code: 'wrong-alias', message, field: 'alias' });
  }
  return found;
}

function refusalReason(
  chatId: string,
  { secureKey, userId }: Fields,
  known: Conversation | undefined,
): Found | undefined {
  if (chatId === '')
    return { code: 'wrong-key', message: 'The secureKey belongs to no chat', field: 'secureKey' };
  if (known === undefined)
    return {
      code: 'unknown-chat',
      message: `Chat ${chatId} was given to nobody, as far as the journal reaches`,
    };
  if (known.endedAt !== undefined) return undefined;
  if (known.keys.size > 0 && !(typeof secureKey === 'string' && known.keys.has(secureKey)))
    return {
      code: 'wrong-key',
      message: `The secureKey is not the one of chat ${chatId}`,
      field: 'secureKey',
    };
  if (userId && known.userId !== undefined && userId !== known.userId)
    return { code: 'wrong-user', message: `The userId is not the one of chat ${chatId}`, field: 'userId' };
  return {
    code: 'session-lost',
    message: `Chat ${chatId} was given up before: no request came for too long`,
  };
}

function errorCode(answer: Fields | undefined): unknown {
  const [error] = Array.isArray(answer?.errors) ? (answer.errors as unknown[]) : [];
  return isMap(error) ? error.code : undefined;
}

function judgePace(
  { operation, transport, at }: Exchange,
  fields: Fields,
  known: Conversation | undefined,
): Found[] {
  if (known === undefined || operation !== 'refresh' || transport !== 'polling') return [];
  const found: Found[] = [];
  const gap = at - (known.refreshedAt ?? Number.NEGATIVE_INFINITY);
  // Two at the very same time tell of a clock that stands still, not of a client in a hurry.
  if (gap > 0 && gap < FASTEST_POLL)
    found.push({ code: 'polling-too-fast', message: `refresh ${Math.round(gap)} ms after the one before` });
  known.refreshedAt = at;
  const position = positionOf(fields);
  if (position >= 2 && position < known.position) {
    const message = `refresh from ${position}, after one from ${known.position}: it asks again for what it has`;
    found.push({ code: 'position-backwards', message, field: 'transcriptPosition' });
  }
  if (position > known.position) known.position = position;
  return found;
}

/** A form gives it as a text, and JSON may as a number; NaN for anything else. */
function positionOf({ transcriptPosition }: Fields): number {
  const isGiven = typeof transcriptPosition === 'string' || typeof transcriptPosition === 'number';
  return isGiven ? Number(transcriptPosition) : Number.NaN;
}
