import assert from 'node:assert/strict';
import { defined } from '../../shared/defined.ts';
import type { CometdTransport } from '../../target/transport.ts';
import type { Waits } from '../wire/waits.ts';
import { SocketProbe } from '../wire/web-socket.ts';
import type { Wire } from '../wire/wire.ts';
import {
  type BayeuxCarrier,
  LongPollingCarrier,
  type SendOptions,
  WebSocketCarrier,
} from './bayeux-carrier.ts';
import type { BayeuxMessage } from './bayeux-message.ts';
import { Connects } from './connects.ts';

/** What a Bayeux session needs of the case that it belongs to. */
export interface BayeuxService {
  readonly wire: Wire;
  readonly target: { readonly service: string };
  /** URL of the Bayeux server, without a slash at its end. */
  readonly cometdURL: string;
  readonly patienceMs: number;
  afterwards(tidy: () => Promise<unknown>): void;
}

/** Longer than servers hold a connect. */
const LONGEST_CONNECT_MS = 45_000;

export interface ConnectOptions extends SendOptions {
  /** What the client advises: 0 has the server answer at once. */
  readonly timeout?: number;
}

/**
 * A Bayeux client that does what it is told and no more, over either transport: no retry, no state but its id, its
 * cookie, and the pushes that came.
 */
export class BayeuxSession {
  clientId = '';
  /** Posts everything to the URL of the Bayeux server itself, without the type of the message behind it. */
  isBare = false;
  /** Connects along with what is sent, so that a slow server does not forget the session. */
  staysConnected = false;
  /** Every push that came, in the order of arrival. */
  readonly pushes: BayeuxMessage[] = [];
  readonly channel: string;
  readonly carrier: BayeuxCarrier;
  readonly #patienceMs: number;
  readonly #waits: Waits;
  readonly #inbox: BayeuxMessage[] = [];
  #arrived: () => void = () => {};
  readonly #connects = new Connects();
  #ids = 0;

  private constructor(
    service: BayeuxService,
    carrier: (onPush: (push: BayeuxMessage) => void) => BayeuxCarrier,
  ) {
    this.channel = `/service/chatV2/${service.target.service}`;
    this.#patienceMs = service.patienceMs;
    this.#waits = service.wire.waits;
    this.carrier = carrier((push) => {
      this.pushes.push(push);
      this.#inbox.push(push);
      this.#arrived();
    });
    service.afterwards(() => this.close());
  }

