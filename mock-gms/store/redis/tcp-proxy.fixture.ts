import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Stands before a Redis and spoils the connection to it. */
export class TcpProxy {
  readonly port: number;
  /** Whether what Redis answers is thrown away. */
  swallowing = false;
  /** Milliseconds by which every answer of Redis is late. */
  late = 0;
  /** Whether nobody is let in. */
  refusing = false;
  /** How often somebody was not let in. */
  refused = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server, port: number, target: number) {
    this.#server = server;
    this.port = port;
    server.on('connection', (client) => this.#join(client, target));
  }

  static async start(target: number): Promise<TcpProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpProxy(server, (server.address() as AddressInfo).port, target);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Breaks off every connection. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.#server.close();
    this.cut();
    await once(this.#server, 'close');
  }

  #join(client: Socket, target: number): void {
    if (this.refusing) {
      this.refused += 1;
      return void client.destroy();
    }
    const redis = connect(target, '127.0.0.1');
    for (const socket of [client, redis]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        redis.destroy();
      });
    }
    client.on('data', (data) => redis.write(data));
    let written = Promise.resolve();
    let waiting = 0;
    redis.on('data', (data) => {
      if (this.swallowing) return;
      if (this.late === 0 && waiting === 0) return void client.write(data);
      waiting += 1;
      // In their order, also where this one is less late than the one before.
      written = Promise.all([written, delay(this.late, undefined, { ref: false })]).then(() => {
        waiting -= 1;
        client.write(data);
      });
    });
  }
}
