import { postBytes, postJsonBytes } from '../load/post.ts';
import { publication, SERVICE } from './bayeux.ts';
import { LongPollingSession } from './long-polling-session.ts';
import type { Side, TransportName } from './plan.ts';
import type { Session, SessionOptions } from './session.ts';
import { openBareSocket, WebSocketSession } from './web-socket-session.ts';

/** How the sessions of a server are opened, and what makes it push to one of them. */
export interface Endpoint {
  /** What stands after the server's address where sessions are opened. */
  readonly path: string;
  open(options: SessionOptions): Promise<Session>;
  /**
   * A request that has another participant say this to a session.
   *
   * @param other a session of somebody else, where one is needed to ask
   */
  trigger(server: string, session: Session, index: number, text: string, other: Session | undefined): Buffer;
  /** What the answer to the request holds if all is well. */
  readonly expects: string;
  /** Whether somebody else's session is needed to ask. */
  readonly needsOther: boolean;
}

const COMETD = '/genesys/cometd';

const mock = {
  path: COMETD,
  needsOther: false,
  expects: '"statusCode":0',
  trigger: (server: string, { chatId, secureKey }: Session, _index: number, message: string) =>
    postBytes(`${server}/genesys/2/chat/${SERVICE}/${chatId}/send`, {
      secureKey,
      message,
      messageType: 'text',
    }),
} as const;

/** In each case what leads to a push is a POST of its own, over connections that no session uses. */
export const endpoints: Readonly<Record<TransportName, Readonly<Record<Side, Endpoint>>>> = {
  'long-polling': {
    'mock-gms': { ...mock, open: LongPollingSession.open },
    bare: {
      path: COMETD,
      open: LongPollingSession.open,
      needsOther: true,
      expects: '"successful":true',
      trigger(server, { clientId }, _index, message, other) {
        const data = { operation: 'sendMessage', to: clientId, message };
        return postJsonBytes(`${server}${COMETD}`, [publication(other?.clientId ?? '', data)], other?.cookie);
      },
    },
  },
  websocket: {
    'mock-gms': { ...mock, open: WebSocketSession.open },
    bare: {
      path: '',
      open: openBareSocket,
      needsOther: false,
      expects: '"statusCode":0',
      trigger: (server, _session, index, message) => postBytes(`${server}/push/${index}`, { message }),
    },
  },
};
