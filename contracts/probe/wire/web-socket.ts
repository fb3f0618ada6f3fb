import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import type { HttpExchange, Wire } from './wire.ts';

/** How long the answer to a request for an upgrade may take, in milliseconds. */
const ANSWER_TIMEOUT_MS = 10_000;
/** What ws says where none came. */
const TIMED_OUT = 'Opening handshake has timed out';

/** A WebSocket that keeps every frame on the wire that it belongs to. */
export class SocketProbe {
  readonly url: string;
  /** The HTTP status that an upgrade was refused with. */
  readonly refused: number | undefined;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly #wire: Wire;
  readonly #socket: WebSocket;

  private constructor(wire: Wire, url: string, socket: WebSocket, refused?: number) {
    this.#wire = wire;
    this.url = url;
    this.#socket = socket;
    this.refused = refused;
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  /** Asks for the upgrade; resolves also when it is refused, which `refused` tells. Rejects without an answer. */
  static async open(
    wire: Wire,
    httpURL: string,
    headers: Readonly<Record<string, string>> = {},
    timeoutMs = ANSWER_TIMEOUT_MS,
  ): Promise<SocketProbe> {
    await wire.pace();
    const url = httpURL.replace(/^http/, 'ws');
    const sent = { ...wire.headers, ...headers };
    const socket = new WebSocket(url, {
      headers: sent,
      perMessageDeflate: false,
      handshakeTimeout: timeoutMs,
      ...wire.options.tls,
    });
    const forget = wire.onClose(() => socket.terminate());
    socket.on('close', forget);
    const request = { method: 'GET', url, headers: sent, body: '' };
    const record = (came: Pick<HttpExchange, 'response' | 'failure'>) =>
      wire.record({ kind: 'http', request, ...came });
    return new Promise((resolve, reject) => {
      socket.on('error', (error) => {
        const failure = error.message === TIMED_OUT ? new Error(`no answer within ${timeoutMs} ms`) : error;
        record({ failure: failure.message });
        reject(failure);
      });
      socket.on('upgrade', ({ statusCode: status = 101, headers: answered }) => {
        record({ response: { status, headers: answered, body: Buffer.alloc(0) } });
      });
      socket.on('open', () => {
        socket.removeAllListeners('error').on('error', () => socket.terminate());
        resolve(new SocketProbe(wire, url, socket));
      });
      socket.on('unexpected-response', (_request, { statusCode: status = 0, headers: answered }) => {
        record({ response: { status, headers: answered, body: Buffer.alloc(0) } });
        socket.removeAllListeners('error').on('error', () => {});
        socket.terminate();
        resolve(new SocketProbe(wire, url, socket, status));
      });
    });
  }

  /** Calls the listener with every text frame that comes. */
  onFrame(listener: (text: string) => void): void {
    assert.equal(this.refused, undefined, 'the HTTP status that a WebSocket was refused with');
    this.#socket.on('message', (data) => {
      const text = data.toString();
      this.#wire.record({ kind: 'frame', url: this.url, direction: 'received', text });
      listener(text);
    });
  }

  /** Sends a frame exactly as given; a text unless bytes are given. */
  async send(content: string | Buffer): Promise<void> {
    await this.#wire.pace();
    this.#wire.record({ kind: 'frame', url: this.url, direction: 'sent', text: content.toString() });
    this.#socket.send(content);
  }

  /** Sends a text frame in fragments of so many bytes. */
  async sendFragments(content: string, bytes: number): Promise<void> {
    await this.#wire.pace();
    this.#wire.record({ kind: 'frame', url: this.url, direction: 'sent', text: content });
    const whole = Buffer.from(content);
    for (let from = 0; from < whole.length; from += bytes) {
      const fin = from + bytes >= whole.length;
      this.#socket.send(whole.subarray(from, from + bytes), { binary: false, fin });
    }
  }

  /** A reply took so many milliseconds. */
  waited(ms: number): void {
    this.#wire.granted.waited(ms);
  }

  /** Breaks the connection off without a word. */
  terminate(): void {
    this.#socket.terminate();
  }
}
