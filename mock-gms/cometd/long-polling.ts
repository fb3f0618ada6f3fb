import type { IncomingMessage, ServerResponse } from 'node:http';
import { browserCookie, browserCookieHeader, newBrowserCookie } from './cookies.ts';
import type { Engine } from './engine.ts';
import { type BayeuxMessage, type BayeuxSession, COOKIE_NAME, type QueuedMessage } from './library.ts';

/**
 * The long-polling transport: the library's own, with the request made such that it can trust it, and with what it
 * would lose put back.
 */
export class LongPolling {
  readonly #engine: Engine;
  /** Where the pushes of a session go next: only a connect takes them along. */
  readonly #connects = new WeakMap<BayeuxSession, ServerResponse>();
  /** Sessions whose queue is drained to be put together anew: nothing of it is on its way. */
  readonly #rearranged = new WeakSet<BayeuxSession>();

  constructor(engine: Engine) {
    this.#engine = engine;
    engine.server.addListener('sessionAdded', (session) => {
      // Over a WebSocket pushes need no connect to take them along.
      if (engine.webSocketSession(session.id) !== undefined) return;
      session._metaConnectDeliveryOnly = true;
      session.addListener('queueDrain', (_session: BayeuxSession, queue: readonly QueuedMessage[]) => {
        this.#drained(session, [...queue]);
      });
    });
  }

  handle(request: IncomingMessage, response: ServerResponse, messages: BayeuxMessage[]): void {
    const [first] = messages;
    const isHandshake = first?.channel === '/meta/handshake';
    let cookie = browserCookie(request);
    if (cookie === undefined && isHandshake) {
      cookie = newBrowserCookie();
      response.setHeader('Set-Cookie', browserCookieHeader(cookie, request));
    }
    if (cookie === undefined) delete request.headers.cookie;
    else request.headers.cookie = `${COOKIE_NAME}=${cookie}`;

    const session =
      first?.clientId === undefined ? undefined : this.#engine.server.getServerSession(first.clientId);
    if (session !== undefined && messages.some(({ channel }) => channel === '/meta/connect')) {
      this.#connects.set(session, response);
    }
    this.#engine.server.handle(Object.assign(request, { body: messages }), response);
  }

  /** The library forgets what it hands to a connect, also when that connect is broken off. */
  #drained(session: BayeuxSession, messages: readonly QueuedMessage[]): void {
    if (messages.length === 0 || this.#rearranged.has(session)) return;
    const response = this.#connects.get(session);
    if (response === undefined) return;
    if (response.destroyed || response.socket?.destroyed !== false) {
      setImmediate(() => this.#putBack(session, messages));
      return;
    }
    response.once('close', () => {
      if (!response.writableFinished) this.#putBack(session, messages);
    });
  }

  /** Puts messages back to where they were: ahead of those that came since. */
  #putBack(session: BayeuxSession, messages: readonly QueuedMessage[]): void {
    session._startBatch();
    this.#rearranged.add(session);
    const since = session._hasMessages ? session._drainQueue([]) : [];
    this.#rearranged.delete(session);
    this.#engine.queue(session, [...messages, ...since]);
    session._endBatch();
  }
}
