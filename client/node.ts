import type { Connect } from './transport/transport.ts';

let isAdapted = false;

/**
 * Brings CometD to Node, which has neither the requests nor the cookies that its library expects: they are put under
 * `globalThis.window` when a chat first needs them. Needs the package `cometd-nodejs-client`.
 *
 * @throws Error that says how to install the package, if it is missing
 * @example
 * import { createWebChatService } from 'gms-webchat';
 * import { cometdForNode } from 'gms-webchat/node';
 *
 * const service = createWebChatService({ cometD, cometd: cometdForNode });
 */
export async function cometdForNode(): Promise<Connect> {
  // Once: it brings a new cookie jar each time, and the server knows a connection by its cookie.
  const { adapt } = await loadAdapter();
  if (!isAdapted) adaptWithCare(adapt);
  isAdapted = true;
  const { connectOverCometd } = await import('./cometd.ts');
  return connectOverCometd;
}

/** The package is optional, so that it is loaded when there is need. */
async function loadAdapter() {
  try {
    return await import('cometd-nodejs-client');
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // As import() says it, and as require() does.
    if (!['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(code)) throw error;
    throw new Error(
      'to use CometD in Node, install the package cometd-nodejs-client: npm install cometd-nodejs-client@1',
    );
  }
}

/** What is used of the WebSocket that is brought. */
interface Socket {
  onmessage: (event: unknown) => void;
  terminate(): void;
}

function adaptWithCare(adapt: () => void): void {
  adapt();
  const { window } = globalThis as unknown as { window: { WebSocket: new (...details: string[]) => Socket } };
  const { WebSocket } = window;
  window.WebSocket = class extends WebSocket {
    override set onmessage(listener: (event: unknown) => void) {
      super.onmessage = (event) => {
        try {
          listener(event);
        } catch (error) {
          // In a browser it would be shown, here it would end the program: what came is no message that CometD knows.
          console.error(error);
          this.terminate();
        }
      };
    }
  };
}
