import { WebSocket } from 'ws';
import { ask, BASE, LIMIT } from '../ask.ts';
import { parsed } from './stage.ts';

/** A Bayeux message, as far as it is looked at. */
export interface Received {
  readonly channel: string;
  readonly clientId?: string;
  /** Such as `402::Unknown client`. */
  readonly error?: string;
  readonly data?: {
    readonly chatId?: string;
    readonly secureKey?: string;
    readonly messages?: ReadonlyArray<{ readonly text?: string; readonly from?: { participantId?: number } }>;
  };
}

/** A transport of Bayeux: takes messages to the server, and brings back what comes. */
export interface Carrier {
  readonly connectionType: 'long-polling' | 'websocket';
  /** Sends a message; what came with the answer, or until then. Nothing where the server is gone. */
  exchange(message: object): Promise<readonly Received[]>;
  close(): void;
}

export function longPolling(port: number): Carrier {
  let cookie = '';
  return {
    connectionType: 'long-polling',
    async exchange(message) {
      const body = JSON.stringify([message]);
      const { text, cookies } = await ask(port, 'POST', `${BASE}/cometd`, body, 'application/json', {
        cookie,
      });
      const [, value] = /(BAYEUX_BROWSER=\w+)/.exec(cookies) ?? [];
      cookie = value ?? cookie;
      return parsed<Received[]>(text) ?? [];
    },
    close() {},
  };
}

export async function webSocket(port: number): Promise<Carrier> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${BASE}/cometd`);
  const came: Received[] = [];
  let wake = () => {};
  socket.on('message', (data) => {
    came.push(...(parsed<Received[]>(String(data)) ?? []));
    wake();
  });
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await Promise.race([closed, new Promise((resolve) => socket.once('open', resolve))]);
  return {
    connectionType: 'websocket',
    async exchange(message) {
      if (socket.readyState !== socket.OPEN) return [];
      const { channel } = message as Received;
      socket.send(JSON.stringify([message]));
      const tooLong = setTimeout(() => socket.terminate(), LIMIT);
      while (
        socket.readyState === socket.OPEN &&
        !came.some((each) => each.channel === channel && each.data === undefined)
      )
        await Promise.race([
          closed,
          new Promise<void>((resolve) => {
            wake = resolve;
          }),
        ]);
      clearTimeout(tooLong);
      return came.splice(0);
    },
    close: () => socket.terminate(),
  };
}