  /** A session over this transport that has not shaken hands yet. */
  static async open(
    service: BayeuxService,
    transport: CometdTransport,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<BayeuxSession> {
    const { wire, cometdURL, patienceMs } = service;
    if (transport === 'cometd-long-polling')
      return new BayeuxSession(service, (onPush) => new LongPollingCarrier(wire, cometdURL, onPush));
    const socket = await SocketProbe.open(wire, cometdURL, headers);
    assert.equal(socket.refused, undefined, 'the HTTP status that a WebSocket was refused with');
    return new BayeuxSession(service, (onPush) => new WebSocketCarrier(socket, patienceMs, onPush));
  }

  /** The long-polling carrier; for cases over that transport. */
  get longPolling(): LongPollingCarrier {
    assert.ok(this.carrier instanceof LongPollingCarrier, 'the session is one over long-polling');
    return this.carrier;
  }

  /** The WebSocket; for cases over that transport. */
  get socket(): SocketProbe {
    assert.ok(this.carrier instanceof WebSocketCarrier, 'the session is one over WebSocket');
    return this.carrier.socket;
  }

  /** A message with an id of its own and the id of this client. */
  message(channel: string, fields: Omit<BayeuxMessage, 'channel'> = {}): BayeuxMessage {
    this.#ids += 1;
    const clientId = this.clientId || undefined;
    return { channel, id: String(this.#ids), ...defined({ clientId }), ...fields };
  }

  /** Sends messages and resolves with their replies, in the order of the messages. */
  send(messages: readonly BayeuxMessage[], options?: SendOptions): Promise<readonly BayeuxMessage[]> {
    const connects = messages.some(({ channel }) => channel === '/meta/connect');
    if (this.staysConnected && !connects && this.#connects.isDue) void this.hold();
    return this.carrier.send(messages, options);
  }

  /** Sends one message and resolves with its reply. */
  async ask(message: BayeuxMessage, options?: SendOptions): Promise<BayeuxMessage> {
    const [reply] = await this.send([message], options);
    assert.ok(reply, 'a message is replied to');
    return reply;
  }

  /** Shakes hands; asserts that it succeeds with a clientId. */
  async handshake(fields: Partial<BayeuxMessage> = {}, options: SendOptions = {}): Promise<BayeuxMessage> {
    const reply = await this.attemptHandshake(fields, options);
    assert.equal(reply.successful, true, 'a handshake succeeds');
    assert.ok(typeof reply.clientId === 'string' && reply.clientId !== '', 'a handshake gives a clientId');
    this.clientId = reply.clientId;
    return reply;
  }

  attemptHandshake(fields: Partial<BayeuxMessage> = {}, options: SendOptions = {}): Promise<BayeuxMessage> {
    const { clientId: _none, ...message } = this.message('/meta/handshake', {
      version: '1.0',
      minimumVersion: '1.0',
      supportedConnectionTypes: [this.carrier.connectionType],
      ...fields,
    });
    return this.ask(message, { ...this.#below('/handshake'), ...options });
  }

  connection(timeout?: number): BayeuxMessage {
    return this.message('/meta/connect', {
      connectionType: this.carrier.connectionType,
      ...(timeout !== undefined && { advice: { timeout } }),
    });
  }

  /** One connect, beside any other; resolves with its reply once the server answers it. */
  connect({ timeout, ...options }: ConnectOptions = {}): Promise<BayeuxMessage> {
    const reply = this.ask(this.connection(timeout), {
      ...this.#below('/connect'),
      timeoutMs: LONGEST_CONNECT_MS,
      ...options,
    });
    this.#connects.sent(reply);
    return reply;
  }

  /** The connect that is under way, or else a new one; resolves with its reply once the server answers it. */
  hold(): Promise<BayeuxMessage> {
    return this.#connects.held ?? this.connect();
  }

  publication(data: unknown): BayeuxMessage {
    return this.message(this.channel, { data });
  }

  /** Publishes on the channel of the service and resolves with the acknowledgement. */
  publish(data: unknown): Promise<BayeuxMessage> {
    return this.ask(this.publication(data));
  }

  subscribe(subscription: string | readonly string[] = this.channel): Promise<BayeuxMessage> {
    return this.ask(this.message('/meta/subscribe', { subscription }));
  }

  unsubscribe(subscription: string = this.channel): Promise<BayeuxMessage> {
    return this.ask(this.message('/meta/unsubscribe', { subscription }));
  }

  /** Closes the session, not the chats that it carried. */
  disconnect(fields: Partial<BayeuxMessage> = {}, options: SendOptions = {}): Promise<BayeuxMessage> {
    const message = this.message('/meta/disconnect', fields);
    this.clientId = '';
    return this.ask(message, { ...this.#below('/disconnect'), ...options });
  }

  /** Closes the session, as far as there is one, and its connection. */
  async close(): Promise<void> {
    if (this.clientId !== '') await this.disconnect({}, { timeoutMs: this.#patienceMs }).catch(() => {});
    this.carrier.close();
  }

  /**
   * Connects as often as it takes until a push satisfies; resolves with the pushes that came since the last one that
   * was waited for, the one that satisfies at their end.
   */
  until(satisfies: (push: BayeuxMessage) => boolean, expected: string): Promise<readonly BayeuxMessage[]> {
    return this.#waits.during(`${expected} is pushed`, this.#until(satisfies, expected));
  }

  async #until(
    satisfies: (push: BayeuxMessage) => boolean,
    expected: string,
  ): Promise<readonly BayeuxMessage[]> {
    const taken: BayeuxMessage[] = [];
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'over'>((resolve) => {
      timer = setTimeout(() => resolve('over'), this.#patienceMs);
    });
    try {
      for (;;) {
        for (let push = this.#inbox.shift(); push !== undefined; push = this.#inbox.shift()) {
          taken.push(push);
          if (!satisfies(push)) continue;
          // A connect that brought it is answered then, and is not taken for one that is held.
          await new Promise(setImmediate);
          return taken;
        }
        const arrived = new Promise<void>((resolve) => {
          this.#arrived = resolve;
        });
        const woken = await Promise.race([this.#connected(), arrived, patience]);
        if (woken === 'over' && this.#inbox.length === 0) {
          assert.fail(`${expected} is pushed; what came instead: ${JSON.stringify(taken).slice(0, 1_000)}`);
        }
      }
    } finally {
      clearTimeout(timer);
    }
  }

  #below(path: string): SendOptions {
    return this.isBare ? {} : { path };
  }

  /** Lets one connect be under way; resolves when it is answered, and asserts that it succeeds. */
  #connected(): Promise<void> {
    return this.#connects.answered(
      () => this.hold(),
      () => this.pushes.length,
    );
  }
}
