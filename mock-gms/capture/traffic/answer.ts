import { isObject } from '../../boundary/json.ts';
import { isFlag, isNumber, isText, membersOf } from './members.ts';

/** Members by their names, as JSON has them. */
export type Members = { readonly [name: string]: unknown };

/** Who an event comes from. */
export interface WireAuthor {
  readonly nickname?: string;
  readonly participantId?: number;
  readonly type?: string;
}

/** An event of the transcript as it came; what is not of its type counts as absent. */
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

/** The response object of the Chat API as it came; what is not of its type counts as absent. */
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

/** Reads a response object; undefined for what is none. */
export function answerOf(value: unknown): Answer | undefined {
  if (!isObject(value) || !('statusCode' in value || 'errors' in value)) return undefined;
  const { messages, errors } = value;
  return {
    ...membersOf<Omit<Answer, 'messages' | 'errors'>>(value, {
      statusCode: isNumber,
      chatEnded: isFlag,
      chatId: isText,
      alias: isText,
      userId: isText,
      secureKey: isText,
      nextPosition: isNumber,
      monitored: isFlag,
      idleTimerExpire: isNumber,
      userData: isObject,
    }),
    messages: isList(messages) ? messages.filter(isObject).map(eventOf) : [],
    ...(isList(errors) && { errors: errors.filter(isObject).map(errorOf) }),
  };
}

function eventOf(value: Members): WireEvent {
  return {
    ...membersOf<Omit<WireEvent, 'from'>>(value, {
      index: isNumber,
      type: isText,
      utcTime: isNumber,
      text: isText,
      messageType: isText,
      userData: isObject,
      eventAttributes: isObject,
    }),
    ...(isObject(value.from) && {
      from: membersOf<WireAuthor>(value.from, { nickname: isText, participantId: isNumber, type: isText }),
    }),
  };
}

function errorOf(value: Members): WireError {
  return membersOf<WireError>(value, { code: isNumber, advice: isText, message: isText });
}
