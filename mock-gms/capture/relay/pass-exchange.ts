import type http from 'node:http';
import { guard } from '../../boundary/guard.ts';
import type { CapturedExchange } from '../captured.ts';
import type { Addresses } from './addresses.ts';
import { keep, textOf } from './kept.ts';
import { endToEnd, mapHeaders, type RawHeaders } from './pass-headers.ts';
import type { Upstream } from './upstream.ts';

/** What passing one request needs. */
export interface Passing {
  readonly upstream: Upstream;
  readonly addresses: Addresses;
  /** Milliseconds since the capture began. */
  now(): number;
  /** Something of the exchange has changed. */
  tell(): void;
}

/** Passes a request on and its answer back, and notes both; an answer that breaks off breaks off for the client, too. */
export function passExchange(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  path: string,
  entry: CapturedExchange,
  { upstream, addresses, now, tell }: Passing,
): void {
  const kept = keep(request, ({ bytes, size }) => {
    entry.request.body = textOf(bytes, request.headers);
    entry.request.size = size;
  });
  const fail = (failure: string) => {
    if (entry.end !== undefined) return;
    kept();
    entry.end = now();
    entry.failure = failure;
    response.destroy();
    tell();
  };
  const headers = addresses.toServer(endToEnd(request.rawHeaders));
  const outgoing = upstream.request(request.method, path, headers);
  outgoing.on('error', ({ code, message }: NodeJS.ErrnoException) => fail(code ?? message));
  const passBack = (incoming: http.IncomingMessage) => {
    kept();
    const { statusCode = 0, statusMessage, rawHeaders } = incoming;
    const answered = addresses.toClient(endToEnd(rawHeaders), request.rawHeaders);
    const texts = isJsonToRead(request, incoming) ? addresses.inTexts?.(request.rawHeaders) : undefined;
    // With other addresses in it, a body has another length.
    const told = texts === undefined ? answered : withoutLength(answered);
    response.writeHead(statusCode, statusMessage, told as string[]);
    const answer: NonNullable<CapturedExchange['response']> = {
      status: statusCode,
      headers: { ...incoming.headers },
      body: '',
    };
    const read = keep(incoming, ({ bytes, size }) => {
      answer.body = textOf(bytes, incoming.headers);
      answer.size = size;
    });
    entry.response = answer;
    tell();
    const passed = texts === undefined ? incoming : incoming.pipe(texts.stream());
    passed.on('end', () => {
      read();
      if (!incoming.complete) return fail('the answer broke off');
      // What comes after the connection broke reaches nobody.
      if (response.destroyed || response.socket?.destroyed !== false) return fail('the client broke off');
      // Ahead of the last byte: nobody may have the answer before the relay says so.
      entry.end = now();
      response.end();
      tell();
    });
    incoming.on('error', () => fail('the answer broke off'));
    passed.pipe(response, { end: false });
  };
  outgoing.on('response', (incoming) => {
    // A server may answer with what Node does not send, such as the status 000.
    guard(
      () => passBack(incoming),
      () => fail('the answer broke off'),
    );
  });
  response.on('close', () => {
    if (entry.end === undefined) {
      fail('the client broke off');
      outgoing.destroy();
    }
  });
  request.pipe(outgoing);
  tell();
}

/** JSON of the server itself: files pass byte for byte, also those of JSON, and so does what is compressed. */
function isJsonToRead({ method }: http.IncomingMessage, { headers }: http.IncomingMessage): boolean {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = headers;
  const isFile = headers['content-disposition'] !== undefined;
  return method !== 'HEAD' && !isFile && encoding === 'identity' && /\bjson\b/i.test(type);
}

function withoutLength(headers: RawHeaders): readonly string[] {
  return mapHeaders(headers, (name, value) => (name === 'content-length' ? undefined : value));
}
