import type { Exchange } from './exchange.ts';

/** Headers that curl writes by itself, or that say nothing of the request. */
const LEFT_OUT =
  /^(host|content-length|connection|accept-encoding|user-agent|accept-language|sec-.*|dnt|origin|referer)$/;

interface Place {
  /** What stands before `/2/chat` in every path. */
  readonly basePath: string;
  /** Where clients reach the server, if that is known. */
  readonly publicUrl?: string;
}

/**
 * The command line that sends a request again, with its secrets left out as everywhere in the journal. Undefined for what
 * curl cannot send: a push, a frame over WebSocket.
 */
export function curlLine(exchange: Exchange, place: Place): string | undefined {
  const { method, path, request, transport } = exchange;
  if (request === undefined || transport === 'cometd-websocket') return undefined;
  const origin = place.publicUrl ?? `http://${request.headers.host ?? 'localhost'}`;
  const isBayeux = transport === 'cometd-long-polling';
  const body = isBayeux ? asBatch(exchange, request.body) : request.body;
  const url = isBayeux ? `${origin}${place.basePath}/cometd` : `${origin}${path}`;
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined || LEFT_OUT.test(name)
      ? []
      : [`-H ${quoted(`${name}: ${[value].flat().join(', ')}`)}`],
  );
  const isMultipart = /^multipart\//i.test(request.headers['content-type'] ?? '');
  const parts = [
    `curl -X ${isBayeux ? 'POST' : method} ${quoted(url)}`,
    ...headers.filter((header) => !(isMultipart && /content-type/i.test(header))),
    ...(isMultipart ? ['-F file=@FILE'] : body === '' ? [] : [`--data-raw ${quoted(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

/** Bayeux messages travel in lists; of a publication the journal has what it says. */
function asBatch({ method, path, session }: Exchange, body: string): string {
  if (method !== 'PUBLISH') return body;
  return `[{"channel":${JSON.stringify(path)},"clientId":${JSON.stringify(session ?? '')},"data":${body}}]`;
}

/** As one word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
