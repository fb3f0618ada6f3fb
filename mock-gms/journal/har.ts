import { STATUS_CODES } from 'node:http';
import { defined } from '../boundary/defined.ts';
import manifest from '../package.json' with { type: 'json' };
import type { Exchange } from './exchange.ts';

/** An HTTP archive. @see HAR 1.2 */
export interface Har {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly entries: ReadonlyArray<ReturnType<typeof entryOf>>;
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

/** One entry of an HTTP archive. Names that begin with `_` are our own, as the format allows. */
function entryOf(exchange: Exchange) {
  const {
    at,
    took,
    method,
    path,
    status,
    request,
    response,
    operation,
    transport,
    chatId,
    number,
    fault,
    profile,
  } = exchange;
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
    ...defined({ _chatId: chatId, _profile: profile }),
  };
}

/** A `Host` header may hold anything. */
function urlOf(path: string, host = 'localhost'): URL {
  const base = URL.canParse(path, `http://${host}`) ? `http://${host}` : 'http://localhost';
  return URL.canParse(path, base) ? new URL(path, base) : new URL(base);
}

function pairs(headers: object): Array<{ readonly name: string; readonly value: string }> {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined ? [] : [{ name, value: String(one) }])),
  );
}
