import type { Exchange } from '../../../mock-gms/index.ts';
import type { WireEntry } from '../../probe/wire-entry.ts';
import type { Headers, Tapped } from '../wire/tapped.ts';
import type { Redact } from './tap-secrets.ts';

/** What the journal puts in the place of a secret. */
const HIDDEN = '(redacted)';

/** What passed the tap as reports show it. */
export function shownEntry(entry: Tapped, url: string, redact: Redact): WireEntry {
  const { at } = entry;
  if (entry.kind === 'frame') {
    const { direction, path, text } = entry;
    return { kind: 'frame', at, direction, url: `${url}${path}`, text: redact(text) };
  }
  const { request, response, failure } = entry;
  return {
    kind: 'http',
    at,
    request: {
      method: request.method,
      url: redact(`${url}${request.path}`),
      headers: textHeaders(request.headers, redact),
      body: redact(request.body),
    },
    ...(response !== undefined && {
      response: {
        status: response.status,
        headers: textHeaders(response.headers, redact),
        body: Buffer.from(redact(response.body)),
      },
    }),
    ...(failure !== undefined && { failure }),
  };
}

/** What the journal holds as reports show it; the journal keeps no secrets. */
export function shownExchange(exchange: Exchange, beginning: number, url: string): WireEntry {
  const { at, method, path, status, request, response } = exchange;
  return {
    kind: 'http',
    at: at - beginning,
    request: {
      method,
      url: `${url}${path}`,
      headers: textHeaders(request?.headers ?? {}, (text) => text),
      body: (request?.body ?? '').replaceAll(HIDDEN, '…'),
    },
    ...(status === 0
      ? { failure: 'nothing was answered' }
      : {
          response: {
            status,
            headers: textHeaders(response.headers as Headers, (text) => text),
            body: Buffer.from(response.body.replaceAll(HIDDEN, '…')),
          },
        }),
  };
}

/** What of a request's headers says anything about the client's conduct; browsers add a dozen others. */
const TELLING: ReadonlySet<string> = new Set([
  'content-type',
  'cookie',
  'origin',
  'apikey',
  'authorization',
  'set-cookie',
]);

function textHeaders(headers: Headers = {}, redact: Redact): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || !TELLING.has(name.toLowerCase())
        ? []
        : [[name.toLowerCase(), redact([value].flat().join(', '))]],
    ),
  );
}
