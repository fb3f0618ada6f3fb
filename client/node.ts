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
  if (!isAdapted) adaptWithCare();
  isAdapted = true;
  const { connectOverCometd } = await import('./cometd.ts');
  return connectOverCometd;
}

/** What is used of the WebSocket that is brought. */
interface Socket {
  onmessage: (event: unknown) => void;
  terminate(): void;
}

function adaptWithCare(): void {
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
