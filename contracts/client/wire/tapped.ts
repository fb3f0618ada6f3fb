/** Headers by their names in lower case. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request of the client with its answer, as they passed the tap. Times are milliseconds since the tap was opened. */
export interface TappedExchange {
  readonly kind: 'http';
  readonly number: number;
  readonly at: number;
  /** When the answer was complete, or had failed; left out until then. */
  end?: number;
  readonly request: {
    readonly method: string;
    /** With its query. */
    readonly path: string;
    readonly headers: Headers;
    /** Of long bodies the beginning. */
    body: string;
  };
  response?: { readonly status: number; readonly headers: Headers; body: string };
  /** Why no whole answer came. */
  failure?: string;
}

/** A frame of a WebSocket. */
export interface TappedFrame {
  readonly kind: 'frame';
  readonly number: number;
  readonly at: number;
  readonly path: string;
  /** Tells the frames of one connection from those of another. */
  readonly connection: number;
  /** Of the request that opened the connection. */
  readonly headers: Headers;
  /** `sent` by the client. */
  readonly direction: 'sent' | 'received';
  readonly text: string;
}

/** Something that passed between the client and the server. */
export type Tapped = TappedExchange | TappedFrame;
