import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { DisturbanceName, Plan } from './disturbance.ts';
import { DELAY, HELD_AFTER, later } from './timing.ts';
import { proxyWebSocket } from './web-socket-proxy.ts';

/** Milliseconds for which a reordered request waits for the next one. */
const WAIT_FOR_NEXT = 300;

export interface ProxyOptions {
  /** Where the server is at the moment. */
  readonly upstream: () => number;
  readonly plan: Plan | undefined;
  /** Restarts the server. */
  readonly restart: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Stands between a client and the server, understands requests and frames, and disturbs one of them. */
export class DisturbingProxy {
  /** Requests and frames of the client so far. */
  requests = 0;
  /** Whether the disturbance has come about. */
  happened = false;
  readonly #options: ProxyOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #next = new Set<() => void>();

  private constructor(options: ProxyOptions) {
    this.#options = options;
    this.#server = createServer(
      { keepAliveTimeout: 60_000 },
      (incoming, outgoing) => void this.#serve(incoming, outgoing),
    );
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => this.#sockets.delete(socket));
    });
    this.#server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
      proxyWebSocket(incoming, socket, head, {
        upstream: options.upstream,
        restart: options.restart,
        disturbance: () => this.#count(),
        next: () => this.#nextOne(),
        done: () => this.#done(),
      });
    });
  }

  static async open(options: ProxyOptions): Promise<DisturbingProxy> {
    const proxy = new DisturbingProxy(options);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Counts a request; what is to happen to it. */
  #count(): DisturbanceName | undefined {
    this.requests += 1;
    for (const pass of this.#next) pass();
    const { plan } = this.#options;
    return plan !== undefined && !this.happened && this.requests >= plan.request
      ? plan.disturbance
      : undefined;
  }

  #done(): void {
    this.happened = true;
  }

  /** Resolves when the next request comes, or when none does. */
  #nextOne(): Promise<void> {
    return new Promise((resolve) => {
      const pass = () => {
        clearTimeout(timer);
        this.#next.delete(pass);
        resolve();
      };
      const timer = setTimeout(pass, WAIT_FOR_NEXT);
      this.#next.add(pass);
    });
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { socket } = incoming;
    const body = await bodyOf(incoming);
    const disturbance = this.#count();
    const isConnect = body.includes('/meta/connect');
    // Only a connect can be held, so the first one from there on is meant.
    const applies = disturbance !== undefined && (disturbance !== 'cut while held' || isConnect);
    if (applies && disturbance !== 'cut while held') this.#done();
    const forward = () => forwarded(incoming, body, this.#options.upstream(), socket);
    if (!applies) return pass(outgoing, await forward());
    switch (disturbance) {
      case 'cut before':
        return void socket.destroy();
      case 'cut after forwarding':
        await forward();
        return void socket.destroy();
      case 'cut ahead of the body':
        return cut(outgoing, await forward(), () => 0);
      case 'cut in mid-answer':
        return cut(outgoing, await forward(), (length) => Math.floor(length / 2));
      case 'cut before the last byte':
        return cut(outgoing, await forward(), (length) => length - 1);
      case 'cut after the answer':
        outgoing.once('finish', () => setImmediate(() => socket.destroy()));
        return pass(outgoing, await forward());
      case 'cut while held': {
        const answer = forward();
        const isHeld = await Promise.race([answer.then(() => false), later(HELD_AFTER).then(() => true)]);
        if (!isHeld) return pass(outgoing, await answer);
        this.#done();
        return void socket.destroy();
      }
      case 'delay of the request':
        await later(DELAY);
        return pass(outgoing, await forward());
      case 'delay of the answer': {
        const answer = await forward();
        await later(DELAY);
        return pass(outgoing, answer);
      }
      case 'duplicate': {
        const [answer] = await Promise.all([forward(), forward()]);
        return pass(outgoing, answer);
      }
      case 'reorder':
        await this.#nextOne();
        return pass(outgoing, await forward());
      case 'restart before':
        await this.#options.restart();
        return pass(outgoing, await forward());
      case 'restart after':
        await forward();
        await this.#options.restart();
        return void socket.destroy();
    }
  }
}

function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('close', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', () => {});
  });
}

/** The server's answer; undefined where there is none. Given up when the client goes. */
function forwarded(
  incoming: IncomingMessage,
  body: Buffer,
  port: number,
  client: Socket,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const { method, url: path, headers } = incoming;
    const asked = request({ port, host: '127.0.0.1', method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', () => {});
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    const gone = () => asked.destroy();
    client.once('close', gone);
    asked.once('close', () => {
      client.off('close', gone);
      resolve(undefined);
    });
    asked.on('error', () => {});
    asked.end(body);
  });
}

function headersOf({ headers, body }: Answer): IncomingMessage['headers'] {
  const {
    connection: _connection,
    'keep-alive': _keepAlive,
    'transfer-encoding': _encoding,
    ...rest
  } = headers;
  return { ...rest, 'content-length': String(body.length) };
}

function pass(outgoing: ServerResponse, answer: Answer | undefined): void {
  if (answer === undefined) return void outgoing.socket?.destroy();
  outgoing.writeHead(answer.status, headersOf(answer)).end(answer.body);
}

/** Sends the head and so many bytes of the body, then breaks the connection. */
function cut(outgoing: ServerResponse, answer: Answer | undefined, count: (length: number) => number): void {
  if (answer === undefined) return void outgoing.socket?.destroy();
  outgoing.writeHead(answer.status, headersOf(answer));
  outgoing.write(answer.body.subarray(0, Math.max(0, count(answer.body.length))), () =>
    outgoing.socket?.destroy(),
  );
  outgoing.flushHeaders();
}
