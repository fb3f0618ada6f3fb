import type { Timer } from '../clock.ts';
import { Refusal, refusals } from '../rejection.ts';
import type { BayeuxClient, BayeuxMessage, LogLevel } from './bayeux.ts';
import { connectionStates } from './connection-states.ts';
import { authorization } from './exchange.ts';
import { badAnswer, type FailedRequest, noAnswer } from './failed-request.ts';
import { Machine } from './machine.ts';
import { timed } from './timed.ts';
import type { TransportContext } from './transport.ts';

/** How often connecting may fail before a chat counts as not to be had. */
const attempts = 5;
/** Milliseconds before another handshake where the library has given up. */
const retryAfter = 250;
/** Milliseconds between two handshakes once the connection was good, whatever came of the first. */
const handshakeEvery = 3000;
/** Milliseconds by which an answer may be late before its connection counts as lost; the library's own choice. */
const patience = 10_000;
/** What a server says to a client it has forgotten. */
const forgotten = '402::Unknown client';

/** What a connection tells, each as in docs/cometd-connection.md. */
export interface ConnectionListener {
  missed(): void;
  good(): void;
  lost(): void;
  regained(): void;
  /** Something was pushed on the channel of the chat. */
  received(data: unknown): void;
}

/** The connection of one chat: what the library reports becomes events, and what follows from them calls of it. */
export class CometdConnection {
  readonly #bayeux: BayeuxClient;
  readonly #context: TransportContext;
  readonly #listener: ConnectionListener;
  /** Read by the library with each request. */
  readonly #headers: Record<string, string> = {};
  #opening: Promise<void> | undefined;
  #ready: () => void = () => {};
  #giveUp: (failure: FailedRequest) => void = () => {};
  #failures = 0;
  #retrying: Timer;
  /** When the last handshake came to something, good or bad, after the connection was good once. */
  #shookHands = Number.NEGATIVE_INFINITY;
  readonly #states;

  constructor(bayeux: BayeuxClient, context: TransportContext, listener: ConnectionListener) {
    this.#bayeux = bayeux;
    this.#context = context;
    this.#listener = listener;
    this.#states = new Machine(connectionStates, {
      ready: () => {
        bayeux.configure({ backoffIncrement: 1000, maxNetworkDelay: patience });
        this.#ready();
      },
      fail: (reply: BayeuxMessage) => this.#fail(reply),
      retry: () => this.#retry(),
      missed: () => listener.missed(),
      good: () => listener.good(),
      lost: () => listener.lost(),
      regained: () => listener.regained(),
    });
  }

  /** Resolves when the connection was good for the first time. */
  open(): Promise<void> {
    this.#opening ??= timed(
      this.#context,
      (resolve, reject) => {
        const { cometURL } = this.#context.settings().cometD;
        if (!cometURL) throw new Refusal(refusals.noCometd);
        this.#ready = resolve;
        this.#giveUp = reject;
        this.#states.state = 'connecting';
        this.#configure();
        this.#follow();
        this.#bayeux.handshake();
      },
      attempts,
    );
    return this.#opening;
  }

  /** Publishes; resolves once the server has said that it arrived. */
  publish(data: Record<string, unknown>): Promise<void> {
    const { channel } = this.#context.settings().cometD;
    this.#authorize();
    return timed(this.#context, (resolve, reject) => {
      const acknowledged = (reply: BayeuxMessage) =>
        reply.successful ? resolve() : reject(failureOf(reply));
      try {
        this.#bayeux.publish(channel, data, acknowledged);
      } catch {
        // The library publishes nothing while it has no connection.
        reject(noAnswer('error'));
      }
    });
  }

  close(failure = noAnswer('abort')): void {
    this.#states.state = undefined;
    this.#context.clock.clearTimeout(this.#retrying);
    this.#giveUp(failure);
    this.#bayeux.disconnect();
  }

  #configure(): void {
    const { ajaxTimeout, cometD } = this.#context.settings();
    const { cometURL, websocketEnabled, logLevel } = cometD;
    const limit = ajaxTimeout || patience;
    // Its last resort is to run scripts of the server, which no GMS offers.
    this.#bayeux.unregisterTransport('callback-polling');
    if (!websocketEnabled) this.#bayeux.unregisterTransport('websocket');
    this.#authorize();
    this.#bayeux.configure({
      url: cometURL,
      logLevel: logLevel as LogLevel,
      requestHeaders: this.#headers,
      backoffIncrement: retryAfter,
      // A socket that never opens, for which the library would wait without end, or one that opens and leads nowhere.
      connectTimeout: limit,
      maxNetworkDelay: websocketEnabled ? limit : patience,
      // How long a message may be is the server's to say.
      maxSendBayeuxMessageSize: Number.MAX_SAFE_INTEGER,
      // Its worker comes from a blob, which pages often forbid, and then nothing would ever be due.
      useWorkerScheduler: false,
    });
  }

  #follow(): void {
    const bayeux = this.#bayeux;
    const states = this.#states;
    bayeux.addListener('/meta/handshake', (reply) => {
      if (states.state !== 'connecting') this.#shookHands = this.#context.clock.now();
      states.on(reply.successful ? 'handshake good' : 'handshake failed', reply);
    });
    bayeux.addListener('/meta/connect', (reply) => {
      const failed = reply.error === forgotten ? 'forgotten' : 'connect failed';
      states.on(reply.successful ? 'connect good' : failed, reply);
    });
    bayeux.addListener('/meta/disconnect', (reply) => states.on('dismissed', reply));
    bayeux.addListener(this.#context.settings().cometD.channel, ({ data }) => {
      if (states.state) this.#listener.received(data);
    });
    // A client that is forgotten the library lets shake hands at once, again and again.
    const { onTransportFailure } = bayeux;
    bayeux.onTransportFailure = (message, planned, carryOut) =>
      onTransportFailure?.call(bayeux, message, planned, (plan) =>
        carryOut(plan.action === 'handshake' ? { ...plan, delay: this.#untilHandshake(plan.delay) } : plan),
      );
  }

  /** Connecting has failed once more. */
  #fail(reply: BayeuxMessage): void {
    this.#failures += 1;
    if (this.#failures === attempts) {
      this.close(failureOf(reply));
      return;
    }
    if (reply.failure) {
      // The library keeps to a socket that has opened, even where nothing comes out of it.
      this.#bayeux.websocketEnabled = false;
      this.#bayeux.configure({ maxNetworkDelay: patience });
    }
    this.#retry();
  }

  /** The library ceases to try where no transport is left; a new handshake begins with all of them. */
  #retry(): void {
    const { clock } = this.#context;
    clock.clearTimeout(this.#retrying);
    this.#retrying = clock.setTimeout(() => {
      if (this.#bayeux.isDisconnected()) this.#bayeux.handshake();
    }, this.#untilHandshake(retryAfter));
  }

  #untilHandshake(least: number): number {
    return Math.max(least, this.#shookHands + handshakeEvery - this.#context.clock.now());
  }

  #authorize(): void {
    delete this.#headers.Authorization;
    Object.assign(this.#headers, authorization(this.#context.settings()));
  }
}

function failureOf(reply: BayeuxMessage): FailedRequest {
  const { failure, error } = reply;
  // Refused by the server in so many words: the reply is the answer.
  if (!failure) return badAnswer(200, error ?? 'error', JSON.stringify(reply));
  const status = failure.httpCode ?? 0;
  if (status <= 0) return noAnswer('error');
  const { statusText, responseText } = failure.transport ?? {};
  return badAnswer(status, statusText || 'error', responseText ?? '');
}
