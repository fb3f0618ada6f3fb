import { type Captured, type Headers, REDACTED } from '../../../mock-gms/capture.ts';
import type { Exchange } from '../../../mock-gms/index.ts';
import type { ShownEntry } from '../../probe/evidence/shown-entry.ts';
import { defined } from '../../shared/defined.ts';
import type { Redact } from './relay-secrets.ts';

/** What passed the relay as reports show it. */
export function shownCaptured(entry: Captured, url: string, redact: Redact): ShownEntry {
  const { at } = entry;
  if (entry.kind === 'frame') {
    const { kind, direction, path, text } = entry;
    return { kind, at, direction, url: `${url}${path}`, text: redact(text) };
  }
  const { kind, request, response, failure } = entry;
  const message = ({ headers, body }: { headers: Headers; body: string }) => ({
    headers: textHeaders(headers, redact),
    body: redact(body),
  });
  return {
    kind,
    at,
    request: { method: request.method, url: redact(`${url}${request.path}`), ...message(request) },
    ...defined({ response: response && { status: response.status, ...message(response) }, failure }),
  };
}

/** What the journal holds as reports show it; the journal keeps no secrets. */
export function shownExchange(exchange: Exchange, beginning: number, url: string): ShownEntry {
  const { at, method, path, status, request, response } = exchange;
  const message = (headers: Headers | undefined, body: string) => ({
    headers: textHeaders(headers, (text) => text),
    body: body.replaceAll(REDACTED, '…'),
  });
  return {
    kind: 'http',
    at: at - beginning,
    request: { method, url: `${url}${path}`, ...message(request?.headers, request?.body ?? '') },
    ...(status === 0
      ? { failure: 'nothing was answered' }
      : { response: { status, ...message(response.headers as Headers | undefined, response.body) } }),
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
