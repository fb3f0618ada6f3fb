import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { BODY_LIMIT } from '../http/body.ts';
import type { DoorFault } from './door.ts';
import type { Engine } from './engine.ts';
import type { BayeuxMessage, BayeuxReply, BayeuxSession } from './library.ts';
import { parseMessages } from './messages.ts';

/** Bytes that may wait to be sent before a connection that does not read is given up. */
const MOST_BUFFERED = 16 * 1024 * 1024;

/** Messages that may wait to be processed on one connection. */
const MOST_WAITING = 1000;

/** Takes the faults that the messages of a frame meet. */
export type FrameFaults = (
  messages: readonly BayeuxMessage[],
  headers: IncomingHttpHeaders,
) => DoorFault | undefined;

/** The WebSocket transport of Bayeux, which the library has not: frames of messages both ways over one connection. */
export class WebSocketTransport {
  readonly #engine: Engine;
  readonly #connections = new WebSocketServer({
    noServer: true,
    maxPayload: BODY_LIMIT,
    perMessageDeflate: false,
  });
  /** The connection that a session used last. */
  readonly #sockets = new Map<BayeuxSession, WebSocket>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Takes over a connection that asks to become a WebSocket. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, faults: FrameFaults): void {
    this.#connections.handleUpgrade(request, socket, head, (connection) =>
      this.#serve(connection, request, faults),
    );
  }

  close(): void {
    for (const connection of this.#connections.clients) connection.terminate();
    this.#connections.close();
  }

  #serve(connection: WebSocket, request: IncomingMessage, faults: FrameFaults): void {
    let turn: Promise<void> = Promise.resolve();
    let waiting = 0;
    connection.on('message', (data, isBinary) => {
      if (isBinary || waiting >= MOST_WAITING) return connection.close(1003, 'text frames only');
      waiting += 1;
      turn = turn
        .then(() => this.#frame(connection, request, String(data), faults))
        .catch((error: Error) => connection.close(1002, error.message.slice(0, 100)))
        .then(() => {
          waiting -= 1;
        });
    });
    connection.on('error', () => connection.terminate());
    connection.on('close', () => {
      for (const [session, used] of this.#sockets) {
        if (used !== connection) continue;
        session._scheduler?.cancel();
        // From here on it is as if the client were between two connects.
        session._scheduleExpiration(this.#engine.times.interval, this.#engine.times.maxInterval);
      }
    });
  }

  async #frame(
    connection: WebSocket,
    request: IncomingMessage,
    text: string,
    faults: FrameFaults,
  ): Promise<void> {
    const messages = parseMessages(text);
    const fault = faults(messages, request.headers);
    if (fault?.effect.kind === 'unknownClient') this.#engine.drop(messages);
    else if (fault?.effect.kind === 'delay') await fault.service.clock.wait(fault.effect.ms);
    else if (fault !== undefined && fault.effect.kind !== 'loseCookie') {
      // A frame has no status to spoil: the connection breaks.
      if (fault.after) await this.#engine.carryOut(messages);
      return connection.terminate();
    }
    const replies: BayeuxReply[] = [];
    for (const message of messages) {
      const reply = await this.#process(connection, message, messages.length === 1);
      if (reply !== undefined) replies.push(reply);
    }
    this.#send(connection, replies);
  }

  /** The reply to a message; none yet for a connect that is held. */
  async #process(
    connection: WebSocket,
    message: BayeuxMessage,
    mayHold: boolean,
  ): Promise<BayeuxReply | undefined> {
    const { server } = this.#engine;
    const isHandshake = message.channel === '/meta/handshake';
    const isConnect = message.channel === '/meta/connect';
    const session = isHandshake
      ? this.#newSession(connection)
      : this.#engine.webSocketSession(message.clientId);
    if (session !== undefined && !isHandshake) this.#sockets.set(session, connection);
    if (isConnect) session?._scheduler?.cancel();
    await new Promise<void>((resolve, reject) => {
      server._process(session ?? null, message, (failure) => (failure ? reject(failure) : resolve()));
    });
    const { reply } = message;
    if (reply === undefined) return undefined;
    if (isHandshake && reply.successful) reply.supportedConnectionTypes = ['websocket', 'long-polling'];
    if (reply.successful && (isHandshake || (isConnect && message.advice !== undefined))) {
      reply.advice = {
        reconnect: 'retry',
        interval: this.#engine.times.interval,
        timeout: this.#engine.times.timeout,
      };
    }
    if (isConnect && session !== undefined && reply.successful) {
      const timeout = mayHold ? session._calculateTimeout(this.#engine.times.timeout) : 0;
      if (timeout > 0 && !session._hasMessages) return this.#hold(connection, session, reply, timeout);
      return this.#extended(session, reply, connection);
    }
    if (isHandshake && session !== undefined)
      session._scheduleExpiration(this.#engine.times.interval, this.#engine.times.maxInterval);
    return this.#extended(session, reply);
  }

  #newSession(connection: WebSocket): BayeuxSession {
    const session = this.#engine.server._newServerSession();
    this.#engine.carriedBy(session, 'cometd-websocket');
    this.#sockets.set(session, connection);
    session.addListener('removed', () => {
      session._scheduler?.cancel();
      this.#sockets.delete(session);
    });
    // Pushes need not wait for a connect, unless the acknowledge extension wants them with one.
    session._flush = () => {
      if (session._scheduler !== null && session._metaConnectDeliveryOnly) session._scheduler.resume();
      else if (!session._metaConnectDeliveryOnly) this.#sendQueue(session);
    };
    return session;
  }

  /** Keeps a connect until its time is up, or until there is something that it has to take along. */
  #hold(connection: WebSocket, session: BayeuxSession, reply: BayeuxReply, timeout: number): undefined {
    const release = () => {
      clearTimeout(timer);
      session._scheduler = null;
    };
    const answer = (carrier?: WebSocket) => {
      release();
      if (connection.readyState !== 1) return;
      void this.#extended(session, reply, carrier).then((extended) => {
        if (extended !== undefined) this.#send(connection, [extended]);
      });
    };
    const resume = () => answer(connection);
    const timer = setTimeout(resume, timeout);
    // Where another connect takes its place, the queue goes with that one, and so does the time without one.
    session._scheduler = { resume, cancel: () => answer() };
    return undefined;
  }

  /** A reply as the extensions leave it; for that to a connect, the queue goes ahead and the time without one begins. */
  async #extended(
    session: BayeuxSession | undefined,
    reply: BayeuxReply,
    connection?: WebSocket,
  ): Promise<BayeuxReply | undefined> {
    const extended = await new Promise<BayeuxReply | undefined>((resolve) => {
      this.#engine.server._extendReply(session ?? null, reply, (_failure, result) =>
        resolve(result ?? undefined),
      );
    });
    if (connection !== undefined && session !== undefined) {
      this.#sendQueue(session);
      session._scheduleExpiration(this.#engine.times.interval, this.#engine.times.maxInterval);
    }
    return extended;
  }

  #sendQueue(session: BayeuxSession): void {
    const connection = this.#sockets.get(session);
    if (connection?.readyState !== 1 || !session._hasMessages) return;
    this.#send(connection, session._drainQueue([]));
  }

  #send(connection: WebSocket, messages: readonly object[]): void {
    if (messages.length === 0 || connection.readyState !== 1) return;
    const texts = messages.map(
      (message) => (Reflect.get(message, '_json') as string | undefined) ?? JSON.stringify(message),
    );
    connection.send(`[${texts.join(',')}]`);
    if (connection.bufferedAmount > MOST_BUFFERED) connection.terminate();
  }
}
