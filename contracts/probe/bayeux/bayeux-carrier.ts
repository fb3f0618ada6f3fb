import assert from 'node:assert/strict';
import { defined } from '../../shared/defined.ts';
import { within } from '../../shared/within.ts';
import type { SocketProbe } from '../wire/web-socket.ts';
import { type Answered, raw, type Wire } from '../wire/wire.ts';
import { type BayeuxMessage, isReply, parseMessages, readMessages, replyTo } from './bayeux-message.ts';

/** The content type that clients send. */
export const BAYEUX_TYPE = 'application/json;charset=UTF-8';

export interface SendOptions {
  /** What clients append to the URL over HTTP, such as `/handshake`. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** Carries Bayeux messages; pushes that come along are handed to `onPush`, in their order. */
export interface BayeuxCarrier {
  readonly connectionType: 'long-polling' | 'websocket';
  /** Resolves with the replies, one for each message and in its order; asserts that they come. */
  send(messages: readonly BayeuxMessage[], options?: SendOptions): Promise<readonly BayeuxMessage[]>;
  close(): void;
}

type PushListener = (push: BayeuxMessage) => void;

/** Bayeux over HTTP: each request brings its replies, and pushes with those to a connect. */
export class LongPollingCarrier implements BayeuxCarrier {
  readonly connectionType = 'long-polling';
  /** The cookies of the browser that this plays, as `name=value; …`; empty for none. */
  cookie = '';
  readonly #wire: Wire;
  readonly #url: string;
  readonly #onPush: PushListener;
  readonly #closing = new AbortController();

  constructor(wire: Wire, url: string, onPush: PushListener = () => {}) {
    this.#wire = wire;
    this.#url = url;
    this.#onPush = onPush;
  }

  /** Posts anything at all and returns the exchange unjudged. */
  async post(
    body: unknown,
    { path = '', headers = {}, signal, timeoutMs }: SendOptions = {},
  ): Promise<Answered> {
    const bytes = typeof body === 'string' ? body : JSON.stringify(body);
    const answered = await this.#wire.send({
      url: `${this.#url}${path}`,
      body: raw(bytes, BAYEUX_TYPE),
      headers: { ...defined({ cookie: this.cookie || undefined }), ...headers },
      signal: signal === undefined ? this.#closing.signal : AbortSignal.any([signal, this.#closing.signal]),
      timeoutMs,
    });
    for (const set of answered.response.headers['set-cookie'] ?? [])
      this.cookie = withCookie(this.cookie, set);
    return answered;
  }

  async send(messages: readonly BayeuxMessage[], options?: SendOptions): Promise<readonly BayeuxMessage[]> {
    const came = readMessages(await this.post(messages, options));
    for (const push of came.filter((message) => !isReply(message))) this.#onPush(push);
    const replies = came.filter(isReply);
    return messages.map((message) => replyTo(message, replies));
  }

  close(): void {
    this.#closing.abort(new Error('the session was closed'));
  }
}

/** The cookies with the one that was set: Bayeux has its own, and what balances the load may have another. */
function withCookie(cookies: string, set: string): string {
  const [pair = ''] = set.split(';', 1);
  const name = `${pair.split('=', 1)[0]}=`;
  return [...cookies.split('; ').filter((each) => each !== '' && !each.startsWith(name)), pair].join('; ');
}

/** Bayeux over one WebSocket: replies and pushes come as they please. */
export class WebSocketCarrier implements BayeuxCarrier {
  readonly connectionType = 'websocket';
  readonly socket: SocketProbe;
  readonly #patienceMs: number;
  readonly #waiting = new Map<string, (reply: BayeuxMessage) => void>();
  readonly #failed: Promise<never>;

  constructor(socket: SocketProbe, patienceMs: number, onPush: PushListener = () => {}) {
    this.socket = socket;
    this.#patienceMs = patienceMs;
    this.#failed = new Promise((_resolve, reject) => {
      socket.onFrame((text) => {
        try {
          for (const message of parseMessages(text)) this.#take(message, onPush);
        } catch (error) {
          reject(error);
        }
      });
      void socket.closed.then(({ code, reason }) =>
        reject(new assert.AssertionError({ message: `the WebSocket was closed: ${code} ${reason}`.trim() })),
      );
    });
    this.#failed.catch(() => {});
  }

  async send(
    messages: readonly BayeuxMessage[],
    { timeoutMs }: SendOptions = {},
  ): Promise<readonly BayeuxMessage[]> {
    const replies = messages.map(
      (message) => new Promise<BayeuxMessage>((resolve) => this.#waiting.set(keyOf(message), resolve)),
    );
    await this.socket.send(JSON.stringify(messages));
    const began = performance.now();
    const message = `no reply to ${messages.map(({ channel }) => channel).join(', ')} over the WebSocket`;
    const came = await within(
      timeoutMs ?? this.#patienceMs,
      Promise.race([Promise.all(replies), this.#failed]),
      () => new assert.AssertionError({ message }),
    );
    // A connect is held on purpose, and says so by its own time.
    if (timeoutMs === undefined) this.socket.waited(performance.now() - began);
    return came;
  }

  close(): void {
    this.socket.terminate();
  }

  #take(message: BayeuxMessage, onPush: PushListener): void {
    if (!isReply(message)) {
      onPush(message);
      return;
    }
    const key = keyOf(message);
    this.#waiting.get(key)?.(message);
    this.#waiting.delete(key);
  }
}

function keyOf({ id, channel }: BayeuxMessage): string {
  return `${id} ${channel}`;
}
