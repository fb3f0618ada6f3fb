import { WebSocket } from 'ws';
import type { Received } from './bayeux-client.fixture.ts';

/** A Bayeux client over a WebSocket that does what it is told and no more. */
export class FrameClient {
  readonly #socket: WebSocket;
  #asked = 0;
  clientId = '';
  /** Everything that came, oldest first. */
  readonly came: Received[] = [];
  /** The code and the reason of the close. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
    });
    socket.on('error', () => {});
    socket.on('message', (data) => this.came.push(...(JSON.parse(String(data)) as Received[])));
  }

  static async open(cometURL: string): Promise<FrameClient> {
    const socket = new WebSocket(cometURL.replace(/^http/, 'ws'));
    const client = new FrameClient(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return client;
  }

  /** Sends texts as they are, objects as one message of this client. */
  send(message: string | Buffer | object): void {
    const isRaw = typeof message === 'string' || Buffer.isBuffer(message);
    this.#socket.send(isRaw ? message : JSON.stringify([{ clientId: this.clientId, ...message }]));
  }

  /** Sends one message; its reply. */
  async ask(message: object): Promise<Received> {
    this.#asked += 1;
    const id = `asked-${this.#asked}`;
    this.send({ id, ...message });
    return this.until((received) => received.id === id);
  }

  async until(matches: (message: Received) => boolean): Promise<Received> {
    for (;;) {
      const found = this.came.find(matches);
      if (found !== undefined) return found;
      await new Promise((resolve, reject) => {
        this.#socket.once('message', resolve);
        this.#socket.once('close', () => reject(new Error('the connection was closed')));
      });
    }
  }

  async handshake(): Promise<Received> {
    this.#asked += 1;
    const id = `asked-${this.#asked}`;
    this.send(JSON.stringify([{ channel: '/meta/handshake', id }]));
    const reply = await this.until((received) => received.id === id);
    this.clientId = reply.clientId ?? '';
    return reply;
  }

  publish(service: string, data: unknown): Promise<Received> {
    return this.ask({ channel: `/service/chatV2/${service}`, data });
  }

  ping(data: Buffer): void {
    this.#socket.ping(data);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}
