import type { Chat } from '../chat/chat.ts';
import { nextDeadline } from '../chat/deadline.ts';
import type { ChatKeys, TranscriptEntry } from '../chat/entry.ts';
import type { ChatLimits } from '../chat/limits.ts';
import { isStaff } from '../chat/participant.ts';
import { FAILURES, type FailureName } from './errors.ts';
import { type Json, messagesJson, toJson } from './message.ts';

/** An answer of the Chat API, ready for any transport: the body is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Bytes of the body, where they are known. */
  readonly bytes?: number;
  /** Headers in the place of the usual ones, where the profile of the service has others; null for none. */
  readonly instead?: { readonly [name: string]: string | null };
  /** Whether the operation succeeded: `statusCode` 0. */
  readonly outcome: 'done' | 'failed';
}

/** Settings and time that affect an answer. */
export interface Answering {
  readonly settings: ChatLimits & {
    /** Which answers say whether a supervisor monitors silently: those of older servers do not. */
    readonly monitored: 'never' | 'cometd' | 'always';
    /** Whether answers say how many seconds are left until the next idle notice. */
    readonly idleTimerExpire: boolean;
  };
  readonly clock: { now(): number };
}

/** The transport of an answer: it goes back over HTTP or is pushed. */
export type AnswerFor = 'rest' | 'cometd';

/** The answer of success, with these entries. */
export function success(
  chat: Chat,
  entries: readonly TranscriptEntry[],
  service: Answering,
  over: AnswerFor = 'rest',
): Answer {
  return successWith(chat, messagesJson(entries), service, '', over);
}

/**
 * The same, for the few answers that hold something else.
 *
 * @param messages the items of `messages[]`, separated by commas
 * @param more further fields in JSON of plain ASCII, each with a comma before it
 */
export function successWith(
  chat: Chat,
  messages: Json,
  service: Answering,
  more = '',
  over: AnswerFor = 'rest',
): Answer {
  const { monitored: when, idleTimerExpire } = service.settings;
  const isTold = when === 'always' || when === over;
  const monitored = isTold ? `,"monitored":${chat.participants.some(isMonitor)}` : '';
  const { text, surplus } = identity(chat);
  const body =
    `{"messages":[${messages.text}],"chatEnded":${chat.ended !== undefined},"statusCode":0,${text},` +
    `"nextPosition":${chat.nextIndex}${monitored}${idleTimerExpire ? idleTimer(chat, service) : ''}${more}}`;
  return { status: 200, body, bytes: body.length + messages.surplus + surplus, outcome: 'done' };
}

/** Seconds until the next idle notice or the close, if there is one to come. */
function idleTimer(chat: Chat, { settings, clock }: Answering): string {
  const deadline = nextDeadline(chat, settings);
  if (deadline === undefined) return '';
  return `,"idleTimerExpire":${Math.max(0, Math.ceil((deadline.at - clock.now()) / 1000))}`;
}

/** What else a failure can say. */
export interface FailureDetails {
  readonly advice?: string | undefined;
  readonly message?: string | undefined;
  readonly code?: number | undefined;
  readonly statusCode?: 1 | 2 | undefined;
  readonly chatEnded?: boolean | undefined;
  /** The chat that was meant: real failures name it, and its alias, but give no keys. */
  readonly chatId?: string | undefined;
  readonly alias?: string | undefined;
  /** Only of a failure that is not of the chat: a client may restore with it. */
  readonly secureKey?: string | undefined;
  readonly userId?: string | undefined;
}

/** The answer of failure. */
export function failure(name: FailureName, details: FailureDetails = {}): Answer {
  const { status, statusCode, chatEnded, code, advice } = FAILURES[name];
  const error = { code: details.code ?? code, message: details.message, advice: details.advice ?? advice };
  const body = JSON.stringify({
    messages: [],
    chatEnded: details.chatEnded ?? chatEnded,
    statusCode: details.statusCode ?? statusCode,
    alias: details.alias,
    secureKey: details.secureKey,
    userId: details.userId,
    chatId: details.chatId,
    errors: [error],
  });
  return { status, body, outcome: 'failed' };
}

let references = 10_000_000;

/** The one failure that a real server is known to have answered, to a chat that cannot be served. */
export function notPossible(chatId: string, alias: string | undefined): Answer {
  const advice = `${FAILURES.notPossible.advice} referenceId[${++references}]`;
  return failure('notPossible', { advice, chatId, alias });
}

const identities = new WeakMap<ChatKeys, Json>();

function identity({ id, keys }: Chat): Json {
  let json = identities.get(keys);
  if (json === undefined) {
    const { alias, secureKey, userId } = keys;
    const { text, surplus } = toJson({ alias, secureKey, userId, chatId: id });
    json = { text: text.slice(1, -1), surplus };
    identities.set(keys, json);
  }
  return json;
}

function isMonitor(participant: Chat['participants'][number]): boolean {
  return participant.silent && participant.present && isStaff(participant);
}
