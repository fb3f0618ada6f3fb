import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** Milliseconds for which a node that broke off is asked last, as real balancers do: a process takes a while to end. */
const LEFT_ALONE = 1000;

/**
 * Stands before several nodes: each request, and each WebSocket, goes to the next one. It keeps no client to a node. What a
 * node has not taken goes to another one; what was under way when a node died is answered with 502.
 */
export class Balancer {
  readonly port: number;
  /** Where requests go. */
  nodes: readonly number[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** By port, the time until which a node that broke off is asked last. */
  readonly #broken = new Map<number, number>();
  #next = 0;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
    server.on('connection', (socket) => this.#hold(socket));
    // A client that breaks off while it is read ends its own request, and not this process.
    server.on('request', (asked, answer) => {
      this.#pass(asked, answer).catch(() => answer.destroy());
    });
    server.on('upgrade', (asked, client: Socket, head) => {
      this.#upgrade(asked, client, head).catch(() => client.destroy());
    });
  }

  static async start(): Promise<Balancer> {
    const server = createServer({ keepAliveTimeout: 1000 }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Balancer(server, (server.address() as AddressInfo).port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Every node once, beginning with the one whose turn it is, and those that have just broken off last. */
  #turns(): readonly number[] {
    const from = this.#next % Math.max(1, this.nodes.length);
    this.#next += 1;
    const turns = [...this.nodes.slice(from), ...this.nodes.slice(0, from)];
    const isBroken = (port: number) => (this.#broken.get(port) ?? 0) > performance.now();
    return [...turns.filter((port) => !isBroken(port)), ...turns.filter(isBroken)];
  }

  #hold(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    for (const port of this.#turns()) {
      const outcome = await forwarded(asked, body, port, answer);
      if (outcome === 'broken') this.#broken.set(port, performance.now() + LEFT_ALONE);
      if (outcome !== 'refused') return;
    }
    answer.writeHead(503).end();
  }

  async #upgrade(asked: IncomingMessage, client: Socket, head: Buffer): Promise<void> {
    const lines = asked.rawHeaders.flatMap((name, i) =>
      i % 2 === 0 ? [`${name}: ${asked.rawHeaders[i + 1]}`] : [],
    );
    const opening = `${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
    const answered = await this.#answered(opening, head);
    if (answered === undefined || client.destroyed) {
      answered?.node.destroy();
      return void client.destroy();
    }
    const { node, beginning } = answered;
    client.write(beginning);
    node.pipe(client).pipe(node);
    node.on('close', () => client.destroy());
    client.on('close', () => node.destroy());
  }

  /** The first node that answers an upgrade, and the beginning of its answer: a process that ends may still take connections. */
  async #answered(
    opening: string,
    head: Buffer,
  ): Promise<{ readonly node: Socket; readonly beginning: Buffer } | undefined> {
    for (const port of this.#turns()) {
      const node = connect(port, '127.0.0.1');
      this.#hold(node);
      node.write(opening);
      node.write(head);
      const beginning = await new Promise<Buffer | undefined>((resolve) => {
        node.once('readable', () => resolve((node.read() as Buffer | null) ?? undefined));
        node.once('close', () => resolve(undefined));
      });
      if (beginning !== undefined) return { node, beginning };
    }
    return undefined;
  }
}

/** Whether the node has refused the request, or has taken it: then it is answered, if need be with 502. */
function forwarded(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  port: number,
  answer: ServerResponse,
): Promise<'answered' | 'broken' | 'refused'> {
  return new Promise((resolve) => {
    const passed = request({ port, host: '127.0.0.1', method, path: url, headers, agent: false }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
      came.on('error', () => answer.destroy());
      came.on('close', () => resolve('answered'));
    });
    answer.on('close', () => passed.destroy());
    passed.on('error', (error: NodeJS.ErrnoException) => {
      const isRefused = error.code === 'ECONNREFUSED';
      if (!isRefused && !answer.headersSent) answer.writeHead(502).end();
      resolve(isRefused ? 'refused' : 'broken');
    });
    passed.end(body);
  });
}
