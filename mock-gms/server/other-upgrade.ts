import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';

/** Headers that ask for the other protocol. */
const ABOUT_UPGRADE: ReadonlySet<string> = new Set(['upgrade', 'connection', 'http2-settings']);

/** Whether a request asks to become a WebSocket; others ask for a protocol that this server does not speak. */
export function asksForWebSocket({ headers }: IncomingMessage): boolean {
  return (headers.upgrade ?? '').split(',').some((name) => name.trim().toLowerCase() === 'websocket');
}

/**
 * Goes on with a request as if it had not asked for another protocol, as a server may. Java's HTTP client asks for HTTP/2
 * with its first request.
 *
 * Node takes the parser off the socket before it tells of an upgrade: the request is put back, without those headers, and
 * the connection begins anew.
 *
 * @param head what came after the headers
 * @see RFC 9110, 7.8: a server may ignore the header Upgrade
 */
export function ignoreUpgrade(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { method, url, httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!ABOUT_UPGRADE.has(name.toLowerCase())) lines.push(`${name}: ${rawHeaders[at + 1]}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit(socket instanceof TLSSocket ? 'secureConnection' : 'connection', socket);
}
