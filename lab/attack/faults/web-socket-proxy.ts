import type { IncomingMessage } from 'node:http';
import net, { type Socket } from 'node:net';
import type { DisturbanceName } from './disturbance.ts';
import { FrameSplitter, type WireFrame } from './frame-splitter.ts';
import { DELAY, HELD_AFTER, later } from './timing.ts';

export interface WebSocketProxyOptions {
  readonly upstream: () => number;
  readonly restart: () => Promise<void>;
  /** Counts a frame of the client's; what is to happen to it. */
  readonly disturbance: () => DisturbanceName | undefined;
  /** Resolves when the next frame comes, or when none does. */
  readonly next: () => Promise<void>;
  /** The disturbance has come about. */
  readonly done: () => void;
}

/** What is still to happen to the next frame of the server's. */
type AnswerFate = 'cut' | 'first byte' | 'half' | 'all but one byte' | 'whole, then cut' | 'delay';

/** How much of the server's next frame passes, as far as that is what a disturbance is about. */
const FATES: Partial<Record<DisturbanceName, AnswerFate>> = {
  'cut after forwarding': 'cut',
  'cut ahead of the body': 'first byte',
  'cut in mid-answer': 'half',
  'cut before the last byte': 'all but one byte',
  'cut after the answer': 'whole, then cut',
  'delay of the answer': 'delay',
};

/** Carries a WebSocket frame by frame; each text frame of the client's counts as a request, the next one back as its answer. */
export function proxyWebSocket(
  incoming: IncomingMessage,
  client: Socket,
  head: Buffer,
  options: WebSocketProxyOptions,
): void {
  const server = net.connect({ port: options.upstream(), host: '127.0.0.1', noDelay: true });
  new CarriedWebSocket(client, server, options).begin(headOf(incoming));
  if (head.length > 0) client.unshift(head);
}

class CarriedWebSocket {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #options: WebSocketProxyOptions;
  readonly #fromClient = new FrameSplitter();
  readonly #fromServer = new FrameSplitter();
  #up: Promise<void> = Promise.resolve();
  #down: Promise<void> = Promise.resolve();
  #fate: AnswerFate | undefined;
  /** A frame that was put back is sent after the next one. */
  #putBack: WireFrame | undefined;
  /** What has come of the answer to the upgrade; undefined when it is whole. */
  #opening: Buffer | undefined = Buffer.alloc(0);

  constructor(client: Socket, server: Socket, options: WebSocketProxyOptions) {
    this.#client = client;
    this.#server = server;
    this.#options = options;
  }

  begin(upgrade: string): void {
    for (const socket of [this.#client, this.#server]) {
      socket.on('error', () => {});
      socket.on('close', () => this.#breakOff());
    }
    this.#server.once('connect', () => this.#server.write(upgrade));
    this.#client.on('data', (chunk: Buffer) => {
      for (const frame of this.#fromClient.push(chunk)) this.#up = this.#up.then(() => this.#take(frame));
    });
    this.#server.on('data', (chunk: Buffer) => {
      const frames = this.#opening === undefined ? chunk : this.#open(this.#opening, chunk);
      for (const frame of this.#fromServer.push(frames))
        this.#down = this.#down.then(() => this.#pass(frame));
    });
  }

  #breakOff(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  /** Passes the answer to the upgrade on, when it is whole; returns what follows it. */
  #open(before: Buffer, chunk: Buffer): Buffer {
    const opening = Buffer.concat([before, chunk]);
    const end = opening.indexOf('\r\n\r\n');
    this.#opening = end < 0 ? opening : undefined;
    if (end < 0) return Buffer.alloc(0);
    this.#client.write(opening.subarray(0, end + 4));
    return opening.subarray(end + 4);
  }

  async #take(frame: WireFrame): Promise<void> {
    const late = this.#putBack;
    await this.#send(frame);
    if (late !== undefined) this.#sendLate(late);
  }

  async #send(frame: WireFrame): Promise<void> {
    const { bytes, isText } = frame;
    const { disturbance, done, restart } = this.#options;
    const its = isText ? disturbance() : undefined;
    if (its !== undefined && its !== 'cut while held') done();
    switch (its) {
      case 'cut before':
        return this.#breakOff();
      case 'cut while held':
        // Over a WebSocket a connect is at the server nearly all the time.
        this.#server.write(bytes);
        await later(HELD_AFTER);
        done();
        return this.#breakOff();
      case 'delay of the request':
        await later(DELAY);
        break;
      case 'duplicate':
        this.#server.write(bytes);
        break;
      case 'reorder':
        void this.#reorder(frame);
        return;
      case 'restart before':
        await restart();
        break;
      case 'restart after':
        this.#server.write(bytes);
        await later(DELAY);
        return restart();
      default:
        if (its !== undefined) this.#fate = FATES[its];
    }
    this.#server.write(bytes);
  }

  async #reorder(frame: WireFrame): Promise<void> {
    this.#putBack = frame;
    await this.#options.next();
    await later(DELAY);
    this.#sendLate(frame);
  }

  /** Sends a frame that was put back, unless that is done: a later one has overtaken it, or none came that could. */
  #sendLate(frame: WireFrame): void {
    if (this.#putBack !== frame) return;
    this.#putBack = undefined;
    this.#server.write(frame.bytes);
  }

  async #pass({ bytes, isText }: WireFrame): Promise<void> {
    const fate = isText ? this.#fate : undefined;
    if (fate !== undefined) this.#fate = undefined;
    if (fate === 'cut') return this.#breakOff();
    if (fate === 'delay') await later(DELAY);
    const share = fate === undefined ? undefined : SHARES[fate];
    if (share === undefined) this.#client.write(bytes);
    else this.#client.write(bytes.subarray(0, share(bytes.length)), () => this.#breakOff());
  }
}

/** How many bytes of a frame pass ahead of a cut. */
const SHARES: Partial<Record<AnswerFate, (length: number) => number>> = {
  'first byte': () => 1,
  half: (length) => Math.floor(length / 2),
  'all but one byte': (length) => length - 1,
  'whole, then cut': (length) => length,
};

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let index = 0; index < rawHeaders.length; index += 2)
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
