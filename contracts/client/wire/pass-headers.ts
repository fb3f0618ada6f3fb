import type http from 'node:http';

/** Between two machines only: each side has its own. */
const HOP_BY_HOP: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade']);

/** Headers as they were written, name and value in turn, without those of the connection. */
export function endToEnd(raw: readonly string[]): string[] {
  const headers: string[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] as string;
    if (!HOP_BY_HOP.has(name.toLowerCase())) headers.push(name, raw[at + 1] as string);
  }
  return headers;
}

/** The subprotocols that a client offers. */
export function subprotocols(headers: http.IncomingHttpHeaders): string[] {
  const { 'sec-websocket-protocol': names } = headers;
  return names === undefined ? [] : names.split(',').map((name) => name.trim());
}

/** Headers that go along with the request for a WebSocket. */
export function webSocketHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      HOP_BY_HOP.has(name) || name.startsWith('sec-websocket-') || typeof value !== 'string'
        ? []
        : [[name, value]],
    ),
  );
}
