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
  const breakOff = () => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) {
    socket.on('error', () => {});
    socket.on('close', breakOff);
  }
  let fate: AnswerFate | undefined;
  let up: Promise<void> = Promise.resolve();
  let down: Promise<void> = Promise.resolve();
  const fromClient = new FrameSplitter();
  const fromServer = new FrameSplitter();

  const send = async ({ bytes, isText }: WireFrame) => {
    const disturbance = isText ? options.disturbance() : undefined;
    if (disturbance !== undefined && disturbance !== 'cut while held') options.done();
    switch (disturbance) {
      case 'cut before':
        return breakOff();
      case 'cut while held':
        // Over a WebSocket a connect is at the server nearly all the time.
        server.write(bytes);
        await later(HELD_AFTER);
        options.done();
        return breakOff();
      case 'delay of the request':
        await later(DELAY);
        break;
      case 'duplicate':
        server.write(bytes);
        break;
      case 'reorder': {
        const late = { bytes, isText };
        putBack = late;
        void options
          .next()
          .then(() => later(DELAY))
          .then(() => {
            // No later frame came that could overtake it.
            if (putBack !== late) return;
            putBack = undefined;
            server.write(bytes);
          });
        return;
      }
      case 'restart before':
        await options.restart();
        break;
      case 'restart after':
        server.write(bytes);
        await later(DELAY);
        return options.restart();
      default:
        if (disturbance !== undefined) fate = FATES[disturbance];
    }
    server.write(bytes);
  };
  /** A frame that was put back is sent after the next one. */
  let putBack: WireFrame | undefined;
  const take = async (frame: WireFrame) => {
    const late = putBack;
    await send(frame);
    if (late === undefined || late !== putBack) return;
    putBack = undefined;
    server.write(late.bytes);
  };
  const pass = async ({ bytes, isText }: WireFrame) => {
    const its = isText ? fate : undefined;
    if (its !== undefined) fate = undefined;
    switch (its) {
      case 'cut':
        return breakOff();
      case 'first byte':
        client.write(bytes.subarray(0, 1), breakOff);
        return;
      case 'half':
        client.write(bytes.subarray(0, Math.floor(bytes.length / 2)), breakOff);
        return;
      case 'all but one byte':
        client.write(bytes.subarray(0, bytes.length - 1), breakOff);
        return;
      case 'whole, then cut':
        client.write(bytes, breakOff);
        return;
      case 'delay':
        await later(DELAY);
    }
    client.write(bytes);
  };

  client.on('data', (chunk: Buffer) => {
    for (const frame of fromClient.push(chunk)) up = up.then(() => take(frame));
  });
  server.once('connect', () => server.write(headOf(incoming)));
  let opening: Buffer = Buffer.alloc(0);
  let isOpen = false;
  server.on('data', (chunk: Buffer) => {
    if (isOpen) return relay(chunk);
    opening = Buffer.concat([opening, chunk]);
    const end = opening.indexOf('\r\n\r\n');
    if (end < 0) return;
    isOpen = true;
    client.write(opening.subarray(0, end + 4));
    relay(opening.subarray(end + 4));
  });
  const relay = (chunk: Buffer) => {
    for (const frame of fromServer.push(chunk)) down = down.then(() => pass(frame));
  };
  if (head.length > 0) client.unshift(head);
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let index = 0; index < rawHeaders.length; index += 2)
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
