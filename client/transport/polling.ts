import type { Clock } from '../clock.ts';
import { Refusal, refusals } from '../rejection.ts';
import type { Settings } from '../settings.ts';
import { exchange, type Fetch } from './exchange.ts';
import { encodeForm } from './form.ts';
import type { ChatResponse, Transport } from './transport.ts';

export interface PollingOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Asked before each request, so that a later configuration counts from then on. */
  settings(): Settings;
}

/**
 * Carries a chat over plain requests: each operation is a POST to a path of its own.
 * @see GMS Chat API V2, operations; Genesys Widgets 9.0, what its requests look like
 */
export function createPollingTransport({ fetch, clock, settings }: PollingOptions): Transport {
  function post(path: string, fields: object): Promise<ChatResponse> {
    const { apikey, xhrFields, ajaxTimeout } = settings();
    const request = {
      url: baseURL(settings()) + path,
      body: encodeForm(fields),
      apikey: String(apikey),
      withCredentials: xhrFields.withCredentials === true,
      timeout: ajaxTimeout,
    };
    return exchange(request, fetch, clock);
  }

  return {
    async start(fields) {
      const { dataURL, enableUrlTrailingSlash } = settings();
      const slash = dataURL && enableUrlTrailingSlash ? '/' : '';
      return post(slash, { alias: '', secureKey: '', userId: '', ...fields });
    },
    async perform(operation, { chatId, alias, secureKey, userId }, fields) {
      return post(`/${chatId}/${operation}`, { alias, secureKey, userId, ...fields });
    },
  };
}

function baseURL({ dataURL, serverURL }: Settings): string {
  const url = dataURL || serverURL;
  if (!url) throw new Refusal(refusals.noServer);
  return url;
}
