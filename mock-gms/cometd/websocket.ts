import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { guard } from '../boundary/guard.ts';
import { report } from '../boundary/report.ts';
import { MAX_BODY } from '../http/body.ts';
import { CLOSES, reasonOf } from './closes.ts';
import type { Engine } from './engine.ts';
import { FrameQueue } from './frame-queue.ts';
import {
  connectTimeout,
  expireLater,
  extendedReply,
  hasMessages,
  heldConnect,
  holdConnect,
  jsonOf,
  newSession,
  onMessagesWaiting,
  processMessage,
  takeMessages,
} from './inner-parts.ts';
import type { BayeuxMessage, BayeuxReply, BayeuxSession } from './library.ts';
import { NoBayeuxError, parseMessages } from './messages.ts';
import type { FrameFaults } from './request-faults.ts';

/** Bytes that may wait to be sent before a connection that does not read is given up. */
const MAX_BUFFERED = 16 * 1024 * 1024;

/** The WebSocket transport of Bayeux, which the library has not: frames of messages both ways over one connection. */
export class WebSocketTransport {
  readonly #engine: Engine;
  readonly #connections = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BODY,
    perMessageDeflate: false,
  });
  /** The connection that a session used last. */
  readonly #sockets = new Map<BayeuxSession, WebSocket>();
  /** The sessions that used a connection. */
  readonly #users = new WeakMap<WebSocket, Set<BayeuxSession>>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Takes over a connection that asks to become a WebSocket. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, faults: FrameFaults): void {
    this.#connections.handleUpgrade(request, socket, head, (connection) =>
      this.#serve(connection, request, faults),
    );
  }

  /** Asks every client to close, and resolves when they have. */
  async close(): Promise<void> {
    this.#connections.close();
    const closed = [...this.#connections.clients].map(
      (connection) =>
        new Promise<void>((resolve) => {
          connection.once('close', resolve);
          connection.close(...CLOSES.end);
        }),
    );
    await Promise.all(closed);
  }

  /** Breaks every connection that is left. */
  terminate(): void {
    for (const connection of this.#connections.clients) connection.terminate();
  }

  #serve(connection: WebSocket, request: IncomingMessage, faults: FrameFaults): void {
    const frames = new FrameQueue();
    const fail = (error: unknown) => {
      if (error instanceof NoBayeuxError) return connection.close(1002, reasonOf(error));
      report(error);
      connection.close(...CLOSES.failed);
    };
    const take = (data: RawData, isBinary: boolean) => {
      // What comes after a close is ignored.
      if (connection.readyState !== connection.OPEN) return;
      if (isBinary) return connection.close(...CLOSES.notText);
      const text = String(data);
      const isTaken = frames.add(text.length, () =>
        this.#frame(connection, request, text, faults).catch(fail),
      );
      if (!isTaken) connection.close(...CLOSES.tooMany);
    };
    connection.on('message', (data, isBinary) => guard(() => take(data, isBinary), fail));
    connection.on('ping', () => {
      // Each is answered: who sends them and reads nothing is given up.
      if (connection.bufferedAmount > MAX_BUFFERED) connection.terminate();
    });
    connection.on('error', () => connection.terminate());
    connection.on('close', () => guard(() => this.#gone(connection)));
  }

  #gone(connection: WebSocket): void {
    for (const session of this.#users.get(connection) ?? []) {
      if (this.#sockets.get(session) !== connection) continue;
      heldConnect(session)?.cancel();
      // From here on it is as if the client were between two connects.
      this.#expires(session);
    }
  }

  /** A session is between two connects: it is kept for a while. */
  #expires(session: BayeuxSession): void {
    expireLater(session, this.#engine.times);
  }

  async #frame(
    connection: WebSocket,
    request: IncomingMessage,
    text: string,
    faults: FrameFaults,
  ): Promise<void> {
    if (connection.readyState !== connection.OPEN) return;
    const messages = parseMessages(text);
    const fault = await faults.take(messages, request.headers);
    const session = this.#engine.webSocketSession(messages[0]?.clientId);
    if (fault?.effect.kind === 'unknownClient') session?.disconnect();
    else if (fault?.effect.kind === 'delay') await fault.service.clock.wait(fault.effect.ms);
    else if (fault !== undefined && fault.effect.kind !== 'loseCookie') {
      // A frame has no status to spoil: the connection breaks.
      if (fault.after) await this.#engine.carryOut(session, messages);
      faults.broken(messages, request.headers, fault);
      return connection.terminate();
    }
    const replies: BayeuxReply[] = [];
    for (const message of messages) {
      const reply = await this.#process(connection, message, messages.length === 1);
      if (reply !== undefined) replies.push(reply);
    }
    this.#send(connection, replies);
    // A handshake is of no client yet: it is the one that it opened who is unknown from here on.
    if (fault?.effect.kind === 'unknownClient')
      this.#engine.webSocketSession(messages[0]?.reply?.clientId)?.disconnect();
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
    const session = isHandshake ? this.#newSession() : this.#engine.webSocketSession(message.clientId);
    if (session !== undefined && !isHandshake) this.#use(session, connection);
    if (isConnect && session !== undefined) heldConnect(session)?.cancel();
    await processMessage(server, session, message);
    const { reply } = message;
    if (reply === undefined) return undefined;
    if (isHandshake && reply.successful) reply.supportedConnectionTypes = ['websocket', 'long-polling'];
    if (reply.successful && (isHandshake || (isConnect && message.advice !== undefined))) {
      const { interval, timeout } = this.#engine.times;
      reply.advice = { reconnect: 'retry', interval, timeout };
    }
    const extend = (carrier?: WebSocket) =>
      this.#engine.during([message], () => this.#extended(session, reply, carrier));
    if (isConnect && session !== undefined && reply.successful) {
      const timeout = mayHold ? connectTimeout(session, this.#engine.times) : 0;
      if (timeout > 0 && !hasMessages(session)) return this.#hold(connection, session, reply, timeout);
      return extend(connection);
    }
    if (isHandshake && session !== undefined && reply.successful) {
      this.#use(session, connection);
      this.#expires(session);
    }
    return extend();
  }

  #newSession(): BayeuxSession {
    const session = newSession(this.#engine.server);
    this.#engine.carriedBy(session, 'cometd-websocket');
    session.addListener('removed', () => {
      guard(() => heldConnect(session)?.cancel());
      const used = this.#sockets.get(session);
      this.#sockets.delete(session);
      if (used !== undefined) this.#users.get(used)?.delete(session);
    });
    // Pushes need not wait for a connect.
    onMessagesWaiting(session, () => this.#sendQueue(session));
    return session;
  }

  #use(session: BayeuxSession, connection: WebSocket): void {
    const before = this.#sockets.get(session);
    if (before === connection || connection.readyState !== connection.OPEN) return;
    if (before !== undefined) this.#users.get(before)?.delete(session);
    this.#sockets.set(session, connection);
    this.#users.set(connection, (this.#users.get(connection) ?? new Set()).add(session));
  }

  /** Keeps a connect until its time is up, or until there is something that it has to take along. */
  #hold(connection: WebSocket, session: BayeuxSession, reply: BayeuxReply, timeout: number): undefined {
    const release = () => {
      clearTimeout(timer);
      holdConnect(session, null);
    };
    const answer = (carrier?: WebSocket) => {
      release();
      if (connection.readyState !== 1) return this.#expires(session);
      const extended = this.#extended(session, reply, carrier);
      if (extended !== undefined) this.#send(connection, [extended]);
    };
    const resume = () => answer(connection);
    // Where another connect takes its place, the queue goes with that one, and so does the time without one.
    const scheduler = { resume, cancel: () => answer() };
    const timer = setTimeout(() => scheduler.resume(), timeout);
    holdConnect(session, scheduler);
    this.#engine.held.hold(scheduler, () => connection.close(...CLOSES.failed));
    return undefined;
  }

  /** A reply as the extensions leave it; for that to a connect, the queue goes ahead and the time without one begins. */
  #extended(
    session: BayeuxSession | undefined,
    reply: BayeuxReply,
    connection?: WebSocket,
  ): BayeuxReply | undefined {
    const extended = extendedReply(this.#engine.server, session, reply);
    if (connection !== undefined && session !== undefined) {
      this.#sendQueue(session);
      this.#expires(session);
    }
    return extended;
  }

  #sendQueue(session: BayeuxSession): void {
    const connection = this.#sockets.get(session);
    if (connection?.readyState !== 1 || !hasMessages(session)) return;
    this.#send(connection, takeMessages(session));
  }

  #send(connection: WebSocket, messages: readonly object[]): void {
    if (messages.length === 0 || connection.readyState !== 1) return;
    const texts = messages.map((message) => jsonOf(message) ?? JSON.stringify(message));
    connection.send(`[${texts.join(',')}]`);
    if (connection.bufferedAmount > MAX_BUFFERED) connection.terminate();
  }
}
