import type { IncomingHttpHeaders } from 'node:http';

/** One request and its answer as they crossed the wire; `failure` stands where no answer came. */
export interface HttpExchange {
  /** Tells it from a frame of a WebSocket. */
  readonly kind: 'http';
  /** Milliseconds since the case began, when the request was sent. */
  readonly at: number;
  /** What was sent; the body as text. */
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** What came back; undefined where no answer came. */
  readonly response?: {
    readonly status: number;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
  };
  /** Why no answer came. */
  readonly failure?: string;
}

/** One text frame of a WebSocket. */
export interface SocketFrame {
  /** Tells it from an exchange over HTTP. */
  readonly kind: 'frame';
  /** Milliseconds since the case began. */
  readonly at: number;
  /** The address of the WebSocket. */
  readonly url: string;
  /** Whether the suite sent it or the server. */
  readonly direction: 'sent' | 'received';
  /** What the frame says. */
  readonly text: string;
}

/** What crossed the wire: an HTTP exchange, or a frame of a WebSocket. */
export type WireEntry = HttpExchange | SocketFrame;

/** An exchange that was answered. */
export type Answered = HttpExchange & { readonly response: NonNullable<HttpExchange['response']> };
