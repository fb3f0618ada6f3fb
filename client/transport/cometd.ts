import type { Timer } from '../clock.ts';
import { parse } from '../json.ts';
import { Refusal, refusals } from '../rejection.ts';
import type { BayeuxClient, BayeuxMessage, LogLevel } from './bayeux.ts';
import { authorization, isChatResponse } from './exchange.ts';
import { badAnswer, type FailedRequest, noAnswer } from './failed-request.ts';
import type {
  ChatResponse,
  Connect,
  Operation,
  OperationAnswer,
  OperationFields,
  PushListener,
  ResumeFields,
  SessionIds,
  StartFields,
  Transport,
  TransportContext,
} from './transport.ts';

/** How many handshakes may fail before a chat counts as not to be had. */
const handshakes = 5;
/** Milliseconds before another handshake where the library has given up: while connecting, and later. */
const retryAfter = { connecting: 250, connected: 3000 };
/** How long news are waited for before they are asked for again, in milliseconds, and how often. */
const askEvery = 3000;
const askings = 30;
/** What a server says to a client it has forgotten: no loss of connection, the next handshake mends it. */
const forgotten = '402::Unknown client';

/** Operations whose name over CometD is another. */
const names: Partial<Record<Operation, string>> = { send: 'sendMessage' };

interface Waiting {
  isAnswer(answer: ChatResponse): boolean;
  resolve(answer: ChatResponse): void;
  reject(failure: FailedRequest): void;
}

/**
 * Carries a chat over CometD: operations are published on a channel, and news are pushed there.
 * @see GMS Chat API V2, CometD; Genesys Widgets 9.0, CometD mode
 */
export function createCometdConnect(makeClient: () => BayeuxClient): Connect {
  return (context) => new CometdTransport(makeClient(), context);
}

class CometdTransport implements Transport {
  readonly pushes = true;
  readonly #bayeux: BayeuxClient;
  readonly #context: TransportContext;
  /** Read by the library with each request. */
  readonly #headers: Record<string, string> = {};
  #listener: PushListener | undefined;
  /** What was pushed before anybody listened. */
  #early: ChatResponse[] = [];
  #waiting: Waiting | undefined;
  #connecting: Promise<void> | undefined;
  #giveUp: (failure: FailedRequest) => void = () => {};
  #connected = false;
  #down = false;
  #closed = false;
  /** From where on news may have been missed; undefined while none can be. */
  #missedFrom: number | undefined;
  #heardSinceAsking = false;
  #asking: Timer;

  constructor(bayeux: BayeuxClient, context: TransportContext) {
    this.#bayeux = bayeux;
    this.#context = context;
  }

  async start(fields: StartFields): Promise<ChatResponse> {
    await this.#connect();
    const nobody = { chatId: '', alias: '', secureKey: '', userId: '' };
    return this.#ask({ operation: 'requestChat', ...nobody, ...fields });
  }

  async resume(ids: SessionIds, fields: ResumeFields): Promise<ChatResponse> {
    await this.#connect();
    return this.#ask({ operation: 'requestNotifications', ...ids, ...fields, message: '' });
  }

