import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { type Acknowledger, withoutReplies } from './acknowledger.ts';
import type { Behaviour } from './behaviour.ts';
import { differBayeux } from './differ.ts';

/** Headers of a client that `ws` makes again. */
const MADE_AGAIN = /^(connection|upgrade|sec-websocket-.*)$/i;

/** Carries WebSockets, frame by frame. */
export class RelayedSockets {
  readonly #upstream: number;
  readonly #behaviour: Behaviour;
  readonly #acknowledger: Acknowledger | undefined;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #upstreams = new Set<WebSocket>();

  constructor(upstream: number, behaviour: Behaviour, acknowledger: Acknowledger | undefined) {
    this.#upstream = upstream;
    this.#behaviour = behaviour;
    this.#acknowledger = acknowledger;
  }

  relay(incoming: IncomingMessage, socket: Socket, head: Buffer): void {
    const kept = Object.entries(incoming.headers).filter(([name]) => !MADE_AGAIN.test(name));
    const server = new WebSocket(`ws://127.0.0.1:${this.#upstream}${incoming.url}`, {
      headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
      perMessageDeflate: false,
    });
    this.#upstreams.add(server);
    server.on('close', () => this.#upstreams.delete(server));
    server.on('error', () => socket.destroy());
    server.on('unexpected-response', (_request, { statusCode, statusMessage }) => {
      socket.end(`HTTP/1.1 ${statusCode} ${statusMessage}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    });
    server.on('open', () => {
      server.pause();
      this.#server.handleUpgrade(incoming, socket, head, (client) => this.#couple(client, server));
    });
  }

  close(): void {
    for (const socket of [...this.#server.clients, ...this.#upstreams]) socket.terminate();
    this.#server.close();
  }

  #couple(client: WebSocket, server: WebSocket): void {
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on('error', () => from.terminate());
      from.on('close', (code, reason) => closed(to, code, reason));
    }
    const { answersAfter = 0, pushesAfter = 0, request } = this.#behaviour;
    const acknowledger = this.#acknowledger;
    let up: Promise<unknown> = Promise.resolve();
    let down: Promise<unknown> = Promise.resolve();
    const sendUp = (data: RawData, isBinary: boolean) =>
      server.readyState === WebSocket.OPEN &&
      server.send(request === undefined || isBinary ? data : own(data, request), { binary: isBinary });
    client.on('message', (data, isBinary) => {
      const text = data.toString();
      up = up.then(async () => {
        const acknowledged = acknowledger?.takes(text, async () => {
          pending += 1;
          sendUp(data, isBinary);
        });
        if (acknowledged !== undefined) return client.send(acknowledged);
        if (acknowledger !== undefined) await acknowledger.inTurn(text);
        sendUp(data, isBinary);
      });
    });
    /** Publications whose replies are still to come from the server, and were given. */
    let pending = 0;
    server.on('message', (data, isBinary) => {
      const came = Date.now();
      acknowledger?.heard(data.toString());
      const differing = isBinary
        ? { text: '', hasPush: false }
        : differBayeux(data.toString(), this.#behaviour);
      let { text } = differing;
      if (pending > 0 && text.includes('"/service/') && text.includes('"successful"')) {
        pending -= 1;
        const pushes = withoutReplies(text);
        if (pushes.length === 0) return;
        text = JSON.stringify(pushes);
      }
      const wait = answersAfter + (differing.hasPush ? pushesAfter : 0);
      down = down.then(async () => {
        const left = came + wait - Date.now();
        if (left > 0) await delay(left);
        if (client.readyState !== WebSocket.OPEN) return;
        client.send(isBinary ? data : text, { binary: isBinary });
      });
    });
    server.resume();
  }
}

/** Closes the other side in the same way; a code that nobody may send stands for a connection that broke. */
function closed(socket: WebSocket, code: number, reason: Buffer): void {
  if (code === 1005) socket.close();
  else if (code === 1006) socket.terminate();
  else if (socket.readyState === WebSocket.OPEN) socket.close(code, reason);
}

function own(data: RawData, request: (text: string) => string): Buffer {
  return Buffer.from(request(Buffer.from(data as Buffer).toString('latin1')), 'latin1');
}
