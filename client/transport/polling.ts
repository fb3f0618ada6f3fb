import * as refusals from '../base/refusals.ts';
import { Refusal } from '../base/rejection.ts';
import type { Settings } from '../base/settings.ts';
import { exchange, type Requester } from './exchange.ts';
import { encodeForm } from './form.ts';
import type { ChatResponse, Transport } from './transport.ts';

/**
 * Carries a chat over plain requests: each operation is a POST to a path of its own.
 * @see GMS Chat API V2, operations; Genesys Widgets 9.0, what its requests look like
 */
export function createPollingTransport(requester: Requester): Transport {
  const { settings } = requester;

  async function post(path: string, fields: object): Promise<ChatResponse> {
    const url = chatURL(settings()) + path;
    return exchange({ url, body: encodeForm(fields), timeout: settings().ajaxTimeout }, requester);
  }

  const transport: Transport = {
    pushes: false,
    start(fields) {
      const { dataURL, enableUrlTrailingSlash } = settings();
      const slash = dataURL && enableUrlTrailingSlash ? '/' : '';
      return post(slash, { alias: '', secureKey: '', userId: '', ...fields });
    },
    resume: (ids, { transcriptPosition }) =>
      transport.perform('refresh', ids, { transcriptPosition, message: '' }) as Promise<ChatResponse>,
    read: (ids, transcriptPosition) => transport.resume(ids, { transcriptPosition }),
    perform: (operation, { chatId, alias, secureKey, userId }, fields) =>
      post(`/${encodeURIComponent(chatId)}/${operation}`, { alias, secureKey, userId, ...fields }),
    listen() {},
    close() {},
  };
  return transport;
}

/** Where the chat service is. */
export function chatURL({ dataURL, serverURL }: Settings): string {
  const url = dataURL || serverURL;
  if (!url) throw new Refusal(refusals.noServer);
  return url;
}
