import type { Clock } from '../base/clock.ts';
import { isRecord, parse } from '../base/json.ts';
import type { Settings } from '../base/settings.ts';
import { badAnswer, FailedRequest, noAnswer } from './failed-request.ts';
import type { ChatResponse } from './transport.ts';

export type Fetch = typeof globalThis.fetch;

/** One request. */
export interface Request {
  readonly url: string;
  /** Urlencoded already, or with files. */
  readonly body: string | FormData;
  /** Milliseconds; 0 for never. */
  readonly timeout: number;
  /** Aborts the request. */
  readonly signal?: AbortSignal | undefined;
}

/** What requests are made with. */
export interface Requester {
  readonly fetch: Fetch;
  readonly clock: Clock;
  settings(): Settings;
}

/** Posts a form and reads the response object; throws a `FailedRequest` for any other outcome. */
export function exchange(request: Request, requester: Requester): Promise<ChatResponse> {
  return post(request, requester, async (response) => {
    const text = await response.text();
    const json = parse(text);
    if (response.ok && isChatResponse(json)) return json;
    throw failure(response, text);
  });
}

/** The header with which the page says who it is, where it may be sent. */
export function authorization({ enableCustomHeader, header }: Settings): Record<string, string> {
  const { Authorization } = header;
  return enableCustomHeader && Authorization ? { Authorization: String(Authorization) } : {};
}

/** No TypeError, AbortError or NetworkError, with which fetch rejects where nothing answers; or one in a script's words. */
const mistake = /^(?!Type|Abort|Network)| is not a |undefined|null/;

/** Posts a form and resolves with what `read` returns; throws a `FailedRequest` for any other outcome. */
export async function post<Result>(
  { url, body, timeout, signal }: Request,
  { fetch, clock, settings }: Requester,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const { apikey, xhrFields } = settings();
  const abort = new AbortController();
  const cancel = () => abort.abort();
  signal?.addEventListener('abort', cancel);
  // A `fetch` that an app passes may know no signal.
  const givenUp = new Promise<never>((_, reject) => abort.signal.addEventListener('abort', reject));
  const timer = timeout > 0 ? clock.setTimeout(cancel, timeout) : undefined;
  if (signal?.aborted) cancel();
  try {
    const answered = fetch(url, {
      method: 'POST',
      // A string, not URLSearchParams: that would add a charset, which GMS clients do not send.
      body,
      headers: {
        ...(typeof body === 'string' && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...(apikey && { apikey: String(apikey) }),
        ...authorization(settings()),
      },
      credentials: xhrFields.withCredentials ? 'include' : 'same-origin',
      signal: abort.signal,
    });
    return await Promise.race([answered.then(read), givenUp]);
  } catch (error) {
    if (error instanceof FailedRequest) throw error;
    if (signal?.aborted) throw noAnswer('abort');
    if (abort.signal.aborted) throw noAnswer('timeout');
    // A mistake in what answers here must not pass for a broken connection without a trace.
    if (mistake.test(String(error))) console.error(error);
    throw noAnswer('error');
  } finally {
    clock.clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** The failure of a request that was answered with this. */
export function failure({ ok, status, statusText, headers }: Response, text: string): FailedRequest {
  return badAnswer(status, statusText || (ok ? 'parsererror' : 'error'), text, headers);
}

/** Whether a body is the response object of the chat API. */
export function isChatResponse(json: unknown): json is ChatResponse {
  return isRecord(json) && typeof json.statusCode === 'number';
}
