import { WebSocket } from 'ws';
import { sourceAddress } from '../load/source-address.ts';
import {
  connect,
  disconnect,
  handshake,
  publication,
  REQUEST_CHAT,
  readMessages,
  startIn,
} from './bayeux.ts';
import type { Session, SessionOptions } from './session.ts';

const CONNECTION_TYPE = 'websocket';

/** A Bayeux session over a WebSocket, with a connect at the server at all times. */
export class WebSocketSession implements Session {
  readonly #options: SessionOptions;
  readonly #socket: WebSocket;
  #onStart: (() => void) | undefined;
  clientId = '';
  readonly cookie = '';
  chatId = '';
  secureKey = '';

  private constructor(options: SessionOptions, socket: WebSocket) {
    this.#options = options;
    this.#socket = socket;
  }

  /** Opens a session, starts a chat over it, and holds it from then on. */
  static async open(options: SessionOptions): Promise<WebSocketSession> {
    const socket = await openSocket(options.url, options.index);
    const session = new WebSocketSession(options, socket);
    await session.#start();
    return session;
  }

  async close(): Promise<void> {
    this.#socket.removeAllListeners('close');
    this.#send(disconnect(this.clientId));
    await closeSocket(this.#socket);
  }

  #start(): Promise<void> {
    const { onLost } = this.#options;
    return new Promise((resolve, reject) => {
      const failed = (error: unknown) => {
        // Once is enough: neither its end nor what was on its way counts again.
        this.#socket.removeAllListeners('close').removeAllListeners('message');
        this.#socket.terminate();
        if (this.#onStart === undefined) onLost(error);
        else reject(error);
      };
      this.#onStart = resolve;
      this.#socket.on('message', (data) => {
        try {
          this.#take(String(data));
        } catch (error) {
          failed(error);
        }
      });
      this.#socket.on('close', () => failed(new Error('the server closed the connection')));
      this.#send(handshake(CONNECTION_TYPE));
    });
  }

  #take(text: string): void {
    if (this.#onStart === undefined) this.#options.onText(text);
    else this.#begin(text);
    if (text.includes('"successful":false')) throw new Error(`the session is lost: ${text}`);
    if (text.includes('"/meta/connect"')) this.#connect();
  }

  /** Until the chat has started. */
  #begin(text: string): void {
    const messages = readMessages(text);
    const shaken = messages.find(({ channel }) => channel === '/meta/handshake');
    if (shaken?.clientId !== undefined) {
      this.clientId = shaken.clientId;
      this.#send(publication(this.clientId, REQUEST_CHAT));
      this.#connect();
    }
    const start = startIn(messages);
    if (start === undefined) return;
    this.chatId = start.chatId;
    this.secureKey = start.secureKey;
    this.#onStart?.();
    this.#onStart = undefined;
  }

  #connect(): void {
    this.#send(connect(this.clientId, CONNECTION_TYPE, this.#options.index));
  }

  #send(message: object): void {
    this.#socket.send(JSON.stringify([message]));
  }
}

/** A connection to bare ws: nothing is said over it, frames only come. */
export async function openBareSocket(options: SessionOptions): Promise<Session> {
  const socket = await openSocket(`${options.url}/${options.index}`, options.index);
  socket.on('message', (data) => options.onText(String(data)));
  socket.on('close', () => options.onLost(new Error('the server closed the connection')));
  return {
    clientId: '',
    cookie: '',
    chatId: '',
    secureKey: '',
    async close() {
      socket.removeAllListeners('close');
      await closeSocket(socket);
    },
  };
}

/** Closes as both sides have agreed to, so that the server is through with it. */
function closeSocket(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === WebSocket.CLOSED) return resolve();
    socket.once('close', () => resolve());
    socket.close();
  });
}

function openSocket(url: string, index: number): Promise<WebSocket> {
  const localAddress = sourceAddress(index);
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), {
      perMessageDeflate: false,
      ...(localAddress !== undefined && { localAddress }),
    });
    socket.once('open', () => resolve(socket));
    socket.on('error', reject);
  });
}
