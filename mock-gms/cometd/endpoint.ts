import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { guard } from '../boundary/guard.ts';
import { failure } from '../chat-api/answer.ts';
import { type SpoilingEffect, spoil } from '../chat-api/spoil.ts';
import type { PushTransport } from '../faults/fault.ts';
import { ACCEPTED_ENCODING, isEncoded } from '../http/content-encoding.ts';
import { addCorsHeaders, preflight } from '../http/cors.ts';
import { deliver } from '../http/deliver.ts';
import { originForm } from '../http/request-target.ts';
import { respondJson } from '../http/respond.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { messagesOf, refuseBody } from './bayeux-body.ts';
import type { CometdOptions } from './cometd-options.ts';
import { Engine } from './engine.ts';
import { type BayeuxMessage, type BayeuxSession, sessionOf, TIMES } from './library.ts';
import { failResponse, LongPolling } from './long-polling.ts';
import { type MetaExchange, recordMeta } from './meta-journal.ts';
import { arrivedFrom, originOf } from './origin.ts';
import { PassOn } from './pass-on.ts';
import { type RequestFault, takeFaults } from './request-faults.ts';
import { WebSocketTransport } from './websocket.ts';

/** Milliseconds that answers get at the end to be written out. */
const GRACE = 50;

/**
 * The Chat API over CometD: Bayeux at `{base}/cometd` and everywhere below, over long-polling and WebSocket.
 *
 * The first part of the path below may name a service, e.g. `/genesys/cometd/customer-support`: then the settings and
 * the faults of that service hold for what belongs to no chat yet, such as whether WebSockets are taken.
 */
export class CometdEndpoint {
  readonly #registry: ServiceRegistry;
  readonly #options: CometdOptions;
  readonly #engine: Engine;
  readonly #longPolling: LongPolling;
  readonly #webSocket: WebSocketTransport;
  readonly #passOn: PassOn | undefined;

