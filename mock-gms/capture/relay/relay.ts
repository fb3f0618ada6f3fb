import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { guard } from '../../boundary/guard.ts';
import { listen } from '../../boundary/listen.ts';
import { type HostCheck, isForAllowedHost } from '../../http/host.ts';
import { originForm } from '../../http/request-target.ts';
import type { Capture, Captured, CapturedExchange } from '../captured.ts';
import { unknownCharsetsIn } from '../charset.ts';
import { type Addresses, sameAddresses } from './addresses.ts';
import { KeptEntries } from './kept-entries.ts';
import { passExchange } from './pass-exchange.ts';
import { Upstream } from './upstream.ts';
import { Watch } from './watch.ts';
import { type Upgrade, WebSockets } from './web-sockets.ts';

/** Where the relay listens and what it passes on to. */
export interface RelayOptions {
  /** The server, e.g. `http://127.0.0.1:8080`. */
  readonly upstream: string;
  /** The address to listen on. @default '127.0.0.1' */
  readonly host?: string;
  /** 0 takes any that is free. @default 0 */
  readonly port?: number;
  /** What the server is asked for, and what is different on the way; by default nothing. */
  readonly addresses?: Addresses;
  /** PEM of a certificate and its key: then it speaks https. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  /** Whether the certificate of the server is checked. @default true */
  readonly verify?: boolean;
  /** Which `Host` headers are answered; by default all. */
  readonly allows?: HostCheck;
  /** Bytes of what is kept; what goes beyond that passes and is counted in `unkept`. @default 256 MiB */
  readonly bound?: number;
}

/**
 * Stands between a client and a server: it passes everything on as it is, keeps what passed, and can be cut off as a
 * network can.
 *
 * The server's own journal cannot tell what a client did while there was no way to it, which cookies and keys it sent,
 * and whether two requests were under way at once in real time.
 *
 * @throws the error of Node's `listen` if the port is taken, which says what to do
 * @example
 * const relay = await Relay.open({ upstream: 'http://127.0.0.1:8080' });
 * const answer = await fetch(`${relay.url}/genesys/2/chat/support`, { method: 'POST' });
 * relay.entries.map(({ kind }) => kind); // ['http']
 * await relay.close();
 * @see docs/decisions/0023: one relay
 */
export class Relay {
  /** Where clients reach it, without a slash at the end. */
  readonly url: string;
  /** The port on which it listens. */
  readonly port: number;
  /** Epoch milliseconds of its beginning, from which its times count. */
  readonly began = Date.now();
  /** How often the client tried to get through while the relay was cut off. */
  attempts = 0;
  /** When the client failed to connect, and when it opened a WebSocket. */
  readonly openings: number[] = [];
  readonly #upstream: Upstream;
  readonly #addresses: Addresses;
  readonly #server: http.Server;
  readonly #sockets = new Set<Socket>();
  readonly #webSockets: WebSockets;
  readonly #watch = new Watch();
  readonly #openedAt = performance.now();
  readonly #allows: HostCheck;
  readonly #kept: KeptEntries;
  #connections = 0;
  #isCutOff = false;

