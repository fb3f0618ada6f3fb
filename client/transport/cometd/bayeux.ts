/** How much the client tells on the console. */
export type LogLevel = 'warn' | 'info' | 'debug';

/** A message of the Bayeux protocol as its client hands it out. */
export interface BayeuxMessage {
  readonly channel: string;
  readonly successful?: boolean;
  readonly error?: string;
  readonly data?: unknown;
  /** Set by the client where no reply came. */
  readonly failure?: {
    readonly httpCode?: number;
    /** The request or the socket that failed. */
    readonly transport?: { readonly statusText?: string; readonly responseText?: string } | null;
  };
}

export type BayeuxListener = (message: BayeuxMessage) => void;

/**
 * What is used of the CometD client; `new CometD()` of the package `cometd` is one.
 * @see https://docs.cometd.org/, JavaScript library
 */
export interface BayeuxClient {
  configure(options: {
    url?: string;
    logLevel?: LogLevel;
    requestHeaders?: object;
    backoffIncrement?: number;
    connectTimeout?: number;
    maxNetworkDelay?: number;
    maxSendBayeuxMessageSize?: number;
    useWorkerScheduler?: boolean;
  }): void;
  /** Whether a WebSocket may be used; undefined counts as true. */
  websocketEnabled?: boolean;
  unregisterTransport(type: string): unknown;
  addListener(channel: string, listener: BayeuxListener): unknown;
  handshake(): void;
  publish(channel: string, data: unknown, acknowledged: BayeuxListener): void;
  disconnect(): void;
  /** `disconnected`, `disconnecting` while the server has not answered the goodbye, and others. */
  getStatus(): string;
  /** What the server advised last; `timeout` is how long it holds a connect, in milliseconds. */
  getAdvice(): { readonly reconnect?: string; readonly timeout: number };
  /** What the client waits by before each request of its own. May be replaced. */
  setTimeout(run: () => void, delay: number): unknown;
}
