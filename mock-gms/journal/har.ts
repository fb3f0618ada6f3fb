import { STATUS_CODES } from 'node:http';
import manifest from '../package.json' with { type: 'json' };
import type { Exchange } from './exchange.ts';

interface NameAndValue {
  readonly name: string;
  readonly value: string;
}

/** One entry of an HTTP archive. Names that begin with `_` are our own, as the format allows. */
interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly NameAndValue[];
    readonly queryString: readonly NameAndValue[];
    readonly postData?: { readonly mimeType: string; readonly text: string };
    readonly headersSize: -1;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly NameAndValue[];
    readonly content: { readonly size: number; readonly mimeType: string; readonly text: string };
    readonly redirectURL: '';
    readonly headersSize: -1;
    readonly bodySize: number;
  };
  readonly cache: Record<string, never>;
  readonly timings: { readonly send: 0; readonly wait: number; readonly receive: 0 };
  readonly comment: string;
  readonly _operation: string;
  readonly _transport: string;
  readonly _chatId?: string;
}

/** An HTTP archive. @see HAR 1.2 */
export interface Har {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly entries: readonly HarEntry[];
  };
}

/** Exchanges, without secrets already, as an HTTP archive. Pushes are entries with the method `PUSH`. */
export function harOf(exchanges: readonly Exchange[]): Har {
  const { name, version } = manifest;
  return { log: { version: '1.2', creator: { name, version }, entries: exchanges.map(entryOf) } };
}

/** The last time that a date can have, and before the epoch the first: a clock can be moved further. */
const LATEST = 8.64e15;

const JSON_TYPE = 'application/json;charset=utf-8';

function entryOf(exchange: Exchange): HarEntry {
  const { at, took, method, path, status, request, response, operation, transport, chatId, number, fault } =
    exchange;
  const body = request?.body ?? '';
  const url = urlOf(path, request?.headers.host);
  const size = Buffer.byteLength(response.body);
  const type = response.headers?.['Content-Type'] ?? response.headers?.['content-type'] ?? JSON_TYPE;
  return {
    startedDateTime: new Date(Math.max(-LATEST, Math.min(at, LATEST)) || 0).toISOString(),
    time: took,
    request: {
      method,
      url: url.href,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(request?.headers ?? {}),
      queryString: [...url.searchParams].map(([key, value]) => ({ name: key, value })),
      ...(body !== '' && { postData: { mimeType: request?.headers['content-type'] ?? '', text: body } }),
      headersSize: -1,
      bodySize: Buffer.byteLength(body),
    },
    response: {
      status,
      statusText: STATUS_CODES[status] ?? '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(response.headers ?? {}),
      content: { size, mimeType: typeof type === 'string' ? type : JSON_TYPE, text: response.body },
      redirectURL: '',
      headersSize: -1,
      bodySize: size,
    },
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
    comment: `exchange ${number}${fault === undefined ? '' : `, spoilt by ${fault}`}`,
    _operation: operation,
    _transport: transport,
    ...(chatId !== undefined && { _chatId: chatId }),
  };
}

/** A `Host` header may hold anything. */
function urlOf(path: string, host = 'localhost'): URL {
  const base = URL.canParse(path, `http://${host}`) ? `http://${host}` : 'http://localhost';
  return URL.canParse(path, base) ? new URL(path, base) : new URL(base);
}

function pairs(headers: object): NameAndValue[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined ? [] : [{ name, value: String(one) }])),
  );
}