  async read(ids: SessionIds, transcriptPosition: number, before: number): Promise<ChatResponse> {
    await this.#connect();
    // A push does not say what it answers; but what is read begins with an event that is no news.
    return this.#ask(
      { operation: 'refresh', ...ids, transcriptPosition, message: '' },
      ({ statusCode, messages }) =>
        statusCode !== 0 || (messages?.[0]?.index ?? Number.POSITIVE_INFINITY) < before,
    );
  }

  async perform<O extends Operation>(
    operation: O,
    ids: SessionIds,
    fields: OperationFields[O],
  ): Promise<OperationAnswer> {
    await this.#publish({ operation: names[operation] ?? operation, ...ids, ...withObjects(fields) });
    return { statusCode: 0 };
  }

  listen(listener: PushListener): void {
    this.#listener = listener;
    for (const answer of this.#early.splice(0)) listener.received(answer);
  }

  close(): void {
    this.#closed = true;
    this.#context.clock.clearTimeout(this.#asking);
    const failure = noAnswer('abort');
    this.#giveUp(failure);
    this.#waiting?.reject(failure);
    this.#bayeux.disconnect();
  }

  #connect(): Promise<void> {
    this.#connecting ??= this.#timed((resolve, reject) => {
      const { cometD } = this.#context.settings();
      if (!cometD.cometURL) throw new Refusal(refusals.noCometd);
      this.#giveUp = reject;
      this.#configure();
      this.#followConnection(resolve);
      this.#bayeux.addListener(cometD.channel, ({ data }) => this.#received(data));
      this.#bayeux.handshake();
    }, handshakes);
    return this.#connecting;
  }

  #configure(): void {
    const settings = this.#context.settings();
    const { cometURL, websocketEnabled, logLevel } = settings.cometD;
    // Its last resort is to run scripts of the server, which no GMS offers.
    this.#bayeux.unregisterTransport('callback-polling');
    if (!websocketEnabled) this.#bayeux.unregisterTransport('websocket');
    this.#authorize();
    this.#bayeux.configure({
      url: cometURL,
      logLevel: logLevel as LogLevel,
      requestHeaders: this.#headers,
      backoffIncrement: retryAfter.connecting,
      // A socket that is never opened; the library would wait for it without end.
      connectTimeout: settings.ajaxTimeout,
      // How long a message may be is the server's to say.
      maxSendBayeuxMessageSize: Number.MAX_SAFE_INTEGER,
      // Its worker comes from a blob, which pages often forbid, and then nothing would ever be due.
      useWorkerScheduler: false,
    });
  }

  #followConnection(connected: () => void): void {
    let failures = 0;
    const fail = (reply: BayeuxMessage) => {
      failures += 1;
      if (failures < handshakes) return this.#keepTrying(retryAfter.connecting);
      this.#giveUp(failureOf(reply));
      this.#bayeux.disconnect();
    };

    this.#bayeux.addListener('/meta/handshake', (reply) => {
      if (reply.successful) this.#missed();
      else if (this.#connected) this.#keepTrying(retryAfter.connected);
      else fail(reply);
    });
    this.#bayeux.addListener('/meta/connect', (reply) => {
      if (this.#closed) return;
      if (this.#connected) return reply.successful ? this.#good() : this.#bad(reply);
      if (!reply.successful) return fail(reply);
      this.#connected = true;
      this.#bayeux.setBackoffIncrement(1000);
      connected();
    });
    this.#bayeux.addListener('/meta/disconnect', () => {
      if (this.#closed) return;
      this.#lost();
      this.#keepTrying(retryAfter.connecting);
    });
  }

  #good(): void {
    if (this.#down) {
      this.#down = false;
      this.#listener?.regained();
    }
    if (this.#missedFrom !== undefined) this.#askForNews(askings);
  }

  #bad({ error }: BayeuxMessage): void {
    if (error === forgotten) this.#missed();
    else this.#lost();
    this.#keepTrying(retryAfter.connected);
  }

  #lost(): void {
    this.#missed();
    if (this.#down) return;
    this.#down = true;
    this.#listener?.lost();
  }

  /** News may be missed from here on; where some are missed already, it stays at the first of them. */
  #missed(): void {
    if (this.#connected) this.#missedFrom ??= this.#listener?.position();
  }

  /** The library ceases to try where no transport is left; a new handshake begins with all of them. */
  #keepTrying(delay: number): void {
    this.#context.clock.setTimeout(() => {
      if (!this.#closed && this.#bayeux.isDisconnected()) this.#bayeux.handshake();
    }, delay);
  }

  #askForNews(left: number): void {
    const { clock } = this.#context;
    clock.clearTimeout(this.#asking);
    const listener = this.#listener;
    if (!listener || this.#closed || this.#missedFrom === undefined) return;
    if (left === 0) {
      listener.gaveUp();
      return;
    }

    let arrived = false;
    this.#heardSinceAsking = false;
    const question = { transcriptPosition: this.#missedFrom, message: '' };
    this.#publish({ operation: 'requestNotifications', ...listener.ids(), ...question }).then(
      () => {
        arrived = true;
      },
      () => {},
    );
    this.#asking = clock.setTimeout(() => {
      if (arrived && this.#heardSinceAsking) this.#missedFrom = undefined;
      else this.#askForNews(left - 1);
    }, askEvery);
  }

  /** Publishes and waits for the push that answers. */
  async #ask(
    data: Record<string, unknown>,
    isAnswer: Waiting['isAnswer'] = () => true,
  ): Promise<ChatResponse> {
    const answer = this.#timed<ChatResponse>((resolve, reject) => {
      this.#waiting = { isAnswer, resolve, reject };
    });
    try {
      return (await Promise.all([answer, this.#publish(data)]))[0];
    } finally {
      this.#waiting = undefined;
    }
  }

  #authorize(): void {
    delete this.#headers.Authorization;
    Object.assign(this.#headers, authorization(this.#context.settings()));
  }

  /** Publishes; resolves once the server has said that it arrived. */
  #publish(data: Record<string, unknown>): Promise<void> {
    const { channel } = this.#context.settings().cometD;
    this.#authorize();
    return this.#timed((resolve, reject) => {
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

  #timed<Value>(
    run: (resolve: (value: Value) => void, reject: (failure: FailedRequest) => void) => void,
    attempts = 1,
  ): Promise<Value> {
    const { clock, settings } = this.#context;
    const { ajaxTimeout } = settings();
    let timer: Timer;
    return new Promise<Value>((resolve, reject) => {
      if (ajaxTimeout > 0)
        timer = clock.setTimeout(() => reject(noAnswer('timeout')), ajaxTimeout * attempts);
      run(resolve, reject);
    }).finally(() => clock.clearTimeout(timer));
  }

  #received(data: unknown): void {
    if (this.#closed || !isChatResponse(data)) return;
    this.#heardSinceAsking = true;
    const waiting = this.#waiting;
    if (waiting?.isAnswer(data)) {
      this.#waiting = undefined;
      waiting.resolve(data);
    } else if (this.#listener) this.#listener.received(data);
    else this.#early.push(data);
  }
}

/** What is JSON text in a form is an object here. */
function withObjects(fields: object): object {
  if (!('eventAttributes' in fields)) return fields;
  return { ...fields, eventAttributes: parse(String(fields.eventAttributes)) ?? {} };
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
