import { isObject } from '../../boundary/json.ts';
import type { Headers } from '../captured.ts';
import { decodedBody } from '../charset.ts';
import { chatPathOf } from '../traffic/chat-path.ts';
import { bytesTold, isPart } from './breaks-off.ts';
import { UNREADABLE_TIME } from './unreadable-time.ts';

/** What an entry can lack. */
export const REQUEST_BODY = 'the body of the request';
export const ANSWER_BODY = 'the body of the answer';

type Members = { readonly [name: string]: unknown };

/** What an entry of a HAR file says of an exchange; times are epoch milliseconds. */
export interface ReadEntry {
  readonly kind: 'http';
  readonly at: number;
  readonly end: number | undefined;
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  readonly requestHeaders: Headers;
  readonly requestBody: string;
  readonly status: number;
  readonly responseHeaders: Headers;
  readonly responseBody: string;
  /** Bytes of the body; undefined where the file does not have it. */
  readonly responseSize: number | undefined;
  readonly failure: string | undefined;
  /** What should be there and is not. */
  readonly lacks: readonly string[];
}

/** What an entry says of a WebSocket. */
export interface ReadWebSocket {
  readonly kind: 'webSocket';
  readonly origin: string;
  readonly path: string;
  readonly headers: Headers;
  readonly frames: readonly {
    readonly at: number;
    readonly direction: 'sent' | 'received';
    readonly text: string;
    readonly size: number;
  }[];
  readonly lacks: readonly string[];
}

/** An entry that has nothing to do with chats. */
export interface ForeignEntry {
  readonly kind: 'foreign';
}

/** Reads one entry; `problem` says why nothing can be read of it, with its URL where there is one. */
export function readEntry(
  value: unknown,
): ReadEntry | ReadWebSocket | ForeignEntry | { readonly kind: 'problem'; readonly problem: string } {
  if (!isObject(value) || !isObject(value.request)) return problem('it has no request');
  const { request, response } = value;
  const { url } = request;
  if (typeof url !== 'string' || !URL.canParse(url)) return problem('it has no URL');
  const { protocol, host, pathname, search } = new URL(url);
  if (!/^(?:https?|wss?):$/.test(protocol)) return { kind: 'foreign' };
  const path = pathname + search;
  const asked = chatPathOf(path);
  const method = textOf(request.method).toUpperCase();
  if (asked === undefined || method === 'OPTIONS') return { kind: 'foreign' };
  const origin = `${protocol.replace('ws', 'http')}//${host}`;
  const at = Date.parse(textOf(value.startedDateTime));
  if (!Number.isFinite(at)) return problem(UNREADABLE_TIME);
  const answered: Members = isObject(response) ? response : {};
  const headers = headersOf(request.headers);
  const isWebSocket =
    protocol.startsWith('ws') || answered.status === 101 || Array.isArray(value._webSocketMessages);
  if (isWebSocket && asked.endpoint === 'cometd') return webSocketOf(value, origin, path, headers);

  const lacks: string[] = [];
  const requestBody = requestBodyOf(request, method, lacks);
  const status = typeof answered.status === 'number' ? answered.status : 0;
  const responseHeaders = headersOf(answered.headers);
  const read = responseBodyOf(answered, status, lacks);
  // Chrome, Playwright, and tools that write for the whole entry.
  const error = textOf(answered._error) || textOf(answered._failureText) || textOf(value._error);
  const size = isObject(answered.content) ? answered.content.size : undefined;
  const broken = isPart(read, size, responseHeaders) ? 'the answer broke off' : undefined;
  const failure = error || (status <= 0 ? 'no answer' : broken);
  const took = typeof value.time === 'number' && value.time >= 0 ? value.time : undefined;
  if (took === undefined) lacks.push('the time of the answer');
  return {
    kind: 'http',
    at,
    end: at + (took ?? 0),
    origin,
    path,
    method,
    requestHeaders: headers,
    requestBody,
    status: Math.max(0, status),
    responseHeaders,
    responseBody: read.body,
    responseSize: bytesTold(read.body) ?? read.bytes,
    failure,
    lacks,
  };
}

