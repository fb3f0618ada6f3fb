import type { Exchange } from './exchange.ts';
import { multipartParts } from './request-fields.ts';

/** Headers that curl writes by itself, or that say nothing of the request. */
const LEFT_OUT =
  /^(host|content-length|connection|accept-encoding|user-agent|accept-language|sec-.*|dnt|origin|referer)$/;

/** Where a line for curl leads. */
export interface Place {
  /** What stands before `/2/chat` in every path. */
  readonly basePath: string;
  /** Where clients reach the server, if that is known. */
  readonly publicUrl?: string;
}

/**
 * The command line of curl that sends a request again. It contains the secrets of the exchange. `FILE` stands for the file of
 * an upload, whose bytes the journal does not keep. Undefined for what curl cannot send: a push, a frame over WebSocket.
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
    `curl ${methodOption(isBayeux ? 'POST' : method)}${GLOB.test(url) ? ' --globoff' : ''} ${quoted(url)}`,
    ...headers.filter((header) => !(isMultipart && /content-type/i.test(header))),
    ...(isMultipart ? formOptions(body) : body === '' ? [] : [`--data-raw ${quoted(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

/** What curl would take for a pattern of several URLs. */
const GLOB = /[[\]{}]/;

/** curl waits for a body in the answer to HEAD, which never comes, unless HEAD is asked for by this option. */
function methodOption(method: string): string {
  return method === 'HEAD' ? '--head' : `-X ${method}`;
}

/** The parts of a form: `-F` would read a file for a text that begins with `@`. */
function formOptions(body: string): readonly string[] {
  const parts = multipartParts(body);
  if (parts.length === 0) return ['-F file=@FILE'];
  return parts.map(({ name, value, fileName }) =>
    fileName === undefined
      ? `--form-string ${quoted(`${name}=${value}`)}`
      : `-F ${quoted(`${name}=@FILE;filename="${fileName.replaceAll(/["\\]/g, '\\$&')}"`)}`,
  );
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
