import type http from 'node:http';

/** Headers as they were written, name and value in turn. */
export type RawHeaders = readonly string[];

/** Between two machines only: each side has its own. */
const HOP_BY_HOP: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade']);

/** Headers as they were written, without those of the connection. */
export function endToEnd(raw: RawHeaders): string[] {
  return mapHeaders(raw, (name, value) => (HOP_BY_HOP.has(name) ? undefined : value));
}

/** Headers with other values; `map` gets names in lower case, and leaves a header out with undefined. */
export function mapHeaders(
  raw: RawHeaders,
  map: (name: string, value: string) => string | undefined,
): string[] {
  const headers: string[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] as string;
    const value = map(name.toLowerCase(), raw[at + 1] as string);
    if (value !== undefined) headers.push(name, value);
  }
  return headers;
}

/** The subprotocols that a client offers. */
export function subprotocols(headers: http.IncomingHttpHeaders): string[] {
  const { 'sec-websocket-protocol': names } = headers;
  return names === undefined ? [] : names.split(',').map((name) => name.trim());
}

/** Headers that go along with the request for a WebSocket. */
export function webSocketHeaders(raw: RawHeaders): Record<string, string> {
  const passed = mapHeaders(endToEnd(raw), (name, value) =>
    name.startsWith('sec-websocket-') ? undefined : value,
  );
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < passed.length; at += 2) headers[passed[at] as string] = passed[at + 1] as string;
  return headers;
}
