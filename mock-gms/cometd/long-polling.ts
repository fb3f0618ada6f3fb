import type { IncomingMessage, ServerResponse } from 'node:http';
import { guard } from '../boundary/guard.ts';
import { failure } from '../chat-api/answer.ts';
import { BROWSER_COOKIE, browserCookie } from '../http/browser-cookie.ts';
import { respondJson } from '../http/respond.ts';
import { browserCookieHeader, newBrowserCookie } from './cookies.ts';
import type { Engine } from './engine.ts';
import {
  browserIdOf,
  deliverWithConnects,
  hasMessages,
  heldConnect,
  inBatch,
  takeMessages,
} from './inner-parts.ts';
import { type BayeuxMessage, type BayeuxSession, type QueuedMessage, sessionOf } from './library.ts';

/** How sessions over long-polling are told from one another. */
export interface LongPollingOptions {
  /** Whether encryption is known to end ahead of this server. */
  readonly behindTls: boolean;
  /** Whether the clientId alone tells the session, without the cookie. */
  readonly trustClientSession: boolean;
}

/**
 * The long-polling transport: the library's own, with the request made such that it can trust it, and with what it
 * would lose put back.
 */
export class LongPolling {
  readonly #engine: Engine;
  readonly #options: LongPollingOptions;
  /** Where the pushes of a session go next: only a connect takes them along. */
  readonly #connects = new WeakMap<BayeuxSession, ServerResponse>();
  /** Responses to connects that are not finished. */
  readonly #open = new Set<ServerResponse>();
  /** Sessions whose queue is drained to be rearranged: nothing of it is on its way. */
  readonly #rearranged = new WeakSet<BayeuxSession>();

  constructor(engine: Engine, options: LongPollingOptions) {
    this.#engine = engine;
    this.#options = options;
    engine.server.addListener('sessionAdded', (session) => {
      // Over a WebSocket pushes need no connect to take them along.
      if (engine.webSocketSession(session.id) !== undefined) return;
      deliverWithConnects(session);
      session.addListener('queueDrain', (_session: BayeuxSession, queue: readonly QueuedMessage[]) => {
        this.#drained(session, [...queue]);
      });
      session.addListener('suspended', () => {
        const response = this.#connects.get(session);
        const connect = heldConnect(session);
        if (connect !== null) engine.held.hold(connect, () => response && failResponse(response));
      });
    });
  }

  /** The session that a message may use: one whose cookie came along, or is not asked for. */
  sessionOf(
    request: Pick<IncomingMessage, 'headers'>,
    message: BayeuxMessage | undefined,
  ): BayeuxSession | undefined {
    const session = sessionOf(this.#engine.server, message?.clientId);
    const cookie = session && browserIdOf(session);
    if (cookie === undefined) return undefined;
    return this.#options.trustClientSession || browserCookie(request) === cookie ? session : undefined;
  }

  handle(request: IncomingMessage, response: ServerResponse, messages: BayeuxMessage[]): void {
    if (response.socket !== null || response.destroyed) {
      this.#handle(request, response, messages);
      return;
    }
    // Sent right after another request, it has no socket until that one is answered: the library would give it up.
    response.once('socket', () => {
      guard(
        () => this.#handle(request, response, messages),
        () => failResponse(response),
      );
    });
  }

  /** Resolves when every connect that was let go is written out, or cannot be. */
  async written(): Promise<void> {
    await Promise.all(
      [...this.#open].map(
        (response) =>
          new Promise<void>((resolve) => {
            response.once('finish', resolve).once('close', resolve);
            if (response.writableFinished || response.destroyed) resolve();
          }),
      ),
    );
  }

  #handle(request: IncomingMessage, response: ServerResponse, messages: BayeuxMessage[]): void {
    const [first] = messages;
    const isHandshake = first?.channel === '/meta/handshake';
    const session = this.sessionOf(request, first);
    let cookie = (session && browserIdOf(session)) ?? browserCookie(request);
    if (cookie === undefined && isHandshake) {
      cookie = newBrowserCookie();
      response.setHeader('Set-Cookie', browserCookieHeader(cookie, request, this.#options.behindTls));
    }
    if (cookie === undefined) delete request.headers.cookie;
    else request.headers.cookie = `${BROWSER_COOKIE}=${cookie}`;

    if (session !== undefined && messages.some(({ channel }) => channel === '/meta/connect')) {
      this.#connects.set(session, response);
      this.#open.add(response);
      response.once('close', () => this.#open.delete(response));
    }
    try {
      this.#engine.during(messages, () =>
        this.#engine.server.handle(Object.assign(request, { body: messages }), response),
      );
    } catch (error) {
      // The library is left in the midst of its work: the batch that it began would never end.
      if (session !== undefined) {
        session.disconnect();
        heldConnect(session)?.resume();
      }
      throw error;
    }
  }

  /** The library forgets what it hands to a connect, also when that connect is broken off. */
  #drained(session: BayeuxSession, messages: readonly QueuedMessage[]): void {
    if (messages.length === 0 || this.#rearranged.has(session)) return;
    const response = this.#connects.get(session);
    if (response === undefined) return;
    if (response.destroyed || response.socket?.destroyed !== false) {
      setImmediate(() => guard(() => this.#putBack(session, messages)));
      return;
    }
    response.once('close', () => {
      if (!response.writableFinished) guard(() => this.#putBack(session, messages));
    });
  }

  /** Puts messages back to where they were: ahead of those that came since. */
  #putBack(session: BayeuxSession, messages: readonly QueuedMessage[]): void {
    inBatch(session, () => {
      this.#rearranged.add(session);
      const since = hasMessages(session) ? takeMessages(session) : [];
      this.#rearranged.delete(session);
      this.#engine.queue(session, [...messages, ...since]);
    });
  }
}

/** Answers a request that the server failed at, or breaks it off where an answer has begun. */
export function failResponse(response: ServerResponse): void {
  if (response.headersSent) response.socket?.destroy();
  else respondJson(response.req, response, 500, failure('internal').body);
}