function webSocketOf(value: Members, origin: string, path: string, headers: Headers): ReadWebSocket {
  const messages = value._webSocketMessages;
  const list: readonly unknown[] = Array.isArray(messages) ? messages : [];
  let unread = 0;
  const frames = list.flatMap((each) => {
    if (!isObject(each) || typeof each.time !== 'number' || typeof each.data !== 'string') {
      unread += 1;
      return [];
    }
    const { type, time, opcode = 1, data } = each;
    const isText = opcode === 1;
    const direction = type === 'send' || type === 'sent' ? ('sent' as const) : ('received' as const);
    // Seconds since the epoch, or milliseconds: both are written.
    const at = time > 1e11 ? time : time * 1000;
    if (!Number.isFinite(at)) return [];
    return [{ at, direction, text: isText ? data : '', size: Buffer.byteLength(data) }];
  });
  const lacks = [
    ...(Array.isArray(messages) ? [] : ['the list of its frames']),
    ...(unread === 0 ? [] : [`a part of ${unread} of its frames`]),
  ];
  return { kind: 'webSocket', origin, path, headers, frames, lacks };
}

/** Firefox writes headers of a form with files before it. */
const HEADERS_OF_FIREFOX = /^(?:content-(?:type|length|disposition): [^\r\n]*\r\n)+\r\n/i;

/** A request body stands as text, or as its parameters. */
function requestBodyOf(request: Members, method: string, lacks: string[]): string {
  const { postData } = request;
  if (isObject(postData)) {
    const text = textOf(postData.text).replace(HEADERS_OF_FIREFOX, '');
    if (text !== '') return bodyText(text, postData.encoding, contentTypeOf(request) ?? postData.mimeType);
    if (Array.isArray(postData.params) && postData.params.length > 0) {
      const form = new URLSearchParams();
      for (const each of postData.params as readonly unknown[])
        if (isObject(each) && typeof each.name === 'string')
          form.append(each.name, textOf(each.fileName) || textOf(each.value));
      return form.toString();
    }
  }
  const isEmpty = request.bodySize === 0 && method !== 'POST';
  if (method === 'POST' && !isEmpty) lacks.push(REQUEST_BODY);
  return '';
}

function responseBodyOf(
  response: Members,
  status: number,
  lacks: string[],
): { readonly body: string; readonly bytes: number | undefined } {
  const content: Members = isObject(response.content) ? response.content : {};
  const { text, encoding, size } = content;
  if (typeof text === 'string' && (text !== '' || size === 0)) {
    const bytes = Buffer.byteLength(text, encoding === 'base64' ? 'base64' : 'utf8');
    return { body: bodyText(text, encoding, contentTypeOf(response) ?? content.mimeType), bytes };
  }
  if (status < 200 || status === 204 || status === 304) return { body: '', bytes: 0 };
  lacks.push(ANSWER_BODY);
  return { body: '', bytes: undefined };
}

/** A text stands as it was read, or as its bytes. */
function bodyText(text: string, encoding: unknown, contentType: unknown): string {
  if (encoding !== 'base64') return text.replace(/^\uFEFF/, '');
  return decodedBody(Buffer.from(text, 'base64'), textOf(contentType));
}

function contentTypeOf({ headers }: Members): string | undefined {
  const [given] = [headersOf(headers)['content-type']].flat();
  return given;
}

/** Headers by their names; those that come several times are lists. */
function headersOf(value: unknown): Headers {
  const headers: Record<string, string | string[]> = Object.create(null);
  if (!Array.isArray(value)) return headers;
  for (const each of value as readonly unknown[]) {
    if (!isObject(each) || typeof each.name !== 'string' || typeof each.value !== 'string') continue;
    // HTTP/2 has headers of its own.
    const name = each.name.toLowerCase();
    if (name.startsWith(':')) continue;
    const known = headers[name];
    headers[name] = known === undefined ? each.value : [known, each.value].flat();
  }
  return headers;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function problem(text: string) {
  return { kind: 'problem', problem: text } as const;
}
