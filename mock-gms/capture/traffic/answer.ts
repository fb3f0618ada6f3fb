import { isObject } from '../../boundary/json.ts';
import { flagOf, idOf, numberOf, objectOf, readMembers, textOf, timeOf } from './members.ts';

/** Members by their names, as JSON has them. */
export type Members = { readonly [name: string]: unknown };

/** Who an event comes from. */
export interface WireAuthor {
  /** The name that others read. */
  readonly nickname?: string;
  /** The number in the chat. */
  readonly participantId?: number;
  /** What the participant is, such as `Agent`. */
  readonly type?: string;
}

/** An event of the transcript; what is not of its type, nor can be read as such, counts as absent. */
export interface WireEvent {
  /** The position in the chat. */
  readonly index?: number;
  /** What happened, such as `Message`. */
  readonly type?: string;
  /** Who it is from. */
  readonly from?: WireAuthor;
  /** When, in milliseconds since 1970. */
  readonly utcTime?: number;
  /** The text, where it has one. */
  readonly text?: string;
  /** The kind of a message, such as `text`. */
  readonly messageType?: string;
  /** What is attached to it. */
  readonly userData?: Members;
  /** Further attributes, such as structured content. */
  readonly eventAttributes?: Members;
}

/** What an answer says went wrong. */
export interface WireError {
  /** The number of the error, such as 249. */
  readonly code?: number;
  /** A sentence for people. */
  readonly advice?: string;
  /** What is wrong with a field. */
  readonly message?: string;
}

/**
 * The response object of the Chat API; what is not of its type counts as absent. Servers write numbers and flags as texts, ids as
 * numbers and times as dates: these say the same.
 */
export interface Answer {
  /** 0 done, 1 send the same again, 2 the session is lost. */
  readonly statusCode?: number;
  /** Whether the chat has ended. */
  readonly chatEnded?: boolean;
  /** The id of the chat. */
  readonly chatId?: string;
  /** Which server of a cluster holds the chat. */
  readonly alias?: string;
  /** The id of the customer in the chat. */
  readonly userId?: string;
  /** The key of the customer; recordings have none. */
  readonly secureKey?: string;
  /** The position from which to read on. */
  readonly nextPosition?: number;
  /** Whether a supervisor follows the chat unseen. */
  readonly monitored?: boolean;
  /** Seconds until the chat ends because nothing happens. */
  readonly idleTimerExpire?: number;
  /** The events that are new. */
  readonly messages: readonly WireEvent[];
  /** Why it was refused. */
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
