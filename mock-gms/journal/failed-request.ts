import { defined } from '../boundary/defined.ts';
import { isObject } from '../boundary/json.ts';
import { isName } from '../boundary/name.ts';
import type { Transport } from '../faults/fault.ts';
import type { Exchange } from './exchange.ts';
import { parseJson } from './request-fields.ts';

/** A request that failed, without keys, texts and data, so that a server may log it. */
export interface FailedRequest {
  /** Its number in the journal of the service; undefined if it is in none. */
  readonly id?: number;
  /** The operation as the journal names it, the operationId of the control API, or `unknown`. */
  readonly operation: string;
  /** The transport; `control` for the control API. */
  readonly transport: Transport | 'control';
  /** The service that was asked. */
  readonly service?: string;
  /** The chat that it is about, where it is about one. */
  readonly chatId?: string;
  /** HTTP status; 0 where the connection was broken off. */
  readonly status: number;
  /** The code of the error in the answer. */
  readonly code?: number;
  /** What was wrong, in a short sentence. */
  readonly why: string;
  /** The kind of the fault that made it fail. */
  readonly fault?: string;
  /** Of a request whose operation is unknown: its HTTP method. */
  readonly method?: string;
  /** Of a request whose operation is unknown: its path without the query, cut where it is not plain. */
  readonly path?: string;
}

/** Where somebody finds an exchange again. */
export interface ExchangePlace {
  readonly service: string | undefined;
  readonly id: number | undefined;
}

/** Characters of a sentence that is passed on. */
const MAX_WHY = 200;

/** Names that clients make up are told only if they are plain: anything else may hold their texts. */
const PLAIN = /^[\w/.*~-]{1,64}$/;

/** What is told of an exchange that failed. */
export function failedRequest(exchange: Exchange, { service, id }: ExchangePlace): FailedRequest {
  const { operation, transport, chatId, status, fault } = exchange;
  const { code, why = fallbackOf(exchange) } = errorOf(exchange.response.body);
  const asked = operation === 'unknown' ? { method: exchange.method, path: shownPath(exchange.path) } : {};
  return {
    ...defined({ id }),
    operation: PLAIN.test(operation) ? operation : 'unknown',
    ...{ transport, status, why },
    ...defined({
      service: service !== undefined && isName(service) ? service : undefined,
      chatId: chatId !== undefined && PLAIN.test(chatId) ? chatId : undefined,
      code,
      fault,
    }),
    ...asked,
  };
}

/** Characters of a path that is passed on. */
const MAX_PATH = 200;

/** A path as a log may show it: up to its query, or to whatever is not plain. */
export function shownPath(path: string): string {
  const [plain = ''] = /^[\w/.:~-]*/.exec(path) ?? [];
  const shown = plain.slice(0, MAX_PATH);
  return shown === path || path[shown.length] === '?' ? shown : `${shown}…`;
}

function fallbackOf({ status, fault }: Exchange): string {
  if (fault !== undefined) return `fault ${fault}`;
  return status === 0 ? 'There was no answer' : `HTTP ${status}`;
}

/** What an answer of GMS, or of Bayeux, says went wrong. */
function errorOf(body: string): { readonly code?: number; readonly why?: string } {
  const parsed = parseJson(body);
  const answer: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isObject(answer)) return {};
  const first: unknown = Array.isArray(answer.errors) ? answer.errors[0] : undefined;
  if (isObject(first)) {
    return defined({
      code: typeof first.code === 'number' ? first.code : undefined,
      why: typeof first.advice === 'string' ? shownAdvice(first.advice) : undefined,
    });
  }
  const isBayeux = typeof answer.channel === 'string' && typeof answer.error === 'string';
  return isBayeux ? { why: bayeuxError(String(answer.error)) } : {};
}

/** `402::Unknown client` and the like, without what may stand between the colons, such as the id of a session. */
function bayeuxError(error: string): string {
  const why = error.replace(/^(\d{3}):[^:]*:/, '$1 ').slice(0, MAX_WHY);
  return why === '403 channel_denied' ? `${why}; the channel of a chat is /service/chatV2/NAME` : why;
}

/** An advice may name a parameter, and a client may send its texts as one. */
function shownAdvice(advice: string): string {
  const [, parameter] = /^Check the parameter (.*)$/s.exec(advice) ?? [];
  if (parameter === undefined || /^[\w.]{1,64}$/.test(parameter)) return advice.slice(0, MAX_WHY);
  return 'Check the parameters';
}
