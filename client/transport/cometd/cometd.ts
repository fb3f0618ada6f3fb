import type { Timer } from '../../base/clock.ts';
import { startHeartbeat } from '../../base/heartbeat.ts';
import { parse } from '../../base/json.ts';
import * as refusals from '../../base/refusals.ts';
import { Refusal } from '../../base/rejection.ts';
import { authorization, isChatResponse } from '../exchange.ts';
import { badAnswer, codesOf, FailedRequest, noAnswer } from '../failed-request.ts';
import type {
  ChatResponse,
  Connect,
  OperationAnswer,
  Pushed,
  Transport,
  TransportContext,
} from '../transport.ts';
import type { BayeuxClient, BayeuxMessage, LogLevel } from './bayeux.ts';
import {
  type CatchingUpEffect,
  type CatchingUpEvent,
  type CatchingUpState,
  catchingUp,
} from './catching-up.ts';
import {
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
  connectionStates,
} from './connection-states.ts';
import { machine } from './machine.ts';
import { typingTicks } from './typing-ticks.ts';

/** How often connecting may fail before a start is rejected, and before a history that is asked for first is. */
const attempts = 5;
const attemptsToRead = 2;
/** Milliseconds before another handshake where the library has given up. */
const retryAfter = 250;
/** Milliseconds between two handshakes once the connection was good, whatever the outcome of the first. */
const handshakeEvery = 3000;
/** Milliseconds by which an answer may be late before the connection counts as lost; the library's own choice. */
const patience = 10_000;
/** Milliseconds in which a push may answer what the server has taken; a chat that opens as much later still is ended. */
const answerWithin = 60_000;
/** What a server says to a client it has forgotten. */
const forgotten = '402::Unknown client';
/** How many connects may come back hastily and bring nothing before there is a pause of milliseconds ahead of each. */
const hasty = 4;
const pause = 1000;
/** How long news are waited for before they are asked for again, in milliseconds, and how often. */
const askEvery = 3000;
const askings = 30;
/** Milliseconds between two signs of contact: about as often as a quiet chat polls. */
const contactEvery = 3000;

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
  return (context) => cometdTransport(makeClient(), context);
}

