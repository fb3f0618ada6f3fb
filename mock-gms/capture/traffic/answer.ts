import { isObject } from '../../boundary/json.ts';
import { flagOf, idOf, numberOf, objectOf, readMembers, textOf, timeOf } from './members.ts';

/** Members by their names, as JSON has them. */
export type Members = { readonly [name: string]: unknown };

/** Who an event comes from. */
export interface WireAuthor {
  readonly nickname?: string;
  readonly participantId?: number;
  readonly type?: string;
}

/** An event of the transcript; what is not of its type, nor can be read as such, counts as absent. */
export interface WireEvent {
  readonly index?: number;
  readonly type?: string;
  readonly from?: WireAuthor;
  readonly utcTime?: number;
  readonly text?: string;
  readonly messageType?: string;
  readonly userData?: Members;
  readonly eventAttributes?: Members;
}

/** What an answer says went wrong. */
export interface WireError {
  readonly code?: number;
  readonly advice?: string;
  readonly message?: string;
}

/**
 * The response object of the Chat API; what is not of its type counts as absent. Servers write numbers and flags as texts, ids as
 * numbers and times as dates: these say the same.
 */
export interface Answer {
  readonly statusCode?: number;
  readonly chatEnded?: boolean;
  readonly chatId?: string;
  readonly alias?: string;
  readonly userId?: string;
  readonly secureKey?: string;
  readonly nextPosition?: number;
  readonly monitored?: boolean;
  readonly idleTimerExpire?: number;
  readonly messages: readonly WireEvent[];
  readonly errors?: readonly WireError[];
  /** On the answer to an upload. */
  readonly userData?: Members;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** How answers, events and errors were written: what was read of them says it in one form. */
const WRITTEN = new WeakMap<object, Members>();

/**
 * An answer, an event or an error of a conversation as its server wrote it.
 *
 * @example
 * asWritten({ messages: [] }); // undefined
 * @see conversationsOf
 */
export function asWritten(read: Answer | WireEvent | WireError): Members | undefined {
  return WRITTEN.get(read);
}

function written<T extends object>(read: T, value: Members): T {
  WRITTEN.set(read, value);
  return read;
}

/** Reads a response object; undefined for what is none. */
export function answerOf(value: unknown): Answer | undefined {
  if (!isObject(value) || !isResponse(value)) return undefined;
  const { messages, errors } = value;
  const read: Answer = {
    ...readMembers<Omit<Answer, 'messages' | 'errors'>>(value, {
      statusCode: numberOf,
      chatEnded: flagOf,
      chatId: idOf,
      alias: idOf,
      userId: idOf,
      secureKey: idOf,
      nextPosition: numberOf,
      monitored: flagOf,
      idleTimerExpire: numberOf,
      userData: objectOf,
    }),
    messages: isList(messages) ? messages.filter(isObject).map(eventOf) : [],
    ...(isList(errors) && { errors: errors.filter(isObject).map(errorOf) }),
  };
  return written(read, value);
}

/** Servers may leave out the status where all is well. */
function isResponse(value: Members): boolean {
  return 'statusCode' in value || 'errors' in value || 'secureKey' in value || isList(value.messages);
}

function eventOf(value: Members): WireEvent {
  const read: WireEvent = {
    ...readMembers<Omit<WireEvent, 'from'>>(value, {
      index: numberOf,
      type: textOf,
      utcTime: timeOf,
      text: textOf,
      messageType: textOf,
      userData: objectOf,
      eventAttributes: objectOf,
    }),
    ...(isObject(value.from) && {
      from: readMembers<WireAuthor>(value.from, {
        nickname: textOf,
        participantId: numberOf,
        type: textOf,
      }),
    }),
  };
  return written(read, value);
}

function errorOf(value: Members): WireError {
  return written(readMembers<WireError>(value, { code: numberOf, advice: textOf, message: textOf }), value);
}
