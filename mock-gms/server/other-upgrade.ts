import type { IncomingMessage, Server } from 'node:http';
import { TLSSocket } from 'node:tls';

/** Headers that ask for the other protocol, and what stands for them in `Connection`. */
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
 * the connection begins again.
 *
 * @param head what came after the headers
 * @see RFC 9110, 7.8: a server may ignore the header Upgrade
 */
export function ignoreUpgrade(server: Server, request: IncomingMessage, head: Buffer): void {
  const { method, url, httpVersion, rawHeaders, socket } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    const value = rawHeaders[at + 1] ?? '';
    if (name.toLowerCase() === 'connection') lines.push(`${name}: ${withoutUpgrade(value)}`);
    else if (!ABOUT_UPGRADE.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  // The time that the connection may be idle, which began with the answer before, is over.
  socket.setTimeout(0);
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit(socket instanceof TLSSocket ? 'secureConnection' : 'connection', socket);
}

/** What else `Connection` says, such as that this is the last request. */
function withoutUpgrade(value: string): string {
  const options = value.split(',').map((option) => option.trim());
  return options.filter((option) => !ABOUT_UPGRADE.has(option.toLowerCase())).join(', ');
}
