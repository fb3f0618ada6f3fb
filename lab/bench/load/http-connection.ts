import net from 'node:net';
import { type Answer, AnswerReader } from './answer-reader.ts';

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** One connection that is kept alive and carries one request at a time. */
export class HttpConnection {
  readonly #socket: net.Socket;
  readonly #reader = new AnswerReader();
  #waiting: Waiting | undefined;
  #broken: unknown;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error) => this.#break(error));
    socket.on('close', () => this.#break(new Error('the server closed the connection')));
  }

  /** @param localAddress the loopback address to come from; undefined: the usual one */
  static open(port: number, localAddress?: string): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const from = localAddress === undefined ? {} : { localAddress };
      const socket = net.connect({ port, host: '127.0.0.1', noDelay: true, ...from });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new HttpConnection(socket));
      });
    });
  }

  /** Whether a request is on its way. */
  get isBusy(): boolean {
    return this.#waiting !== undefined;
  }

  /** Sends a whole request. @throws Error for any answer but a 200, and when the connection is gone */
  send(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) return reject(this.#broken);
      if (this.#waiting !== undefined) return reject(new Error('a request is on its way already'));
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  /** Ends it at once and leaves no port behind that waits. */
  close(): void {
    this.#socket.resetAndDestroy();
  }

  #take(chunk: Buffer): void {
    let answer: Answer | undefined;
    try {
      answer = this.#reader.push(chunk);
    } catch (error) {
      this.close();
      this.#break(error);
    }
    if (answer === undefined) return;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }

  #break(error: unknown): void {
    this.#broken ??= error;
    this.#waiting?.reject(this.#broken);
    this.#waiting = undefined;
  }
}
