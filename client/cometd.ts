import { CometD } from 'cometd';
import type { BayeuxClient } from './transport/cometd/bayeux.ts';
import { createCometdConnect } from './transport/cometd/cometd.ts';
import type { Connect } from './transport/transport.ts';

export type { Connect } from './transport/transport.ts';

/**
 * Connects over CometD with the library `cometd`. `createWebChatService` loads this by itself when CometD is on.
 * @example
 * import { connectOverCometd } from 'gms-webchat/cometd';
 *
 * // In one bundle with the app instead of a file of its own:
 * const service = createWebChatService({ cometD, cometd: async () => connectOverCometd });
 * @see https://docs.cometd.org/, JavaScript library
 */
export const connectOverCometd: Connect = createCometdConnect(() => {
  // The library looks there for everything that it needs.
  if (typeof window === 'undefined')
    throw new Error(
      'CometD outside a page needs the package cometd-nodejs-client, and the option cometd: cometdForNode from gms-webchat/node',
    );
  // Its types say that each configuration has to name the address; a later one need not.
  return new CometD() as BayeuxClient;
});
