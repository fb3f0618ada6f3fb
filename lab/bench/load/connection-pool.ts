import type { Answer } from './answer-reader.ts';
import { HttpConnection } from './http-connection.ts';
import { openTogether } from './together.ts';

/** A few connections that requests share: each takes one that is free, or waits for it. */
export class ConnectionPool {
  readonly #connections: readonly HttpConnection[];
  readonly #free: HttpConnection[];
  readonly #waiting: Array<(connection: HttpConnection) => void> = [];

  private constructor(connections: readonly HttpConnection[]) {
    this.#connections = connections;
    this.#free = [...connections];
  }

  static async open(port: number, size: number): Promise<ConnectionPool> {
    return new ConnectionPool(
      await openTogether(
        size,
        size,
        () => HttpConnection.open(port),
        (connection) => connection.close(),
      ),
    );
  }

  /**
   * Sends a request as soon as a connection is free.
   *
   * @param request makes the request when its turn has come
   */
  async send(request: () => Buffer): Promise<Answer> {
    const connection = this.#free.pop() ?? (await new Promise<HttpConnection>((r) => this.#waiting.push(r)));
    try {
      return await connection.send(request());
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(connection);
      else next(connection);
    }
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
  }
}
