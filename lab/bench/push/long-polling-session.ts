import { HttpConnection } from '../load/http-connection.ts';
import { postJsonBytes } from '../load/post.ts';
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

/** Connects after which the first push must have come. */
const MOST_CONNECTS = 3;

/** A Bayeux session over long-polling: one connection, on which a connect is held at all times. */
export class LongPollingSession implements Session {
  readonly #options: SessionOptions;
  readonly #connection: HttpConnection;
  #isClosed = false;
  clientId = '';
  cookie = '';
  chatId = '';
  secureKey = '';

  private constructor(options: SessionOptions, connection: HttpConnection) {
    this.#options = options;
    this.#connection = connection;
  }

  /** Opens a session, starts a chat over it, and holds it from then on. */
  static async open(options: SessionOptions): Promise<LongPollingSession> {
    const { url, index } = options;
    const port = Number(new URL(url).port);
    const session = new LongPollingSession(options, await HttpConnection.open(port, sourceAddress(index)));
    await session.#start();
    void session.#follow();
    return session;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#connection.close();
    const { url } = this.#options;
    const goodbye = await HttpConnection.open(Number(new URL(url).port));
    await goodbye.send(postJsonBytes(`${url}/disconnect`, [disconnect(this.clientId)], this.cookie));
    goodbye.close();
  }

  async #start(): Promise<void> {
    const { url } = this.#options;
    const shaken = await this.#connection.send(
      postJsonBytes(`${url}/handshake`, [handshake('long-polling')]),
    );
    this.cookie = /set-cookie: *([^;\r]+)/i.exec(shaken.head)?.[1] ?? '';
    this.clientId = readMessages(shaken.body)[0]?.clientId ?? '';
    const request = postJsonBytes(url, [publication(this.clientId, REQUEST_CHAT)], this.cookie);
    let answer = await this.#connection.send(request);
    for (let connects = 0; connects < MOST_CONNECTS; connects++) {
      const start = startIn(readMessages(answer.body));
      if (start !== undefined) {
        this.chatId = start.chatId;
        this.secureKey = start.secureKey;
        return;
      }
      answer = await this.#connection.send(this.#connect);
    }
    throw new Error(`no chat was started: ${answer.body}`);
  }

  async #follow(): Promise<void> {
    const { onText, onLost } = this.#options;
    const held = this.#connect;
    try {
      while (!this.#isClosed) {
        const { body } = await this.#connection.send(held);
        onText(body);
        if (body.includes('"successful":false')) throw new Error(`the session is lost: ${body}`);
      }
    } catch (error) {
      if (!this.#isClosed) onLost(error);
    }
  }

  get #connect(): Buffer {
    const { url, index } = this.#options;
    return postJsonBytes(`${url}/connect`, [connect(this.clientId, 'long-polling', index)], this.cookie);
  }
}
