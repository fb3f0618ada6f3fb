import type { Clock } from '../clock.ts';
import { FailedRequest } from './failed-request.ts';
import type { ChatResponse } from './transport.ts';

export type Fetch = typeof globalThis.fetch;

/** One request as the polling face takes it. */
export interface Request {
  readonly url: string;
  /** Already encoded. */
  readonly body: string;
  readonly apikey: string;
  readonly withCredentials: boolean;
  /** Milliseconds; 0 for never. */
  readonly timeout: number;
}

/** Posts a form and reads the response object; whatever else comes of it is thrown as a `FailedRequest`. */
export async function exchange(request: Request, fetch: Fetch, clock: Clock): Promise<ChatResponse> {
  const { status, statusText, text } = await post(request, fetch, clock);
  const json = parse(text);
  if (status >= 200 && status < 300 && isChatResponse(json)) return json;

  const failed = status < 200 || status >= 300;
  throw new FailedRequest({
    readyState: 4,
    status,
    statusText: failed ? statusText || 'error' : 'parsererror',
    responseText: text,
    ...(json === undefined ? {} : { responseJSON: json }),
  });
}

async function post(request: Request, fetch: Fetch, clock: Clock) {
  const { url, body, apikey, withCredentials, timeout } = request;
  const abort = new AbortController();
  const timer = timeout > 0 ? clock.setTimeout(() => abort.abort(), timeout) : undefined;
  try {
    const response = await fetch(url, {
      method: 'POST',
      // A string, not URLSearchParams: that would add a charset, which GMS clients do not send.
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...(apikey ? { apikey } : {}) },
      credentials: withCredentials ? 'include' : 'same-origin',
      signal: abort.signal,
    });
    return { status: response.status, statusText: response.statusText, text: await response.text() };
  } catch {
    const statusText = abort.signal.aborted ? 'timeout' : 'error';
    throw new FailedRequest({ readyState: 0, status: 0, statusText, responseText: '' });
  } finally {
    if (timer !== undefined) clock.clearTimeout(timer);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isChatResponse(json: unknown): json is ChatResponse {
  return (
    typeof json === 'object' && json !== null && 'statusCode' in json && typeof json.statusCode === 'number'
  );
}
