import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** A connection on which a test writes what it wants, and reads what comes. */
export class RawConnection {
  readonly #socket: Socket;
  /** Everything that came so far. */
  text = '';
  /** Resolves when the connection is closed by either end. */
  readonly closed: Promise<void>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      this.text += text;
    });
    socket.on('error', () => {});
    this.closed = once(socket, 'close').then(() => {});
  }

  /** @param ca the certificate to trust; without it the connection is not encrypted */
  static async open(port: number, ca?: string): Promise<RawConnection> {
    const socket =
      ca === undefined
        ? connect(port, '127.0.0.1')
        : connectTls({ port, host: '127.0.0.1', ca, servername: 'localhost' });
    const client = new RawConnection(socket);
    await once(socket, ca === undefined ? 'connect' : 'secureConnect');
    return client;
  }

  write(text: string): void {
    this.#socket.write(text);
  }

  /** Breaks the connection off: the other end sees an error, not an end. */
  reset(): void {
    this.#socket.resetAndDestroy();
  }

  end(): void {
    this.#socket.destroy();
  }

  /** Resolves when a text has come. */
  async came(text: string): Promise<void> {
    while (!this.text.includes(text)) {
      const closed = this.closed.then(() => Promise.reject(new Error(`closed after: ${this.text}`)));
      closed.catch(() => {});
      await Promise.race([once(this.#socket, 'data'), closed]);
    }
  }
}

/** The text of a request with a form, or with the beginning of one. */
export function formRequest(path: string, body: string, length = Buffer.byteLength(body)): string {
  return [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${length}`,
    '',
    body,
  ].join('\r\n');
}
