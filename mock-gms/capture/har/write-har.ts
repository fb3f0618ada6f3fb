import { STATUS_CODES } from 'node:http';
import { VERSION } from '../../version.ts';
import type { Capture, CapturedExchange, CapturedFrame, Headers } from '../captured.ts';
import type { HarEntry, HarFile, HarPair } from './har.ts';

/**
 * A capture as an HTTP archive that browsers' tools open; WebSockets are written as Chrome writes them. Nothing is taken
 * out here.
 *
 * @param origin scheme and host of what has no origin of its own
 * @example
 * harOfCapture({ began: 0, entries: [], unread: [] }, 'https://gms.example').log.entries; // []
 * @see HAR 1.2, and Chrome's `_webSocketMessages`
 */
export function harOfCapture(capture: Capture, origin: string): HarFile {
  const { began, entries, unread } = capture;
  const exchanges: CapturedExchange[] = [];
  const connections = new Map<number, CapturedFrame[]>();
  for (const entry of entries) {
    if (entry.kind === 'http') exchanges.push(entry);
    else {
      const frames = connections.get(entry.connection) ?? [];
      connections.set(entry.connection, frames);
      frames.push(entry);
    }
  }
  const written = [
    ...exchanges.map((entry) => entryOf(entry, began, entry.origin ?? origin)),
    ...[...connections.values()].map((frames) => webSocketOf(frames, began, frames[0]?.origin ?? origin)),
  ];
  written.sort((a, b) => a.startedDateTime.localeCompare(b.startedDateTime));
  const comment = unread.map(({ where, what }) => `${where}: ${what}`).join('; ');
  return {
    log: {
      version: '1.2',
      creator: { name: 'mock-gms', version: VERSION },
      pages: [],
      entries: written,
      ...(comment !== '' && { comment }),
    },
  };
}

function entryOf(entry: CapturedExchange, began: number, origin: string): HarEntry {
  const { at, end = at, request, response, failure } = entry;
  const { method, headers, body, size = Buffer.byteLength(body) } = request;
  const text = response?.body ?? '';
  return {
    startedDateTime: timeOf(began + at),
    time: end - at,
    request: requestOf(method, origin + request.path, headers, body, size),
    response: {
      ...responseOf(response?.status ?? 0, response?.headers ?? {}),
      content: {
        size: response?.size ?? Buffer.byteLength(text),
        mimeType: textOf(response?.headers['content-type']),
        text,
      },
      bodySize: response?.size ?? Buffer.byteLength(text),
      ...(failure !== undefined && { _error: failure }),
    },
    cache: {},
    timings: { send: 0, wait: end - at, receive: 0 },
    _resourceType: method === 'OPTIONS' ? 'preflight' : 'xhr',
  };
}

function webSocketOf(frames: readonly CapturedFrame[], began: number, origin: string): HarEntry {
  const [first] = frames as readonly [CapturedFrame];
  const last = frames.at(-1)?.at ?? first.at;
  const url = origin.replace(/^http/, 'ws') + first.path;
  return {
    startedDateTime: timeOf(began + first.at),
    time: last - first.at,
    request: requestOf('GET', url, first.headers, '', 0),
    response: {
      ...responseOf(101, {}),
      content: { size: 0, mimeType: 'x-unknown', text: '' },
      bodySize: 0,
    },
    cache: {},
    timings: { send: 0, wait: last - first.at, receive: 0 },
    _resourceType: 'websocket',
    _webSocketMessages: frames.map(({ at, direction, text, size = 0 }) => ({
      type: direction === 'sent' ? 'send' : 'receive',
      time: (began + at) / 1000,
      opcode: text === '' && size > 0 ? 2 : 1,
      data: text,
    })),
  };
}

function requestOf(
  method: string,
  url: string,
  headers: Headers,
  body: string,
  size: number,
): HarEntry['request'] {
  const query = url.split('?').slice(1).join('?');
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    queryString: [...new URLSearchParams(query)].map(([name, value]) => ({ name, value })),
    ...(body !== '' && { postData: { mimeType: textOf(headers['content-type']), text: body } }),
    headersSize: -1,
    bodySize: size,
  };
}

function responseOf(status: number, headers: Headers) {
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    redirectURL: textOf(headers.location),
    headersSize: -1,
  };
}

const timeOf = (at: number) => new Date(at).toISOString();

function textOf(value: Headers[string]): string {
  return typeof value === 'string' ? value : '';
}

function pairsOf(headers: Headers): HarPair[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => ({ name, value: one })),
  );
}
