import type http from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, type WebSocketServer } from 'ws';
import { KEPT } from './kept.ts';
import { subprotocols, webSocketHeaders } from './pass-headers.ts';

/** A client's request for a WebSocket, as Node hands it over. */
export interface Upgrade {
  readonly request: http.IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Called with every frame before it is passed on; with the beginning of long ones. */
export type FrameListener = (direction: 'sent' | 'received', text: string) => void;

/** Passes a WebSocket on to the server behind; where that refuses it, the client is refused in the same way. */
export function relayWebSocket(
  accepting: WebSocketServer,
  url: URL,
  { request, socket, head }: Upgrade,
  onFrame: FrameListener,
): void {
  const behind = new URL(url);
  behind.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const upstream = new WebSocket(behind, subprotocols(request.headers), {
    headers: webSocketHeaders(request.headers),
    rejectUnauthorized: false,
  });
  socket.on('error', () => upstream.terminate());
  upstream.on('unexpected-response', (_request, { statusCode, statusMessage }) => {
    socket.end(`HTTP/1.1 ${statusCode} ${statusMessage}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  upstream.on('error', () => socket.destroy());
  upstream.once('open', () => {
    accepting.handleUpgrade(request, socket, head, (client) => {
      relay(client, upstream, (text) => onFrame('sent', text));
      relay(upstream, client, (text) => onFrame('received', text));
    });
  });
}

function relay(from: WebSocket, to: WebSocket, onText: (text: string) => void): void {
  from.on('message', (data: RawData, isBinary: boolean) => {
    onText(String(data).slice(0, KEPT));
    if (to.readyState === WebSocket.OPEN) to.send(data, { binary: isBinary });
  });
  from.on('close', (code, reason) => {
    if (code >= 3000 || code === 1000) to.close(code, reason);
    else if (code === 1006) to.terminate();
    else to.close();
  });
  from.on('error', () => to.terminate());
}
