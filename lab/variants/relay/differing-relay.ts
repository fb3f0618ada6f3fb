import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Acknowledger } from './acknowledger.ts';
import type { Behaviour } from './behaviour.ts';
import { differAnswer, differBayeux } from './differ.ts';
import { RelayedSockets } from './relayed-sockets.ts';

interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Headers that are about a connection, not about an answer. */
const OF_CONNECTIONS: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
]);

/** Stands before a mock GMS and makes another right server of it. */
export class DifferingRelay {
  readonly #upstream: number;
  readonly #behaviour: Behaviour;
  readonly #acknowledger: Acknowledger | undefined;
  readonly #agent = new http.Agent({ keepAlive: true });
  readonly #server: http.Server;
  readonly #open = new Set<Socket>();
  readonly #sockets: RelayedSockets;

  private constructor(upstream: number, behaviour: Behaviour) {
    this.#upstream = upstream;
    this.#behaviour = behaviour;
    const { carriesOutAfter } = behaviour;
    this.#acknowledger = carriesOutAfter === undefined ? undefined : new Acknowledger(carriesOutAfter);
    this.#sockets = new RelayedSockets(upstream, behaviour, this.#acknowledger);
    this.#server = http.createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
      // A client that is gone needs no answer.
      this.#serve(incoming, outgoing).catch(() => outgoing.destroy());
    });
    this.#server.on('connection', (socket) => {
      this.#open.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => this.#open.delete(socket));
    });
    this.#server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) =>
      this.#sockets.relay(incoming, socket, head),
    );
  }

  /** Opens a relay before the server at a port of this machine. */
  static async open(upstream: number, behaviour: Behaviour): Promise<DifferingRelay> {
    const relay = new DifferingRelay(upstream, behaviour);
    await new Promise<void>((resolve) => relay.#server.listen(0, '127.0.0.1', resolve));
    return relay;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#sockets.close();
    for (const socket of this.#open) socket.destroy();
    this.#agent.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await wholeOf(incoming);
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const text = body.toString();
    const isBayeux = /^[^?]*\/cometd(\/|$|\?)/.test(incoming.url ?? '');
    const forward = () => this.#forward(incoming, body, gone.signal);
    if (isBayeux && this.#acknowledger !== undefined) {
      // What was acknowledged is carried out, whether or not the client is still there.
      const carryOut = () => this.#forward(incoming, body, new AbortController().signal);
      // A page of another origin needs the server's own headers.
      const isPlain = incoming.headers.origin === undefined;
      const acknowledged = isPlain ? this.#acknowledger.takes(text, carryOut) : undefined;
      if (acknowledged !== undefined) {
        const headers = [['Content-Type', 'application/json']] as const;
        return this.#answer(outgoing, { status: 200, headers, body: Buffer.from(acknowledged) });
      }
      await this.#acknowledger.inTurn(text);
    }
    const answer = await forward();
    const { answersAfter = 0, pushesAfter = 0 } = this.#behaviour;
    if (!isJson(answer)) {
      if (answersAfter > 0) await delay(answersAfter);
      return this.#answer(outgoing, answer);
    }
    const came = answer.body.toString();
    if (isBayeux) this.#acknowledger?.heard(came);
    const differing = isBayeux
      ? differBayeux(came, this.#behaviour)
      : { text: differAnswer(came, this.#behaviour), hasPush: false };
    const wait = answersAfter + (differing.hasPush ? pushesAfter : 0);
    if (wait > 0) await delay(wait);
    this.#answer(outgoing, {
      ...answer,
      body: differing.text === came ? answer.body : Buffer.from(differing.text),
    });
  }

  #forward(incoming: IncomingMessage, body: Buffer, signal: AbortSignal): Promise<Answer> {
    const { request = (text: string) => text } = this.#behaviour;
    const sent = Buffer.from(request(body.toString('latin1')), 'latin1');
    const { method, url = '', rawHeaders } = incoming;
    const headers: (readonly [string, string])[] = pairsOf(rawHeaders).filter(
      ([name]) => !OF_CONNECTIONS.has(name.toLowerCase()),
    );
    if (incoming.headers['content-length'] !== undefined || sent.length > 0)
      headers.push(['content-length', String(sent.length)]);
    return new Promise((resolve, reject) => {
      const asked = http.request(
        {
          host: '127.0.0.1',
          port: this.#upstream,
          method,
          path: request(url),
          headers: headers.flat() as unknown as http.OutgoingHttpHeaders,
          agent: this.#agent,
          signal,
        },
        (answered) => {
          const { statusCode: status = 0, rawHeaders: names } = answered;
          wholeOf(answered).then(
            (whole) => resolve({ status, headers: pairsOf(names), body: whole }),
            reject,
          );
        },
      );
      asked.on('error', reject);
      asked.end(sent);
    });
  }

  #answer(outgoing: ServerResponse, { status, headers, body }: Answer): void {
    const { headerName = (name: string) => name, framing } = this.#behaviour;
    const kept = headers.filter(([name]) => !OF_CONNECTIONS.has(name.toLowerCase()));
    const lines = kept.flatMap(([name, value]) => [headerName(name), value]);
    outgoing.sendDate = false;
    if (framing === 'closed' || framing === 'length, then closed') outgoing.shouldKeepAlive = false;
    if (framing === 'closed') outgoing.useChunkedEncodingByDefault = false;
    const hasLength = framing === undefined || framing === 'length, then closed';
    if (hasLength) lines.push(headerName('Content-Length'), String(body.length));
    outgoing.writeHead(status, lines);
    if (body.length > 0) outgoing.write(body);
    outgoing.end();
  }
}

function isJson({ headers }: Answer): boolean {
  const headerOf = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  // A file that is downloaded may be JSON, too.
  return (
    headerOf('content-disposition') === undefined &&
    headerOf('content-type')?.startsWith('application/json') === true
  );
}

function pairsOf(raw: readonly string[]): (readonly [string, string])[] {
  return Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i] ?? '', raw[2 * i + 1] ?? ''] as const);
}

async function wholeOf(coming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of coming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