  constructor(registry: ServiceRegistry, options: CometdOptions) {
    this.#registry = registry;
    this.#options = options;
    this.#engine = new Engine(registry, { ...TIMES, ...options.times });
    this.#longPolling = new LongPolling(this.#engine, {
      behindTls: options.publicUrl?.startsWith('https:') ?? false,
      trustClientSession: options.trustClientSession ?? false,
    });
    this.#webSocket = new WebSocketTransport(this.#engine);
    const { server } = this.#engine;
    const isHere = (clientId: string) => sessionOf(server, clientId) !== undefined;
    this.#passOn = registry.nodes && new PassOn(registry.nodes, isHere);
  }

  /** Answers requests below `{base}/cometd`; others go to `next`. */
  readonly handle = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!this.#isBelow(request.url)) return void next();
    guard(
      () => this.#answer(request, response),
      () => failResponse(response),
    );
  };

  /** Takes over a connection that asks to become a WebSocket; false if the URL is not below `{base}/cometd`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (!this.#isBelow(request.url)) return false;
    // Node listens to an upgraded socket no longer: one that is reset would end the process.
    socket.on('error', () => socket.destroy());
    guard(
      () => this.#upgrade(request, socket, head),
      () => socket.destroy(),
    );
    return true;
  }

  /** Sessions that there are, by transport. */
  get sessions(): Readonly<Record<PushTransport, number>> {
    return this.#engine.sessions;
  }

  /** Answers every connect that is held, closes every WebSocket and leaves no timer behind; never rejects. */
  async close(): Promise<void> {
    this.#engine.close();
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, GRACE);
    });
    await Promise.race([Promise.all([this.#longPolling.written(), this.#webSocket.close()]), grace]);
    clearTimeout(timer);
    this.#webSocket.terminate();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return preflight(request, response, this.#options.allowedHeaders?.());
    if (request.method !== 'POST') {
      respondJson(request, response, 405, failure('method').body, { Allow: 'POST, OPTIONS' });
      return this.#refused(response);
    }
    if (isEncoded(request)) {
      respondJson(request, response, 415, failure('contentEncoding').body, { ...ACCEPTED_ENCODING });
      return this.#refused(response);
    }
    let messages: BayeuxMessage[];
    try {
      messages = await messagesOf(request);
    } catch (error) {
      refuseBody(request, response, error);
      return this.#refused(response);
    }
    if (this.#passOn !== undefined && (await this.#passOn.passedOn(request, response, messages))) return;
    await this.#converse(request, response, messages);
  }

  /** Counts a request that never came to Bayeux; one whose client went away was not answered. */
  #refused({ statusCode }: ServerResponse): void {
    if (statusCode < 400) return;
    this.#registry.journal.traffic.refused(statusCode, 'Not a request of Bayeux', {
      transport: 'cometd-long-polling',
    });
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const named = this.#serviceOf(request.url);
    if (this.#options.webSocket && named?.settings.webSocket !== false) {
      const used = ({ clientId }: BayeuxMessage) => this.#engine.webSocketSession(clientId);
      this.#webSocket.accept(request, socket, head, {
        take: (messages, headers) => this.#receive(messages, headers, named, 'cometd-websocket', used),
        broken: (messages, headers, { service, effect }) =>
          this.#record(service, {
            messages,
            headers,
            transport: 'cometd-websocket',
            status: 0,
            body: '',
            fault: effect.kind,
          }),
      });
      return;
    }
    socket.once('finish', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  }

  async #converse(
    request: IncomingMessage,
    response: ServerResponse,
    messages: BayeuxMessage[],
  ): Promise<void> {
    const fault = await this.#receive(
      messages,
      request.headers,
      this.#serviceOf(request.url),
      'cometd-long-polling',
      (message) => this.#longPolling.sessionOf(request, message),
    );
    const session = this.#longPolling.sessionOf(request, messages[0]);
    switch (fault?.effect.kind) {
      case undefined:
        break;
      case 'unknownClient':
        session?.disconnect();
        if (session === undefined) this.#forgetAfter(response, messages);
        break;
      case 'loseCookie':
        this.#forgetAfter(response, messages, session);
        break;
      case 'delay':
        await fault?.service.clock.wait(fault.effect.ms);
        break;
      default:
        await this.#spoil(request, response, session, messages, fault as RequestFault);
        return;
    }
    for (const [name, value] of Object.entries(addCorsHeaders(request, {}))) {
      response.setHeader(name, value ?? '');
    }
    this.#longPolling.handle(request, response, messages);
  }

  /** Forgets a session when it has its answer; where none was named, the one that a handshake opened. */
  #forgetAfter(response: ServerResponse, [first]: readonly BayeuxMessage[], session?: BayeuxSession): void {
    response.once('close', () =>
      guard(() => (session ?? sessionOf(this.#engine.server, first?.reply?.clientId))?.disconnect()),
    );
  }

  /** Spoils the answer of a whole request, after its publications were carried out or instead. */
  async #spoil(
    request: IncomingMessage,
    response: ServerResponse,
    session: BayeuxSession | undefined,
    messages: readonly BayeuxMessage[],
    { service, effect, after }: RequestFault,
  ): Promise<void> {
    if (after) await this.#engine.carryOut(session, messages);
    const acknowledged = messages.map(({ channel, id }) => ({ channel, id, successful: true }));
    const done = after
      ? { status: 200, body: JSON.stringify(acknowledged), outcome: 'done' as const }
      : undefined;
    const { answer, delivery, contentType } = spoil(effect as SpoilingEffect, done, {});
    const contentTypeHeader = contentType === undefined ? {} : { 'Content-Type': contentType };
    const body = deliver(request, response, answer, delivery, contentTypeHeader);
    const { headers } = request;
    const { status } = answer;
    const fault = effect.kind;
    this.#record(service, { messages, headers, transport: 'cometd-long-polling', status, body, fault });
  }

  /** Records a request that was spoilt, as of its first message. */
  #record(service: Service, spoilt: Omit<MetaExchange, 'channel' | 'session'>): void {
    const { channel = '', clientId: session } = spoilt.messages[0] ?? {};
    recordMeta(this.#registry, [service], { ...spoilt, channel, session });
  }

  /** Gives messages their origins, and takes the faults that they meet. */
  #receive(
    messages: readonly BayeuxMessage[],
    headers: IncomingHttpHeaders,
    named: Service | undefined,
    transport: PushTransport,
    sessionOfMessage: (message: BayeuxMessage) => BayeuxSession | undefined,
  ): Promise<RequestFault | undefined> {
    for (const message of messages)
      arrivedFrom(message, { headers, named, session: sessionOfMessage(message) });
    return takeFaults(messages, transport, (message) =>
      this.#engine.servicesOf(message, named, originOf(message)?.session),
    );
  }

  #isBelow(target: string | undefined): boolean {
    const url = originForm(target);
    const path = `${this.#options.basePath}/cometd`;
    if (!url.startsWith(path)) return false;
    const next = url[path.length];
    return next === undefined || next === '/' || next === '?';
  }

  #serviceOf(target: string | undefined): Service | undefined {
    const [, name = ''] = originForm(target).slice(`${this.#options.basePath}/cometd`.length).split(/[/?]/);
    return this.#registry.get(name);
  }
}
