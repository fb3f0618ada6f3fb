import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { failure } from '../chat-api/answer.ts';
import { type SpoilingEffect, spoil } from '../chat-api/spoil.ts';
import type { Transport } from '../faults/fault.ts';
import { BodyError, readBody } from '../http/body.ts';
import { ACCEPTED_ENCODING, isEncoded } from '../http/content-encoding.ts';
import { addCorsHeaders, preflightHeaders } from '../http/cors.ts';
import { deliver } from '../http/deliver.ts';
import { respondJson } from '../http/respond.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { type DoorFault, takeFaults } from './door.ts';
import { Engine } from './engine.ts';
import { type BayeuxMessage, TIMES, type Times } from './library.ts';
import { LongPolling } from './long-polling.ts';
import { NoBayeuxError, parseMessages } from './messages.ts';
import { WebSocketTransport } from './websocket.ts';

/** How the push face is set up. */
export interface PushFaceOptions {
  /** What stands before `/cometd`, e.g. `/genesys`. */
  readonly basePath: string;
  /** Whether connections may become WebSockets; clients fall back to long-polling where they may not. */
  readonly webSocket: boolean;
  /** Request headers that pages of other origins may send. @default all */
  readonly allowedHeaders?: () => readonly string[] | undefined;
  /** Bayeux's own timers. @default those of real servers */
  readonly times?: Partial<Times>;
}

/**
 * The push face: Bayeux at `{base}/cometd` and everywhere below, over long-polling and WebSocket.
 *
 * The first part of the path below may name a service, e.g. `/genesys/cometd/customer-support`: then the settings of
 * that service hold for what belongs to no chat, such as whether WebSockets are taken.
 */
export class PushFace {
  readonly #registry: ServiceRegistry;
  readonly #options: PushFaceOptions;
  readonly #engine: Engine;
  readonly #longPolling: LongPolling;
  readonly #webSocket: WebSocketTransport;

  constructor(registry: ServiceRegistry, options: PushFaceOptions) {
    this.#registry = registry;
    this.#options = options;
    this.#engine = new Engine(registry, { ...TIMES, ...options.times });
    this.#longPolling = new LongPolling(this.#engine);
    this.#webSocket = new WebSocketTransport(this.#engine);
  }

  /** Answers requests below `{base}/cometd`; others go to `next`. */
  readonly handle = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!this.#isBelow(request.url)) {
      next();
      return;
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, preflightHeaders(request, this.#options.allowedHeaders?.())).end();
      return;
    }
    if (request.method !== 'POST') {
      respondJson(request, response, 405, failure('method').body, { Allow: 'POST, OPTIONS' });
      return;
    }
    if (isEncoded(request)) {
      respondJson(request, response, 415, failure('contentEncoding').body, { ...ACCEPTED_ENCODING });
      return;
    }
    this.#messages(request).then(
      (messages) => {
        this.#converse(request, response, messages);
      },
      (error: unknown) => this.#refuse(request, response, error),
    );
  };

  /** Takes over a connection that asks to become a WebSocket; false if it is none of this face's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (!this.#isBelow(request.url)) return false;
    if (this.#options.webSocket && this.#serviceOf(request.url)?.settings.webSocket !== false) {
      const { url } = request;
      this.#webSocket.accept(request, socket, head, (messages, headers) =>
        this.#faultOf(messages, headers, url, 'cometd-websocket'),
      );
    } else {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
    return true;
  }

  close(): void {
    this.#webSocket.close();
    this.#engine.close();
  }

  #converse(request: IncomingMessage, response: ServerResponse, messages: BayeuxMessage[]): void {
    const fault = this.#faultOf(messages, request.headers, request.url, 'cometd-long-polling');
    const goOn = () => {
      for (const [name, value] of Object.entries(addCorsHeaders(request, {}))) {
        response.setHeader(name, value ?? '');
      }
      this.#longPolling.handle(request, response, messages);
    };
    switch (fault?.effect.kind) {
      case undefined:
        goOn();
        return;
      case 'unknownClient':
        this.#engine.drop(messages);
        goOn();
        return;
      case 'loseCookie':
        response.once('close', () => this.#engine.drop(messages));
        goOn();
        return;
      case 'delay':
        fault?.service.clock.wait(fault.effect.ms).then(goOn);
        return;
      default:
        this.#spoil(request, response, messages, fault as DoorFault).catch(() => request.socket.destroy());
    }
  }

  /** Spoils the answer of a whole request, after its publications were carried out or instead. */
  async #spoil(
    request: IncomingMessage,
    response: ServerResponse,
    messages: readonly BayeuxMessage[],
    { service, effect, after }: DoorFault,
  ): Promise<void> {
    if (after) await this.#engine.carryOut(messages);
    const acknowledged = messages.map(({ channel, id }) => ({ channel, id, successful: true }));
    const done = after ? { status: 200, body: JSON.stringify(acknowledged) } : undefined;
    const { answer, delivery, contentType } = spoil(effect as SpoilingEffect, done, {});
    const headers = contentType === undefined ? {} : { 'Content-Type': contentType };
    const body = deliver(request, response, answer, delivery, headers);
    service.journal.record({
      at: service.clock.now(),
      operation: messages[0]?.channel ?? '',
      transport: 'cometd-long-polling',
      method: 'POST',
      path: request.url ?? '',
      status: answer.status,
      request: { headers: request.headers, body: JSON.stringify(messages) },
      response: { body },
      fault: effect.kind,
    });
  }

  /** Takes faults, and tells the engine where the messages come from. */
  #faultOf(
    messages: readonly BayeuxMessage[],
    headers: IncomingHttpHeaders,
    url: string | undefined,
    transport: Exclude<Transport, 'polling'>,
  ): DoorFault | undefined {
    for (const message of messages) this.#engine.expect(message, { headers });
    return takeFaults(this.#registry, messages, this.#serviceOf(url), transport, (message, effect) => {
      this.#engine.expect(message, { headers, effect: effect as SpoilingEffect });
    });
  }

  async #messages(request: IncomingMessage & { body?: unknown }): Promise<BayeuxMessage[]> {
    const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
    if (type !== 'application/json' && type !== 'text/json') throw new NoBayeuxError('');
    if (request.body !== undefined) return parseMessages(JSON.stringify(request.body));
    return parseMessages((await readBody(request)).toString('utf8'));
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (error instanceof NoBayeuxError) {
      const answer =
        error.message === ''
          ? failure('contentType')
          : failure('parameter', { message: `body: ${error.message}`, advice: 'Check the body' });
      respondJson(request, response, answer.status, answer.body);
      return;
    }
    if (error instanceof BodyError && error.reason === 'too-large') {
      respondJson(request, response, 413, failure('tooLarge').body, { Connection: 'close' });
      return;
    }
    if (error instanceof BodyError) return void request.destroy();
    process.emitWarning(error instanceof Error ? error : String(error));
    respondJson(request, response, 500, failure('internal').body);
  }

  #isBelow(url = ''): boolean {
    const path = `${this.#options.basePath}/cometd`;
    if (!url.startsWith(path)) return false;
    const next = url[path.length];
    return next === undefined || next === '/' || next === '?';
  }

  #serviceOf(url = '') {
    const [, name = ''] = url.slice(`${this.#options.basePath}/cometd`.length).split(/[/?]/);
    return this.#registry.get(name);
  }
}
