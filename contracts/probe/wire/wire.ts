import http from 'node:http';
import https from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import { defined } from '../../shared/defined.ts';
import { errorText } from '../../shared/error-text.ts';
import { within } from '../../shared/within.ts';
import type { Target } from '../../target/target.ts';
import type { Body } from './body.ts';
import { gatewayError, isOfGateway, retryAfterMs } from './gateway.ts';
import { GrantedTime } from './granted-time.ts';
import { orAborted } from './or-aborted.ts';
import type { Pieces } from './pieces.ts';
import { type Agents, transfer } from './transfer.ts';
import { Waits } from './waits.ts';
import type { Answered, HttpExchange, SocketFrame, WireEntry } from './wire-entry.ts';

export { type Body, type Fields, multipart, raw, urlencoded } from './body.ts';
export type { Answered, HttpExchange, SocketFrame, WireEntry } from './wire-entry.ts';

export interface WireRequest {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
  /** How the body is sent. @default at once, with its length */
  readonly pieces?: Pieces | undefined;
  /** Puts the whole URL into the request line, as for a proxy. */
  readonly isWhole?: boolean;
  /** Breaks the request off. */
  readonly signal?: AbortSignal | undefined;
  /** How long a whole answer is waited for once the body is sent, in milliseconds. @default 10000 */
  readonly timeoutMs?: number | undefined;
}

/** How a target is reached: what goes along with every request, TLS, and the pace. */
export type WireOptions = Pick<Target, 'headers' | 'credentials' | 'apikey' | 'tls' | 'pacing'> & {
  /** Breaks everything off that is under way. */
  readonly signal?: AbortSignal | undefined;
};

const ANSWER_TIMEOUT_MS = 10_000;
/** How often a request is sent again where a gateway says when. */
const MOST_TURNED_AWAY = 5;

/** When the next request to a target may begin: all its wires keep one pace, those of the cases before included. */
const nextAt = new WeakMap<object, number>();

/** A small HTTP probe that adds nothing of its own to a request and keeps everything that crossed the wire. */
export class Wire {
  readonly entries: WireEntry[] = [];
  /** What is awaited at the moment. */
  readonly waits = new Waits();
  /** How much longer than others the case may take. */
  readonly granted: GrantedTime;
  readonly options: WireOptions;
  /** Goes with every request that does not say otherwise. */
  readonly headers: Readonly<Record<string, string>>;
  readonly #began = performance.now();
  readonly #agents: Agents;
  readonly #closers = new Set<() => void>();
  readonly #underWay = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(options: WireOptions = {}) {
    this.options = options;
    this.granted = new GrantedTime(options.pacing?.minIntervalMs);
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

  /**
   * Sends one request and resolves with the recorded exchange. Where a gateway turns it away and says for how long, it
   * is sent again.
   *
   * @throws {AssertionError} for an answer that breaks HTTP
   * @throws {Error} where no answer came, or that of a gateway
   */
  async send(given: WireRequest): Promise<Answered> {
    for (let turnedAway = 0; ; turnedAway += 1) {
      const answered = await this.#sendOnce(given);
      if (!isOfGateway(answered.response)) return answered;
      const ms = retryAfterMs(answered.response);
      if (ms === undefined || turnedAway >= MOST_TURNED_AWAY) throw gatewayError(answered.response);
      this.granted.waited(ms);
      await this.waits.during('the end of a Retry-After', orAborted(delay(ms), this.options.signal));
    }
  }

  async #sendOnce({
    method = 'POST',
    url,
    headers = {},
    body,
    pieces,
    isWhole = false,
    signal,
    timeoutMs = ANSWER_TIMEOUT_MS,
  }: WireRequest): Promise<Answered> {
    await this.pace();
    const request = {
      method,
      url,
      headers: {
        ...defined({ 'content-type': body?.contentType }),
        ...((method === 'POST' || body) && framing(body, pieces)),
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
    const began = performance.now();
    const agents = this.#agents;
    const transferred = transfer({
      request,
      bytes: body?.bytes,
      pieces,
      isWhole,
      agents,
      signal,
      timeoutMs,
    }).then((response) => {
      // What is held on purpose may be waited for longer.
      const isHeld = timeoutMs > ANSWER_TIMEOUT_MS;
      this.granted[isHeld ? 'held' : 'answered'](performance.now() - began);
      const answered = { ...sent, response };
      settle(answered);
      return answered;
    }, fail);
    this.#keep(transferred);
    return this.waits
      .during(`an answer to ${method} ${url}`, orAborted(transferred, this.options.signal))
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
    this.granted.sent();
    if (pacing !== undefined) {
      const at = Math.max(nextAt.get(pacing) ?? 0, performance.now());
      nextAt.set(pacing, at + pacing.minIntervalMs);
      const wait = at - performance.now();
      if (wait > 0) await delay(wait);
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

  #keep(transferred: Promise<unknown>): void {
    const settled = () => this.#underWay.delete(transferred);
    this.#underWay.add(transferred);
    transferred.then(settled, settled);
  }
}

/** The header that tells where a body ends. */
function framing(body: Body | undefined, pieces: Pieces | undefined): Readonly<Record<string, string>> {
  if (pieces?.chunked) return { 'transfer-encoding': 'chunked' };
  return { 'content-length': String(body?.bytes.length ?? 0) };
}

function basic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
