/** Headers by their names in lower case. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request of a client with its answer, as they crossed the wire. Times are milliseconds since the capture began. */
export interface CapturedExchange {
  readonly kind: 'http';
  /** Its place: of a relay 1, 2, 3 …, of a HAR file the number of its entry, which the frames of a WebSocket share. */
  readonly number: number;
  readonly at: number;
  /** When the answer was complete, or had failed; left out until then. */
  end?: number;
  /** Scheme and host, where a capture holds more than one server. */
  readonly origin?: string;
  readonly request: {
    readonly method: string;
    /** With its query. */
    readonly path: string;
    readonly headers: Headers;
    /** Without its encoding; of long bodies the beginning and the end. */
    body: string;
    /** Bytes of the body, where they are known. */
    size?: number;
  };
  response?: { readonly status: number; readonly headers: Headers; body: string; size?: number };
  /** Why no whole answer came. */
  failure?: string;
}

/** A frame of a WebSocket. */
export interface CapturedFrame {
  readonly kind: 'frame';
  readonly number: number;
  readonly at: number;
  readonly origin?: string;
  readonly path: string;
  /** Tells the frames of one connection from those of another. */
  readonly connection: number;
  /** Of the request that opened the connection. */
  readonly headers: Headers;
  /** `sent` by the client. */
  readonly direction: 'sent' | 'received';
  /** Of long frames the beginning; of binary ones nothing. */
  readonly text: string;
  readonly size?: number;
}

/** Something that crossed the wire between a client and a server. */
export type Captured = CapturedExchange | CapturedFrame;

/** Something of a capture that could not be read. */
export interface Unread {
  /** Where it stands, such as `entry 12`. */
  readonly where: string;
  readonly what: string;
}

/** What crossed one wire. A relay keeps one, and so does a browser; both are read in one way. */
export interface Capture {
  /** Epoch milliseconds: the times of what was captured count from here. */
  readonly began: number;
  readonly entries: readonly Captured[];
  readonly unread: readonly Unread[];
}
