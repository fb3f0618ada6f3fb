import { isObject } from '../../boundary/json.ts';
import { describedBy, type Exchange } from '../exchange.ts';
import type { JumpedOver } from '../jumps.ts';
import { type Fields, jsonFields, queryFields, requestFields } from '../request-fields.ts';
import { shown } from '../shown.ts';
import { type ClientKnowledge, learn, READS } from './client-knowledge.ts';
import { type Found, finding } from './finding.ts';
import { judgePace } from './judge-pace.ts';

/** The least (ms) that flex-disconnect-timeout can be. */
const MIN_ABSENCE = 1000;

/** GMS's own refusal of a request that belongs to no session. */
const NOT_POSSIBLE = 249;
const TOO_LONG = 204;

/** From this HTTP status on a request came to no operation, so that its fields say nothing. */
const UNAUTHORISED = 401;

/** What is wrong with a request in the light of what the client was told before; takes up what it is told now. */
export function judgeSession(
  exchange: Exchange,
  conversations: Map<string, ClientKnowledge>,
  jumpedOver: JumpedOver,
): readonly Found[] {
  const answer = jsonFields(exchange.response.body);
  if (exchange.response.body.includes('402::Unknown client'))
    return [finding('unknown-client', 'The Bayeux session is not known, or no longer')];
  const chatId = exchange.chatId ?? (typeof answer?.chatId === 'string' ? answer.chatId : undefined);
  if (chatId === undefined) return [];
  const known = conversations.get(chatId);
  const fields = requestFields(exchange);
  const found =
    exchange.request === undefined || exchange.operation === 'requestChat'
      ? []
      : [
          ...judgeEnd(exchange, known),
          ...judgeIds(exchange, chatId, fields, known, answer, jumpedOver),
          ...judgePace(exchange, fields, known),
        ];
  const conversation = known ?? { keys: new Set(), position: 0, refreshes: [] };
  if (exchange.request !== undefined) conversation.heardAt = exchange.at;
  if (answer !== undefined) {
    learn(conversation, exchange, answer);
    if (known !== undefined || answer.statusCode === 0) conversations.set(chatId, conversation);
  }
  return found;
}

/** Asking once more for a file, or for the end itself, does not count as using the chat. */
const HARMLESS: ReadonlySet<string> = new Set(['disconnect', 'fileDownload']);

function judgeEnd({ operation, at }: Exchange, known: ClientKnowledge | undefined): Found[] {
  if (HARMLESS.has(operation)) return [];
  const isRead = READS.has(operation);
  const knownFrom = isRead ? known?.readEndAt : known?.endedAt;
  if (knownFrom === undefined || at < knownFrom) return [];
  const message = `${operation} after the client was told that the chat has ended`;
  return [finding(isRead ? 'read-after-end' : 'use-after-end', message)];
}

function judgeIds(
  exchange: Exchange,
  chatId: string,
  { secureKey, userId, alias }: Fields,
  known: ClientKnowledge | undefined,
  answer: Fields | undefined,
  jumpedOver: JumpedOver,
): Found[] {
  const { operation, transport, fault, status } = exchange;
  const found: Found[] = [];
  const code = fault === undefined ? errorCode(answer) : undefined;
  if (code === TOO_LONG) found.push(finding('text-too-long', `${operation}: the text is too long`));
  if (code === NOT_POSSIBLE && answer?.chatEnded === true) {
    const reason = refusalReason(exchange, chatId, { secureKey, userId }, known, jumpedOver);
    if (reason !== undefined) found.push(reason);
  }
  const byKeyAlone = transport !== 'polling' || describedBy(exchange) === 'chatNtf';
  const query = queryFields(exchange);
  const field = Object.entries({ userId, alias }).find(([name, value]) => !value && !query[name])?.[0];
  if (!byKeyAlone && status < UNAUTHORISED && field !== undefined) {
    found.push(finding('ids-left-out', `${field} is left out: GMS up to 8.5.112 requires it`, field));
  }
  if (alias && known?.alias !== undefined && alias !== known.alias && exchange.at >= (known.aliasAt ?? 0)) {
    const message = `alias ${shown(alias)}, but the last answer gave ${known.alias}`;
    found.push(finding('wrong-alias', message, 'alias'));
  }
  return found;
}

function refusalReason(
  { operation, transport, status, at }: Exchange,
  chatId: string,
  { secureKey, userId }: Fields,
  known: ClientKnowledge | undefined,
  jumpedOver: JumpedOver,
): Found | undefined {
  // A client that restores a chat asks first of all for its transcript: it cannot know whether the chat goes on.
  const isRead = READS.has(operation);
  if (chatId === '')
    return isRead
      ? finding('session-lost', 'The chat of this secureKey is over, or another server’s')
      : finding('wrong-key', 'The secureKey belongs to no chat', 'secureKey');
  if (known === undefined)
    return isRead
      ? finding('session-lost', `Chat ${chatId} is over, or another server’s`)
      : finding('unknown-chat', `Chat ${chatId} was given to nobody, as far as the journal reaches`);
  // A refusal for a wrong key says that the chat has ended: the next one may have the wrong key all the same.
  if (known.keys.size > 0 && !(typeof secureKey === 'string' && known.keys.has(secureKey)))
    return finding('wrong-key', `The secureKey is not the one of chat ${chatId}`, 'secureKey');
  if (userId && known.userId !== undefined && userId !== known.userId)
    return finding('wrong-user', `The userId is not the one of chat ${chatId}`, 'userId');
  if (known.endedAt !== undefined) return undefined;
  // Of a chat that others have ended every operation but a read is refused in the same words, and over CometD a read too.
  if (operation !== 'refresh' || transport !== 'polling' || status !== 200) return undefined;
  const heardAt = known.heardAt ?? Number.NEGATIVE_INFINITY;
  const absence = at - heardAt;
  if (absence < MIN_ABSENCE) return undefined;
  const inSeconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`;
  const jumped = jumpedOver(heardAt, at);
  const told = `Chat ${chatId} is over for its client: no request came for ${inSeconds(absence)}`;
  return finding(
    'session-lost',
    jumped === 0
      ? told
      : `${told}, but the clock of the service was moved over ${inSeconds(jumped)} of that: the client is not to blame`,
  );
}

function errorCode(answer: Fields | undefined): unknown {
  const [error] = Array.isArray(answer?.errors) ? (answer.errors as unknown[]) : [];
  return isObject(error) ? error.code : undefined;
}