  private constructor(server: http.Server, url: string, options: RelayOptions) {
    const { upstream, verify = true, addresses = sameAddresses(), allows = () => true } = options;
    this.#server = server;
    this.#addresses = addresses;
    this.#upstream = new Upstream(upstream, verify);
    this.#webSockets = new WebSockets(this.#upstream, addresses);
    this.#allows = allows;
    this.#kept = new KeptEntries(options.bound);
    this.url = url;
    this.port = (server.address() as AddressInfo).port;
    server.on('request', (request, response) => {
      guard(
        () => this.#pass(request, response),
        () => response.destroy(),
      );
    });
    server.on('upgrade', (request, socket, head) => {
      // From here on the socket is ours alone: an error of its own that nobody listens for would end the process.
      socket.on('error', () => socket.destroy());
      guard(
        () => this.#upgrade({ request, socket, head }),
        () => socket.destroy(),
      );
    });
    server.on(server instanceof https.Server ? 'secureConnection' : 'connection', (socket: Socket) => {
      if (this.#isCutOff) {
        this.attempts += 1;
        this.openings.push(this.now());
        this.#watch.tell();
        socket.destroy();
        return;
      }
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  static async open(relayOptions: RelayOptions): Promise<Relay> {
    const { host = '127.0.0.1', port = 0, tls } = relayOptions;
    // Connections stay open between polls: a client that reuses one that was just closed would see a failure of ours.
    const options = { keepAliveTimeout: 120_000 };
    const server = tls ? https.createServer({ ...options, ...tls }) : http.createServer(options);
    await listen(server, port, host);
    const { port: taken } = server.address() as AddressInfo;
    const name = host.includes(':') ? `[${host}]` : host;
    return new Relay(server, `${tls ? 'https' : 'http'}://${name}:${taken}`, relayOptions);
  }

  /** Milliseconds since the relay was opened. */
  now(): number {
    return Math.round((performance.now() - this.#openedAt) * 10) / 10;
  }

  /** What passed, in the order of its beginnings. */
  get entries(): readonly Captured[] {
    return this.#kept.entries;
  }

  /** How much passed that there was no room for. */
  get unkept(): number {
    return this.#kept.missing;
  }

  /** What was kept so far. */
  capture(): Capture {
    const { began, entries, unkept } = this;
    const what = `${unkept} of what passed was not kept: there was no more room`;
    const missing = unkept === 0 ? [] : [{ where: 'at the end', what }];
    return { began, entries, unread: [...unknownCharsetsIn(entries), ...missing] };
  }

  /** Breaks every connection, and every one that is tried from now on. */
  cutOff(): void {
    this.#isCutOff = true;
    this.attempts = 0;
    this.breakConnections();
  }

  /** Breaks every connection that there is; new ones are taken. */
  breakConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#webSockets.break();
  }

  /** Lets the client through again. */
  restore(): void {
    this.#isCutOff = false;
  }

  /**
   * Resolves with the first thing that is found, looking whenever something passed.
   *
   * @throws the reason of the signal when it aborts first
   */
  until<T>(look: () => T | undefined, signal?: AbortSignal): Promise<T> {
    return this.#watch.until(look, signal);
  }

  /** Calls with every entry when something of it is new, until what it returns is called. */
  follow(listener: (entry: Captured) => void): () => void {
    return this.#watch.follow(listener);
  }

  /** Stops listening, and closes every connection. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.breakConnections();
    this.#webSockets.close();
    this.#upstream.close();
    await closed;
  }

  #pass(request: http.IncomingMessage, response: http.ServerResponse): void {
    const path = this.#pathFor(request);
    if (path === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end(`This relay passes on nothing at ${JSON.stringify(request.url?.split('?', 1)[0])}.\n`);
      request.resume();
      return;
    }
    const entry: CapturedExchange = {
      kind: 'http',
      number: this.entries.length + 1,
      at: this.now(),
      request: {
        method: request.method ?? '',
        path: originForm(request.url),
        headers: { ...request.headers },
        body: '',
      },
    };
    const kept = this.#kept.add(entry);
    passExchange(request, response, path, entry, {
      upstream: this.#upstream,
      addresses: this.#addresses,
      now: () => this.now(),
      tell: () => {
        kept.grown();
        this.#watch.tell(entry);
      },
    });
  }

  #upgrade(upgrade: Upgrade): void {
    const { request, socket } = upgrade;
    const path = this.#pathFor(request);
    if (path === undefined) return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    this.#connections += 1;
    this.openings.push(this.now());
    const at = this.now();
    const asked = { path: originForm(request.url), headers: { ...request.headers } };
    const about = { ...asked, connection: this.#connections };
    const note = (entry: Captured) => {
      this.#kept.add(entry);
      this.#watch.tell(entry);
    };
    const answered = (outcome: Pick<CapturedExchange, 'response' | 'failure'>) => {
      const number = this.entries.length + 1;
      const opening = { method: request.method ?? '', ...asked, body: '' };
      note({ kind: 'http', number, at, end: this.now(), request: opening, ...outcome });
    };
    this.#webSockets.pass(path, upgrade, {
      frame: (frame) => {
        const number = this.entries.length + 1;
        note({ kind: 'frame', number, at: this.now(), ...about, ...frame });
      },
      refused: (status, headers) => answered({ response: { status, headers: { ...headers }, body: '' } }),
      failed: (failure) => answered({ failure }),
    });
  }

  /** What the server is asked for; undefined for what does not pass. */
  #pathFor(request: http.IncomingMessage): string | undefined {
    return isForAllowedHost(this.#allows, request)
      ? this.#addresses.path(originForm(request.url))
      : undefined;
  }
}
