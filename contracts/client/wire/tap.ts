import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { keep } from './kept.ts';
import { endToEnd } from './pass-headers.ts';
import { relayWebSocket } from './relay-web-socket.ts';
import type { Tapped, TappedExchange } from './tapped.ts';
import { Watch } from './watch.ts';

/** Where the tap listens and what lies behind it. */
export interface TapOptions {
  /** The server behind, e.g. `http://127.0.0.1:8080`. */
  readonly upstream: string;
  /** @default '127.0.0.1' */
  readonly host?: string;
  /** 0 takes any that is free. @default 0 */
  readonly port?: number;
  /** What is asked of the server behind for a path, where that is another one. */
  readonly rewrite?: (path: string) => string;
  /** PEM of a certificate and its key: then it speaks https. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

/**
 * What stands between the client and the server: it passes everything on as it is, keeps what passed, and can be cut off
 * as a network can.
 *
 * The server's own journal cannot tell what a client did while there was no way to it, which cookies and keys it sent,
 * and whether two requests were under way at once in real time.
 *
 * @throws the error of Node's `listen` if the port is taken
 * @example
 * const tap = await Tap.open({ upstream: 'http://127.0.0.1:8080' });
 * // point the client at tap.url
 * await tap.until(() => tap.entries.length > 0);
 * await tap.close();
 */
export class Tap {
  readonly url: string;
  readonly port: number;
  readonly entries: Tapped[] = [];
  /** How often the client tried to get through while the tap was cut off. */
  attempts = 0;
  /** When the client failed to connect, and when it opened a WebSocket. */
  readonly openings: number[] = [];
  readonly #upstream: URL;
  readonly #rewrite: (path: string) => string;
  readonly #server: http.Server;
  readonly #agent: http.Agent;
  readonly #sockets = new Set<Socket>();
  readonly #webSockets = new WebSocketServer({ noServer: true });
  readonly #watch = new Watch();
  readonly #openedAt = performance.now();
  #connections = 0;
  #isCutOff = false;

  private constructor(
    server: http.Server,
    url: string,
    { upstream: behind, rewrite = (path) => path }: TapOptions,
  ) {
    const upstream = new URL(behind);
    this.#server = server;
    this.#upstream = upstream;
    this.#rewrite = rewrite;
    this.#agent =
      upstream.protocol === 'https:'
        ? new https.Agent({ keepAlive: true, rejectUnauthorized: false })
        : new http.Agent({ keepAlive: true });
    this.url = url;
    this.port = (server.address() as AddressInfo).port;
    server.on('request', (request, response) => this.#pass(request, response));
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
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

  static async open(tapOptions: TapOptions): Promise<Tap> {
    const { host = '127.0.0.1', port = 0, tls } = tapOptions;
    // Connections stay open between polls: a client that reuses one that was just closed would see a failure of ours.
    const options = { keepAliveTimeout: 120_000 };
    const server = tls ? https.createServer({ ...options, ...tls }) : http.createServer(options);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    const { port: taken } = server.address() as AddressInfo;
    const name = host.includes(':') ? `[${host}]` : host;
    return new Tap(server, `${tls ? 'https' : 'http'}://${name}:${taken}`, tapOptions);
  }

  /** Milliseconds since the tap was opened. */
  now(): number {
    return Math.round((performance.now() - this.#openedAt) * 10) / 10;
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
    for (const socket of this.#webSockets.clients) socket.terminate();
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

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.breakConnections();
    this.#webSockets.close();
    this.#agent.destroy();
    await closed;
  }

  #pass(request: http.IncomingMessage, response: http.ServerResponse): void {
    const entry: TappedExchange = {
      kind: 'http',
      number: this.entries.length + 1,
      at: this.now(),
      request: {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: { ...request.headers },
        body: '',
      },
    };
    this.entries.push(entry);
    const kept = keep(request, (body) => {
      entry.request.body = body;
    });
    const fail = (failure: string) => {
      if (entry.end !== undefined) return;
      kept();
      entry.end = this.now();
      entry.failure = failure;
      response.destroy();
      this.#watch.tell();
    };
    const outgoing = this.#requester()(new URL(this.#rewrite(request.url ?? '/'), this.#upstream), {
      method: request.method,
      headers: endToEnd(request.rawHeaders),
      agent: this.#agent,
      setHost: false,
    });
    outgoing.on('error', (error) => fail(error.message));
    outgoing.on('response', (incoming) => {
      kept();
      response.writeHead(incoming.statusCode ?? 502, endToEnd(incoming.rawHeaders));
      const answer = { status: incoming.statusCode ?? 0, headers: { ...incoming.headers }, body: '' };
      const read = keep(incoming, (body) => {
        answer.body = body;
      });
      entry.response = answer;
      this.#watch.tell();
      incoming.on('end', () => {
        read();
        if (!incoming.complete) return fail('the answer broke off');
        // What comes after the connection broke reaches nobody.
        if (response.destroyed || response.socket?.destroyed !== false) return fail('the client broke off');
        // Ahead of the last byte: nobody may have the answer before the tap says so.
        entry.end = this.now();
        response.end();
        this.#watch.tell();
      });
      incoming.on('error', () => fail('the answer broke off'));
      incoming.pipe(response, { end: false });
    });
    response.on('close', () => {
      if (entry.end === undefined) {
        fail('the client broke off');
        outgoing.destroy();
      }
    });
    request.pipe(outgoing);
    this.#watch.tell();
  }

  #upgrade(request: http.IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(this.#rewrite(request.url ?? '/'), this.#upstream);
    this.#connections += 1;
    this.openings.push(this.now());
    const about = {
      path: request.url ?? '/',
      headers: { ...request.headers },
      connection: this.#connections,
    };
    relayWebSocket(this.#webSockets, url, { request, socket, head }, (direction, text) => {
      const number = this.entries.length + 1;
      this.entries.push({ kind: 'frame', number, at: this.now(), ...about, direction, text });
      this.#watch.tell();
    });
  }

  #requester(): typeof http.request {
    return this.#upstream.protocol === 'https:' ? https.request : http.request;
  }
}
