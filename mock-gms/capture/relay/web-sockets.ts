import type http from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { Addresses } from './addresses.ts';
import type { AddressesInTexts } from './addresses-in-texts.ts';
import { MAX_KEPT } from './kept.ts';
import { endToEnd, mapHeaders, subprotocols, webSocketHeaders } from './pass-headers.ts';
import type { Upstream } from './upstream.ts';

/** A client's request for a WebSocket, as Node hands it over. */
export interface Upgrade {
  readonly request: http.IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** What was kept of a frame: of long ones the beginning, of binary ones nothing. */
export interface PassedFrame {
  readonly direction: 'sent' | 'received';
  readonly text: string;
  readonly size: number;
}

/** What is told of a WebSocket. */
export interface WebSocketListener {
  frame(frame: PassedFrame): void;
  /** The server refused it. */
  refused(status: number, headers: http.IncomingHttpHeaders): void;
  failed(reason: string): void;
}

/** Bytes of one frame, and bytes that may wait for a slow reader before the connection is broken. */
const MAX_FRAME = 16 * 1024 * 1024;
const MAX_WAITING = 16 * 1024 * 1024;

/** Passes WebSockets on to the server; where that refuses one, the client is refused in the same way. */
export class WebSockets {
  readonly #upstream: Upstream;
  readonly #addresses: Addresses;
  /** What the server said as it accepted. */
  readonly #accepted = new WeakMap<http.IncomingMessage, { protocol: string; cookies: readonly string[] }>();
  readonly #accepting = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME,
    handleProtocols: (_, request) => this.#accepted.get(request)?.protocol || false,
  });

  constructor(upstream: Upstream, addresses: Addresses) {
    this.#upstream = upstream;
    this.#addresses = addresses;
    this.#accepting.on('headers', (headers, request) => {
      headers.push(...(this.#accepted.get(request)?.cookies ?? []));
    });
  }

  pass(path: string, { request, socket, head }: Upgrade, listener: WebSocketListener): void {
    const headers = this.#addresses.toServer(endToEnd(request.rawHeaders));
    const behind = new WebSocket(this.#upstream.webSocketUrl(path), subprotocols(request.headers), {
      headers: webSocketHeaders(headers),
      rejectUnauthorized: this.#upstream.isVerified,
      maxPayload: MAX_FRAME,
    });
    let isOpening = true;
    socket.on('error', () => behind.terminate());
    socket.once('close', () => {
      if (isOpening) behind.terminate();
    });
    behind.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      listener.failed(code ?? message);
      socket.destroy();
    });
    behind.on('unexpected-response', (asked, answer) => {
      isOpening = false;
      listener.refused(answer.statusCode ?? 0, answer.headers);
      const line = `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`;
      socket.end(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      asked.destroy();
    });
    behind.once('upgrade', ({ rawHeaders }) => {
      const all = this.#addresses.toClient(rawHeaders, request.rawHeaders);
      const cookies: string[] = [];
      mapHeaders(all, (name, value) => void (name === 'set-cookie' && cookies.push(`Set-Cookie: ${value}`)));
      this.#accepted.set(request, { protocol: '', cookies });
    });
    behind.once('open', () => {
      const { cookies = [] } = this.#accepted.get(request) ?? {};
      this.#accepted.set(request, { protocol: behind.protocol, cookies });
      this.#accepting.handleUpgrade(request, socket, head, (client) => {
        isOpening = false;
        const texts = this.#addresses.inTexts?.(request.rawHeaders);
        relay(client, behind, (text, size) => listener.frame({ direction: 'sent', text, size }));
        relay(behind, client, (text, size) => listener.frame({ direction: 'received', text, size }), texts);
      });
    });
  }

  break(): void {
    for (const socket of this.#accepting.clients) socket.terminate();
  }

  close(): void {
    this.#accepting.close();
  }
}

/** @param texts what stands in the place of addresses */
function relay(
  from: WebSocket,
  to: WebSocket,
  onFrame: (text: string, size: number) => void,
  texts?: AddressesInTexts,
): void {
  from.on('message', (data: RawData, isBinary: boolean) => {
    const bytes = bufferOf(data);
    onFrame(isBinary ? '' : bytes.subarray(0, MAX_KEPT).toString(), bytes.length);
    if (to.readyState !== WebSocket.OPEN) return;
    to.send(isBinary || texts === undefined ? data : texts.in(bytes.toString()), { binary: isBinary });
    if (to.bufferedAmount > MAX_WAITING) to.terminate();
  });
  from.on('close', (code, reason) => {
    if (code === 1006) to.terminate();
    else if (code === 1005) to.close();
    else to.close(code, reason);
  });
  from.on('error', () => to.terminate());
}

function bufferOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
