import http from 'node:http';
import https from 'node:https';
import { defined } from '../shared/defined.ts';
import { errorText } from '../shared/error-text.ts';
import { within } from '../shared/within.ts';
import type { Target } from '../target/target.ts';
import type { Body } from './body.ts';
import { orAborted } from './or-aborted.ts';
import { Waits } from './waits.ts';
import type { Answered, HttpExchange, SocketFrame, WireEntry } from './wire-entry.ts';

export { type Body, type Fields, multipart, raw, urlencoded } from './body.ts';
export type { Answered, HttpExchange, SocketFrame, WireEntry } from './wire-entry.ts';

export interface WireRequest {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
  /** Breaks the request off. */
  readonly signal?: AbortSignal | undefined;
  /** How long a whole answer is waited for, in milliseconds. @default 10000 */
  readonly timeoutMs?: number | undefined;
}

/** How a target is reached: what goes along with every request, TLS, and the pace. */
export type WireOptions = Pick<Target, 'headers' | 'credentials' | 'apikey' | 'tls' | 'pacing'> & {
  /** Breaks everything off that is under way. */
  readonly signal?: AbortSignal | undefined;
};

const ANSWER_TIMEOUT_MS = 10_000;
/** No answer of the API, nor a file of a case, comes near it. */
const MOST_MEBIBYTES = 16;
/** What a pace adds to the time of a case ends there, so that one that asks forever is stopped, too. */
const MOST_PACED = 500;

/** When the next request to a target may begin: all its wires keep one pace, those of the cases before included. */
const nextAt = new WeakMap<object, number>();

/** A small HTTP probe that adds nothing of its own to a request and keeps everything that crossed the wire. */
export class Wire {
  readonly entries: WireEntry[] = [];
  /** What is awaited at the moment. */
  readonly waits = new Waits();
  readonly options: WireOptions;
  /** Goes with every request that does not say otherwise. */
  readonly headers: Readonly<Record<string, string>>;
  readonly #began = performance.now();
  readonly #agents: { readonly 'http:': http.Agent; readonly 'https:': https.Agent };
  readonly #closers = new Set<() => void>();
  readonly #underWay = new Set<Promise<unknown>>();
  #paced = 0;
  #isClosed = false;