/** Makes what the library reports events of two machines, and calls of the library what follows from them. */
function cometdTransport(bayeux: BayeuxClient, { clock, settings }: TransportContext): Transport {
  let chat: Pushed | undefined;
  let hear: ((answer: ChatResponse) => void) | undefined;
  /** What was pushed before anybody listened. */
  const early: ChatResponse[] = [];
  let waiting: Waiting | undefined;
  /** Read by the library with each request. */
  const headers: Record<string, string> = {};
  let connecting: Promise<void> | undefined;
  let connected: () => void;
  /** The answer to a start has not come in time, and may still come. */
  let isLate = false;
  let giveUp: ((failure: FailedRequest) => void) | undefined;
  let failures = 0;
  let most = attempts;
  let planned: Timer;
  /** When the last handshake came to something, good or bad, after the connection was good once. */
  let shookHands = Number.NEGATIVE_INFINITY;
  /** From where on news may have been missed; undefined while none can be. */
  let missedFrom: number | undefined;
  let asked = 0;
  /** When to give up: with that many questions asked. */
  let limit: number;
  let asking: Timer;
  /** When the last good connect came, and how many have come within three seconds of another and brought nothing. */
  let connectedAt = 0;
  let empty = 0;
  let stopHeartbeat = () => {};
  /** Milliseconds that the library waits at least before it connects or shakes hands again. */
  let least = 0;

  const connection = machine<ConnectionState, ConnectionEvent, ConnectionEffect, BayeuxMessage>(
    connectionStates,
    {
      ready() {
        bayeux.configure({ backoffIncrement: 1000, maxNetworkDelay: patience });
        connected();
      },
      fail(reply) {
        failures += 1;
        // The library keeps to a socket that has opened, even where nothing comes out of it.
        if (reply.failure) bayeux.websocketEnabled = false;
        if (failures < most) retry();
        else close(failureOf(reply));
      },
      retry,
      missed: () => news.on('missed'),
      good() {
        const now = clock.now();
        empty = now - connectedAt < handshakeEvery ? empty + 1 : 0;
        connectedAt = now;
        news.on('good');
      },
      lost: () => chat?.connection.lost(),
      regained: () => chat?.connection.regained(),
    },
  );
  const news = machine<CatchingUpState, CatchingUpEvent, CatchingUpEffect>(catchingUp, {
    note() {
      missedFrom ??= chat?.position();
      limit = asked + askings;
    },
    mended() {
      missedFrom = undefined;
    },
    ask: askForNews,
    giveUp: () => chat?.connection.gaveUp(),
  });

  function connect(): Promise<void> {
    const { ajaxTimeout, cometD } = settings();
    connecting ??= timed((resolve, reject) => {
      if (!cometD.cometURL) throw new Refusal(refusals.noCometd);
      connected = resolve;
      giveUp = reject;
      connection.state = 'connecting';
      // Its last resort is to run scripts of the server, which no GMS offers.
      bayeux.unregisterTransport('callback-polling');
      bayeux.websocketEnabled = cometD.websocketEnabled;
      authorize();
      bayeux.configure({
        url: cometD.cometURL,
        logLevel: cometD.logLevel as LogLevel,
        requestHeaders: headers,
        backoffIncrement: retryAfter,
        // A socket that never opens, for which the library would wait without end, or one that leads nowhere.
        connectTimeout: ajaxTimeout,
        maxNetworkDelay: ajaxTimeout || patience,
        // How long a message may be is the server's to say.
        maxSendBayeuxMessageSize: 1e9,
        // Its worker comes from a blob, which pages often forbid, and then nothing would ever be due.
        useWorkerScheduler: false,
      });
      follow(cometD.channel);
      bayeux.handshake();
    }, ajaxTimeout * most);
    return connecting;
  }

  function follow(channel: string): void {
    for (const meta of ['handshake', 'connect', 'disconnect'] as const)
      bayeux.addListener(`/meta/${meta}`, (reply) => {
        if (meta === 'handshake' && connection.state !== 'connecting') shookHands = clock.now();
        const { reconnect, timeout } = bayeux.getAdvice();
        const { successful } = reply;
        const isGood = successful && reconnect !== 'none';
        // The library gives up without a word where it is told to in a good reply, and after a goodbye.
        if (!isGood || meta === 'disconnect')
          connection.on(reply.error === forgotten ? 'forgotten' : 'failed', reply);
        else if (meta === 'connect') connection.on(meta, reply);
        // What the library does about a reply, it does after this.
        least = successful ? (empty > hasty ? pause : 0) : untilHandshake();
        // The library waits without end where an answer holds anything but the reply to its connect.
        if (successful && connection.state === 'up')
          later(Number(timeout) + 3 * patience, () => {
            bayeux.disconnect();
            connection.on('failed', reply);
          });
      });
    bayeux.addListener(channel, ({ data }) => received(data));
    // The library connects again at once, however fast connects come back, and lets a client that is forgotten shake
    // hands at once, again and again.
    const { setTimeout } = bayeux;
    bayeux.setTimeout = (run, delay) => setTimeout.call(bayeux, run, Math.max(delay, least));
  }

  /** The library ceases to try where no transport is left; a new handshake begins with all of them. */
  function retry(): void {
    later(Math.max(retryAfter, untilHandshake()), () => {
      // The library waits for the answer to its goodbye, and refuses to shake hands until then. It tells of the end of
      // that as well.
      if (bayeux.getStatus() === 'disconnected') bayeux.handshake();
    });
  }

  /** What is to be done about the connection: a later plan replaces the one before. */
  function later(delay: number, run: () => void): void {
    clock.clearTimeout(planned);
    planned = clock.setTimeout(run, delay);
  }

  function untilHandshake(): number {
    return shookHands + handshakeEvery - clock.now();
  }

  function askForNews(): void {
    asked += 1;
    const question = asked;
    asking = clock.setTimeout(() => news.on(asked < limit ? 'due' : 'spent'), askEvery);
    publish({
      operation: 'requestNotifications',
      ...chat?.ids,
      transcriptPosition: missedFrom,
      message: '',
    }).then(
      () => {
        // The answer to an earlier question says nothing of this one.
        if (question === asked) news.on('arrived');
      },
      // Asked again when the timer is due.
      () => {},
    );
  }

  /**
   * Publishes and waits for the push that answers.
   * @param otherwise What a publication that was taken comes to without an answer; without this, it fails.
   */
  async function ask(
    data: Record<string, unknown>,
    isAnswer: Waiting['isAnswer'] = () => true,
    within = answerWithin,
    otherwise?: ChatResponse,
  ): Promise<ChatResponse> {
    await connect();
    // What was asked before is given up.
    waiting?.reject(noAnswer('abort'));
    let own: Waiting | undefined;
    const answer = timed<ChatResponse>((resolve, reject) => {
      own = waiting = { isAnswer, resolve, reject };
    }, within);
    try {
      const settled = otherwise ? answer.catch(() => otherwise) : answer;
      return (await Promise.all([settled, publish(data)]))[0];
    } finally {
      // No timer is left for an answer to what could not be published.
      own?.reject(noAnswer('abort'));
      if (waiting === own) waiting = undefined;
    }
  }

  function authorize(): void {
    delete headers.Authorization;
    Object.assign(headers, authorization(settings()));
  }

  /** Publishes; resolves once the server has said that it arrived. */
  function publish(data: Record<string, unknown>): Promise<void> {
    authorize();
    return timed((resolve, reject) => {
      const { channel } = settings().cometD;
      try {
        bayeux.publish(channel, data, (reply) => {
          if (reply.successful) return resolve();
          const failed = failureOf(reply);
          const { transport, ...failure } = reply.failure ?? {};
          // The request itself, which nobody can copy as data.
          Object.defineProperty(failure, 'transport', { value: transport });
          Object.assign(failed.reason, { channel, failure });
          reject(failed);
        });
      } catch {
        // The library publishes nothing while it has no connection.
        reject(noAnswer('error'));
      }
    });
  }

  function timed<Value>(
    run: (resolve: (value: Value) => void, reject: (failure: FailedRequest) => void) => void,
    within = settings().ajaxTimeout,
  ): Promise<Value> {
    let timer: Timer;
    return new Promise<Value>((resolve, reject) => {
      if (within > 0) timer = clock.setTimeout(() => reject(noAnswer('timeout')), within);
      run(resolve, reject);
    }).finally(() => clock.clearTimeout(timer));
  }

  function received(data: unknown): void {
    empty = 0;
    if (!connection.state || !isChatResponse(data)) return;
    if (waiting?.isAnswer(data)) {
      waiting.resolve(data);
      waiting = undefined;
    } else if (hear) {
      // A server that puts off has not answered yet.
      if (data.statusCode !== 1) news.on('heard');
      // A question that is refused in this way means that the chat is gone.
      const isGone = news.state !== 'current' && codesOf(data)?.includes(306);
      hear(isGone ? { ...data, chatEnded: true } : data);
    } else early.push(data);
  }

  /** The start has been given up; a chat that opens all the same is ended. */
  function endLateChat(): void {
    isLate = false;
    asking = clock.setTimeout(close, answerWithin);
    hear = ({ statusCode, chatEnded, chatId, alias, secureKey, userId }) => {
      if (statusCode !== 0 || chatEnded) return;
      hear = () => {};
      const end = { operation: 'disconnect', chatId, alias, secureKey, userId };
      publish(end).then(
        () => close(),
        () => close(),
      );
    };
  }

  function close(failure = noAnswer('abort')): void {
    if (isLate && connection.state === 'up') {
      endLateChat();
      return;
    }
    connection.state = news.state = undefined;
    clock.clearTimeout(planned);
    clock.clearTimeout(asking);
    stopHeartbeat();
    giveUp?.(failure);
    waiting?.reject(failure);
    bayeux.disconnect();
  }

  return {
    pushes: true,
    watchTyping: typingTicks,
    async start(fields) {
      const nobody = { chatId: '', alias: '', secureKey: '', userId: '' };
      try {
        return await ask({ operation: 'requestChat', ...nobody, ...fields });
      } catch (error) {
        isLate = error instanceof FailedRequest && error.reason.statusText === 'timeout';
        throw error;
      }
    },
    resume: (ids, fields) => ask({ operation: 'requestNotifications', ...ids, ...fields, message: '' }),
    read(ids, transcriptPosition, before) {
      if (!connecting) most = attemptsToRead;
      // A push does not say what it answers; but what is read begins with an event that is not new.
      return ask(
        { operation: 'refresh', ...ids, transcriptPosition, message: '' },
        ({ statusCode, messages }) => statusCode !== 0 || Number(messages?.[0]?.index) < before,
      );
    },
    async perform(operation, ids, fields): Promise<OperationAnswer> {
      // The one operation that has another name here.
      const name = operation === 'send' ? 'sendMessage' : operation;
      const data = { operation: name, ...ids, ...withObjects(fields) };
      const sent: OperationAnswer = { statusCode: 0 };
      if (operation === 'disconnect')
        return ask(data, saysTheEnd, settings().ajaxTimeout || answerWithin, sent as ChatResponse);
      await publish(data);
      return sent;
    },
    listen(to, receive) {
      chat = to;
      hear = receive;
      news.state = 'current';
      stopHeartbeat = startHeartbeat(clock, contactEvery, () => to.keepContact());
      early.forEach(receive);
    },
    close,
  };
}

/** Whether a push answers one's own end of the chat. */
function saysTheEnd({ chatEnded, statusCode }: ChatResponse): boolean {
  return chatEnded || statusCode !== 0;
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
  const { httpCode = 0, transport } = failure;
  if (httpCode <= 0) return noAnswer('error');
  return badAnswer(httpCode, transport?.statusText || 'error', transport?.responseText ?? '');
}
