import { type CapturedExchange, unjudged } from '../../../mock-gms/capture.ts';
import type { WireAnswer } from './pair.ts';
import { walkableJson } from './walkable-json.ts';

/** Why an exchange has no answer that could be compared; undefined where it has one. */
export function lackOf(exchange: CapturedExchange): string | undefined {
  const { response } = exchange;
  const isMissing = response?.body === '' && response.size === undefined && response.status < 400;
  return (
    unjudged(exchange) ??
    refusedUpgrade(exchange) ??
    (isMissing ? 'the file does not have the body of its answer' : undefined)
  );
}

/** A handshake of a WebSocket cannot be asked again as a request. */
function refusedUpgrade({ request, response }: CapturedExchange): string | undefined {
  const [upgrade = ''] = [request.headers.upgrade].flat();
  if (request.method !== 'GET' || upgrade.toLowerCase() !== 'websocket') return undefined;
  return `the server refuses a WebSocket, HTTP ${response?.status}: webSocket=false does that for {base}/cometd/{service}`;
}

/** What an exchange was answered with; undefined where nothing came. */
export function wireAnswerOf({ response }: CapturedExchange): WireAnswer | undefined {
  if (response === undefined) return undefined;
  const { status, headers, body, size } = response;
  return { status, headers: flat(headers), body: bodyOf(body, size) };
}

/** A body as JSON; of a file the number of its bytes. */
export function bodyOf(text: string, size = Buffer.byteLength(text)): unknown {
  const json = walkableJson(text);
  if (json !== undefined) return json;
  const [, told] = /^\((\d+) bytes\)$/.exec(text) ?? [];
  return text === '' ? '' : `(${told ?? size} bytes)`;
}

function flat(headers: CapturedExchange['request']['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
    ),
  );
}
