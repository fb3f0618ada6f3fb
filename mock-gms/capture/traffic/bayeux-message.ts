import { isDeeperThan, MAX_JSON_DEPTH } from '../../boundary/depth.ts';
import { isObject, parsedJson } from '../../boundary/json.ts';
import type { Members } from './answer.ts';
import { isFlag, isNumber, isText, isTextOrNumber, membersOf } from './members.ts';

/** What Bayeux tells of what to do next. */
export interface BayeuxAdvice {
  /** What the client is to do next: `retry`, `handshake` or `none`. */
  readonly reconnect?: string;
  /** How long to wait before that, in milliseconds. */
  readonly interval?: number;
  /** How long the server holds a connect, in milliseconds. */
  readonly timeout?: number;
  /** What a server says that will hold but one connect of a browser. */
  readonly 'multiple-clients'?: boolean;
}

/** A Bayeux message as it crossed the wire; what is not of its type counts as absent. */
export interface BayeuxMessage {
  /** What it is about, such as `/meta/connect`. */
  readonly channel?: string;
  /** Ties a reply to its message. */
  readonly id?: string | number;
  /** The id of the Bayeux session. */
  readonly clientId?: string;
  /** Whether the server did what was asked; only in replies. */
  readonly successful?: boolean;
  /** Why not, such as `402::Unknown client`. */
  readonly error?: string;
  /** What the client is to do next. */
  readonly advice?: BayeuxAdvice;
  /** The version of the protocol. */
  readonly version?: string;
  /** The oldest version that the sender speaks. */
  readonly minimumVersion?: string;
  /** The transports that the sender has, such as `long-polling`. */
  readonly supportedConnectionTypes?: readonly string[];
  /** The transport of a connect. */
  readonly connectionType?: string;
  /** The channel of a subscription. */
  readonly subscription?: string | readonly string[];
  /** What is published. */
  readonly data?: unknown;
  /** What extensions add. */
  readonly ext?: unknown;
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isAny = (_: unknown): _ is NonNullable<unknown> => true;

/** JSON of a body or a frame; undefined for what is no JSON, or deeper than anybody sends. */
export function jsonIn(text: string): unknown {
  const value = parsedJson(text);
  return canBeDeep(text) && isDeeperThan(value, MAX_JSON_DEPTH) ? undefined : value;
}

/** Most texts have too few brackets for that, which is told in no time. */
function canBeDeep(text: string): boolean {
  let brackets = 0;
  for (let place = 0; place < text.length && brackets <= MAX_JSON_DEPTH; place += 1) {
    const code = text.charCodeAt(place);
    if (code === OPEN_MAP || code === OPEN_LIST) brackets += 1;
  }
  return brackets > MAX_JSON_DEPTH;
}

const OPEN_MAP = 0x7b;
const OPEN_LIST = 0x5b;

/** The Bayeux messages of a body or a frame; none where it is not JSON. */
export function bayeuxIn(text: string): readonly BayeuxMessage[] {
  return [jsonIn(text)].flat().filter(isObject).map(bayeuxOf);
}

function bayeuxOf(value: Members): BayeuxMessage {
  const { advice } = value;
  return {
    ...membersOf<Omit<BayeuxMessage, 'advice'>>(value, {
      channel: isText,
      id: isTextOrNumber,
      clientId: isText,
      successful: isFlag,
      error: isText,
      version: isText,
      minimumVersion: isText,
      supportedConnectionTypes: isTexts,
      connectionType: isText,
      subscription: (given): given is string | readonly string[] => isText(given) || isTexts(given),
      data: isAny,
      ext: isAny,
    }),
    ...(isObject(advice) && {
      advice: membersOf<BayeuxAdvice>(advice, {
        reconnect: isText,
        interval: isNumber,
        timeout: isNumber,
        'multiple-clients': isFlag,
      }),
    }),
  };
}
