import type { IncomingHttpHeaders } from 'node:http';

/** One request and its answer as they crossed the wire; `failure` stands where no answer came. */
export interface HttpExchange {
  readonly kind: 'http';
  /** Milliseconds since the case began, when the request was sent. */
  readonly at: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly response?: {
    readonly status: number;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
  };
  readonly failure?: string;
}

/** One text frame of a WebSocket. */
export interface SocketFrame {
  readonly kind: 'frame';
  /** Milliseconds since the case began. */
  readonly at: number;
  readonly url: string;
  readonly direction: 'sent' | 'received';
  readonly text: string;
}

/** What crossed the wire: an HTTP exchange, or a frame of a WebSocket. */
export type WireEntry = HttpExchange | SocketFrame;

/** An exchange that was answered. */
export type Answered = HttpExchange & { readonly response: NonNullable<HttpExchange['response']> };
