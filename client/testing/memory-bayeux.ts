import type { Clock } from '../base/clock.ts';
import type { BayeuxClient, BayeuxListener, BayeuxMessage } from '../transport/cometd/bayeux.ts';
import type { ChatEvent, ChatResponse } from '../transport/transport.ts';
import type { MemoryRequest, Spoilt } from './memory-request.ts';

/** The server in memory, as CometD needs it. */
interface Server {
  readonly requests: MemoryRequest[];
  readonly events: readonly ChatEvent[];
  takeSpoilt(operation: string): Spoilt | undefined;
  carryOut(request: Pick<MemoryRequest, 'operation' | 'fields'>): ChatResponse;
  respond(messages: ChatEvent[]): ChatResponse;
}

/** Operations under the names that they have over HTTP. */
const operations: Record<string, string> = { requestChat: 'start', sendMessage: 'send' };

/**
 * A CometD client without a network, connected to a server in memory. What is said there arrives with `deliver`.
 * Over long-polling, which is used where WebSocket is off, each push ends the connect that the server holds, and the
 * client sends the next one. Tests can spoil operations, and besides them `handshake`, `connect`, `/meta/disconnect`
 * and the `push` that a chat begins with. A connect spoilt with the status 402 has the answer for a client that the
 * server has forgotten.
 * @example
 * const { service, gms } = createTestWebChat({ cometD: { enabled: true } });
 * await service.startChat({ nickname: 'Ada' });
 * gms.bayeux instanceof MemoryBayeux; // true
 * @see GMS Chat API V2, CometD
 */
export class MemoryBayeux implements BayeuxClient {
  /** How it was configured. */
  configuration: Record<string, unknown> = {};
  /** The transports that were switched off. */
  readonly unregistered: string[] = [];
  websocketEnabled = true;
  /** What the server advises. It holds a connect for a week, so that time may pass without any being answered. */
  advice: { reconnect?: string; timeout: number } = { timeout: 7 * 24 * 3600_000 };
  readonly #gms: Server;
  readonly #clock: Clock;
  readonly #listeners = new Map<string, BayeuxListener[]>();
  #disconnected = true;
  /** It has said goodbye, and the server has not answered. */
  #leaving = false;
  #channel = '';
  /** The position from which on events are to be pushed; undefined while nobody follows the chat. */
  #next: number | undefined;

  constructor(gms: Server, clock: Clock) {
    this.#gms = gms;
    this.#clock = clock;
  }

