import { adapt } from 'cometd-nodejs-client';
import type { Connect } from './transport/transport.ts';

let isAdapted = false;

/**
 * Brings CometD to Node, which has neither the requests nor the cookies that its library expects: they are put under
 * `globalThis.window` when a chat first needs them. Needs the package `cometd-nodejs-client`.
 * @example
 * import { createWebChatService } from 'gms-webchat';
 * import { cometdForNode } from 'gms-webchat/node';
 *
 * const service = createWebChatService({ cometD, cometd: cometdForNode });
 */
export async function cometdForNode(): Promise<Connect> {
  // Once: it brings a new cookie jar each time, and the server knows a connection by its cookie.
  if (!isAdapted) adapt();
  isAdapted = true;
  const { connectOverCometd } = await import('./cometd.ts');
  return connectOverCometd;
}
