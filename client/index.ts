import type { Edition } from './base/edition.ts';
import {
  createWebChatService as createPollingService,
  type WebChatService,
  type WebChatServiceOptions,
} from './polling.ts';
import type { Connect } from './transport/transport.ts';

export * from './polling.ts';

/**
 * Makes a chat service with a bus of its own.
 *
 * Every method returns a promise that also takes `done`, `fail` and `always`. A rejection carries what the
 * documents name: a text, the server's answer, or an `AjaxResponse` when no answer object came.
 * @throws TypeError if `storage`, `clock`, `fetch`, `saveFile`, `cometd` or `warn` cannot be used as such
 * @example
 * const service = createWebChatService({ dataURL: 'https://host/genesys/2/chat/customer-support' });
 * service.on('messageReceived', ({ messages }) => messages.forEach((message) => show(message.text)));
 * await service.startChat({ nickname: 'Ada' });
 * await service.sendMessage({ message: 'Hello' });
 * await service.endChat();
 * @see WebChatService 9.0, commands and events
 */
export function createWebChatService<InEdition extends Edition = '9.0'>(
  options: WebChatServiceOptions<InEdition> = {},
): WebChatService<InEdition> {
  return createPollingService({ ...options, cometd: options.cometd ?? loadCometd });
}

/** The library comes as a file of its own, which only those fetch who need it. */
async function loadCometd(): Promise<Connect> {
  return (await import('./cometd.ts')).connectOverCometd;
}