  get #longPolling(): boolean {
    return !this.websocketEnabled;
  }

  /** Pushes what is new since the last time. */
  deliver(): void {
    if (this.#next === undefined || this.#disconnected) return;
    const fresh = this.#gms.events.slice(this.#next - 1);
    this.#next += fresh.length;
    if (fresh.length > 0) this.push(this.#gms.respond(fresh));
  }

  /** Pushes an answer as it is given. */
  push(answer: ChatResponse): void {
    this.#notify({ channel: this.#channel, data: answer });
    if (this.#longPolling) this.#notify({ channel: '/meta/connect', successful: true });
  }

  /** The connection breaks, or a connect is answered with an HTTP error. */
  lose(httpCode?: number): void {
    const failure = httpCode === undefined ? {} : { httpCode };
    this.#notify({ channel: '/meta/connect', successful: false, failure });
  }

  /** The connection is good again; what was said meanwhile is lost unless it is asked for. */
  regain(): void {
    if (this.#next !== undefined) this.#next = this.#gms.events.length + 1;
    this.#notify({ channel: '/meta/connect', successful: true });
  }

  /** The server has forgotten the client, which shakes hands again. */
  forget(): void {
    const reply = { channel: '/meta/connect', successful: false, error: '402::Unknown client' };
    this.#next = undefined;
    this.#notify(reply);
    this.#shakeHandsAgain();
  }

  /** The server says goodbye. */
  dismiss(): void {
    this.#disconnected = true;
    this.#next = undefined;
    this.#notify({ channel: '/meta/disconnect' });
  }

  /** Takes the configuration of the connection. */
  configure(options: Record<string, unknown>): void {
    this.configuration = { ...this.configuration, ...options };
  }

  /** Leaves a transport out, such as `websocket`. */
  unregisterTransport(type: string): void {
    this.unregistered.push(type);
  }

  /** Calls a listener with each message of a channel. */
  addListener(channel: string, listener: BayeuxListener): void {
    if (!channel.startsWith('/meta/')) this.#channel = channel;
    this.#listeners.set(channel, [...(this.#listeners.get(channel) ?? []), listener]);
  }

  /** Begins a session; the callback is told how that went. */
  handshake(): void {
    if (this.getStatus() !== 'disconnected') throw new Error(`Illegal state: ${this.getStatus()}`);
    this.#shakeHands();
  }

  #shakeHands(): void {
    this.#disconnected = false;
    this.#record('handshake', {});
    queueMicrotask(() => {
      const spoilt = this.#gms.takeSpoilt('handshake');
      if (spoilt === 'no answer') {
        this.#clock.setTimeout(() => this.#unanswered(), Number(this.configuration.maxNetworkDelay));
        return;
      }
      // As the library does where no transport is left.
      if (spoilt) this.#disconnected = true;
      this.#notify({ channel: '/meta/handshake', ...outcome(spoilt) });
      if (!spoilt) this.#connect();
    });
  }

  /** Sends a message; the callback is told the acknowledgement. */
  publish(channel: string, data: Record<string, unknown>, acknowledged: BayeuxListener): void {
    if (this.#disconnected) throw new Error('Not connected');
    const name = String(data.operation);
    const request = this.#record(operations[name] ?? name, data);
    queueMicrotask(() => {
      const spoilt = this.#gms.takeSpoilt(request.operation);
      if (spoilt === 'no answer') return;
      const answered = spoilt !== undefined && spoilt !== 'connection lost' && 'answer' in spoilt;
      acknowledged({ channel, ...outcome(answered ? undefined : spoilt) });
      if (answered) this.push({ ...this.#gms.respond([]), ...spoilt.answer });
      else if (!spoilt) this.#carryOut(request);
    });
  }

  /** Ends the session. */
  disconnect(): void {
    this.#disconnected = true;
    this.#next = undefined;
    this.#record('/meta/disconnect', {});
    this.#leaving = true;
    const left = () => {
      this.#leaving = false;
      this.#notify({ channel: '/meta/disconnect' });
    };
    if (this.#gms.takeSpoilt('/meta/disconnect') === 'no answer')
      this.#clock.setTimeout(left, Number(this.configuration.maxNetworkDelay));
    else queueMicrotask(left);
  }

  getStatus(): string {
    if (this.#leaving) return 'disconnecting';
    return this.#disconnected ? 'disconnected' : 'connected';
  }

  getAdvice(): MemoryBayeux['advice'] {
    return this.advice;
  }

  setTimeout(run: () => void, delay: number): unknown {
    return this.#clock.setTimeout(run, delay);
  }

  #connect(): void {
    const spoilt = this.#gms.takeSpoilt('connect');
    if (typeof spoilt === 'object' && 'status' in spoilt && spoilt.status === 402) this.forget();
    else this.#notify({ channel: '/meta/connect', ...outcome(spoilt) });
  }

  /** Nothing came of a handshake in time: the library goes on to the next transport, where one is left. */
  #unanswered(): void {
    if (this.#disconnected) return;
    const reply = { channel: '/meta/handshake', successful: false, failure: {} };
    const wasLongPolling = this.#longPolling;
    this.#disconnected = wasLongPolling;
    this.#notify(reply);
    if (!wasLongPolling) this.#shakeHandsAgain();
  }

  #shakeHandsAgain(): void {
    if (this.#disconnected) return;
    this.setTimeout(() => {
      if (!this.#disconnected) this.#shakeHands();
    }, 0);
  }

  #carryOut(request: { operation: string; fields: URLSearchParams }): void {
    const { operation, fields } = request;
    const answer = this.#gms.carryOut(request);
    if (operation === 'refresh') this.push(answer);
    if (operation === 'disconnect') this.deliver();
    if (operation === 'start') this.#follow(1);
    if (operation === 'requestNotifications') this.#follow(Number(fields.get('transcriptPosition')) || 1);
  }

  #follow(position: number): void {
    this.#next = this.#gms.events.length + 1;
    if (this.#gms.takeSpoilt('push') === undefined)
      this.push(this.#gms.respond(this.#gms.events.slice(position - 1)));
  }

  #record(operation: string, data: Record<string, unknown>): { operation: string; fields: URLSearchParams } {
    const texts = Object.entries(data).map(([name, value]) => [name, toText(value)]);
    const request = {
      operation,
      url: String(this.configuration.url),
      init: {},
      fields: new URLSearchParams(texts),
      data,
    };
    this.#gms.requests.push(request);
    return request;
  }

  #notify(message: BayeuxMessage): void {
    for (const listener of this.#listeners.get(message.channel) ?? []) listener(message);
  }
}

function outcome(spoilt: Spoilt | undefined): Pick<BayeuxMessage, 'successful' | 'failure'> {
  if (spoilt === undefined) return { successful: true };
  if (typeof spoilt === 'string' || !('status' in spoilt)) return { successful: false, failure: {} };
  const { status: httpCode, body = '' } = spoilt;
  const responseText = typeof body === 'string' ? body : JSON.stringify(body);
  return { successful: false, failure: { httpCode, transport: { responseText } } };
}

function toText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