  constructor(options: WireOptions = {}) {
    this.options = options;
    const { headers = {}, credentials, apikey, tls = {} } = options;
    this.headers = {
      ...headers,
      ...defined({ apikey, authorization: credentials && basic(credentials) }),
    };
    this.#agents = {
      'http:': new http.Agent({ keepAlive: true }),
      'https:': new https.Agent({ keepAlive: true, ...tls }),
    };
  }

  /** The exchanges among the entries. */
  get exchanges(): readonly HttpExchange[] {
    return this.entries.filter((entry) => entry.kind === 'http');
  }

  /** Milliseconds since the wire was made. */
  get now(): number {
    return Math.round(performance.now() - this.#began);
  }

  /** Milliseconds that the pace has asked for: an interval for each request and frame, up to a bound. */
  get pacedMs(): number {
    return Math.min(this.#paced, MOST_PACED) * (this.options.pacing?.minIntervalMs ?? 0);
  }

  /** Sends one request and resolves with the recorded exchange; rejects when no answer came. */
  async send({
    method = 'POST',
    url,
    headers = {},
    body,
    signal,
    timeoutMs,
  }: WireRequest): Promise<Answered> {
    await this.pace();
    const request = {
      method,
      url,
      headers: {
        ...defined({ 'content-type': body?.contentType }),
        ...((method === 'POST' || body) && { 'content-length': String(body?.bytes.length ?? 0) }),
        ...this.headers,
        ...headers,
      },
      body: body?.bytes.toString() ?? '',
    };
    const sent: HttpExchange = { kind: 'http', at: this.now, request };
    // The place of an exchange is that of its request, also where it is held for long.
    this.entries.push(sent);
    let shown = sent;
    const settle = (settled: HttpExchange) => {
      const place = this.entries.indexOf(shown);
      if (place >= 0) this.entries[place] = settled;
      shown = settled;
    };
    const fail = (error: unknown): never => {
      settle({ ...sent, failure: errorText(error) });
      throw error;
    };
    const transfer = this.#transfer(request, body?.bytes, signal, timeoutMs).then((response) => {
      const answered = { ...sent, response };
      settle(answered);
      return answered;
    }, fail);
    this.#keep(transfer);
    return this.waits
      .during(`an answer to ${method} ${url}`, orAborted(transfer, this.options.signal))
      .catch(fail);
  }

  /** Records what did not cross as a request of this probe, such as a frame. */
  record(entry: Omit<SocketFrame, 'at'> | Omit<HttpExchange, 'at'>): void {
    this.entries.push({ ...entry, at: this.now });
  }

  /**
   * Resolves when every request is answered, or after so many milliseconds. What is broken off may be a start: only its
   * answer tells how to end that chat.
   */
  async settled(ms: number): Promise<void> {
    const all = Promise.allSettled(this.#underWay);
    await within(ms, all, () => new Error('not settled')).catch(() => undefined);
  }

  /** Forgets what crossed so far: it is no evidence of what comes. */
  forget(): void {
    this.entries.length = 0;
  }

  /**
   * Resolves when the next request may begin.
   *
   * @throws {Error} on a wire that is closed or broken off: what a case has left running ends there
   */
  async pace(): Promise<void> {
    const { pacing } = this.options;
    this.#assertOpen();
    this.#paced += 1;
    if (pacing !== undefined) {
      const at = Math.max(nextAt.get(pacing) ?? 0, performance.now());
      nextAt.set(pacing, at + pacing.minIntervalMs);
      const wait = at - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    this.#assertOpen();
  }

  /** Registers a close callback, such as that of a WebSocket; returns its removal. */
  onClose(closer: () => void): () => void {
    this.#closers.add(closer);
    return () => this.#closers.delete(closer);
  }

  /** Closes every connection; nothing is sent any more. */
  close(): void {
    this.#isClosed = true;
    for (const closer of this.#closers) closer();
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #assertOpen(): void {
    this.options.signal?.throwIfAborted();
    if (this.#isClosed) throw new Error('the wire is closed: the case is over');
  }

  #keep(transfer: Promise<unknown>): void {
    const settled = () => this.#underWay.delete(transfer);
    this.#underWay.add(transfer);
    transfer.then(settled, settled);
  }

  #transfer(
    request: HttpExchange['request'],
    bytes: Buffer | undefined,
    signal: AbortSignal | undefined,
    timeoutMs = ANSWER_TIMEOUT_MS,
  ): Promise<Answered['response']> {
    const url = new URL(request.url);
    const [protocol, agent] =
      url.protocol === 'https:' ? [https, this.#agents['https:']] : [http, this.#agents['http:']];
    return new Promise((resolve, reject) => {
      const outgoing = protocol.request(url, {
        method: request.method,
        headers: request.headers,
        agent,
        ...defined({ signal }),
      });
      let hasBegun = false;
      const giveUp = (reason: string) => {
        reject(new Error(reason));
        outgoing.destroy();
      };
      const deadline = setTimeout(
        () => giveUp(`${hasBegun ? 'the answer is not whole after' : 'no answer within'} ${timeoutMs} ms`),
        timeoutMs,
      );
      outgoing.on('close', () => clearTimeout(deadline));
      outgoing.on('error', reject);
      outgoing.on('response', async (incoming) => {
        hasBegun = true;
        try {
          const chunks: Buffer[] = [];
          let length = 0;
          for await (const chunk of incoming) {
            length += (chunk as Buffer).length;
            if (length > MOST_MEBIBYTES * 2 ** 20) {
              giveUp(`the answer has more than ${MOST_MEBIBYTES} MiB`);
              return;
            }
            chunks.push(chunk as Buffer);
          }
          const { statusCode: status = 0, headers } = incoming;
          resolve({ status, headers, body: Buffer.concat(chunks) });
        } catch (error) {
          reject(error);
        }
      });
      outgoing.end(bytes);
    });
  }
}

function basic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
