/** Headers by their names in lower case. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request of a client with its answer, as they crossed the wire. Times are milliseconds since the capture began. */
export interface CapturedExchange {
  /** Tells it from a frame of a WebSocket. */
  readonly kind: 'http';
  /** Its place: of a relay 1, 2, 3 …, of a HAR file the number of its entry, which the frames of a WebSocket share. */
  readonly number: number;
  /** When the request was sent. */
  readonly at: number;
  /** When the answer was complete, or had failed; left out until then. */
  end?: number;
  /** Scheme and host, where a capture holds more than one server. */
  readonly origin?: string;
  /** What the client sent. */
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
  /** What came back; left out until then, and where no answer came. */
  response?: { readonly status: number; readonly headers: Headers; body: string; size?: number };
  /** Why no whole answer came. */
  failure?: string;
}

/** A frame of a WebSocket. */
export interface CapturedFrame {
  /** Tells it from an exchange over HTTP. */
  readonly kind: 'frame';
  /** Its place, as that of an exchange. */
  readonly number: number;
  /** When it was sent or came. */
  readonly at: number;
  /** Scheme and host, where a capture holds more than one server. */
  readonly origin?: string;
  /** The path of the WebSocket, with its query. */
  readonly path: string;
  /** Tells the frames of one connection from those of another. */
  readonly connection: number;
  /** Of the request that opened the connection. */
  readonly headers: Headers;
  /** `sent` by the client. */
  readonly direction: 'sent' | 'received';
  /** Of long frames the beginning; of binary ones nothing. */
  readonly text: string;
  /** Bytes of the whole frame, where they are known. */
  readonly size?: number;
}

/** Something that crossed the wire between a client and a server. */
export type Captured = CapturedExchange | CapturedFrame;

/** Something of a capture that could not be read. */
export interface Unread {
  /** Where it stands, such as `entry 12`. */
  readonly where: string;
  /** What could not be read, and why. */
  readonly what: string;
}

/** What crossed one wire. A relay keeps one, and so does a browser; both are read in one way. */
export interface Capture {
  /** Epoch milliseconds: the times of what was captured count from here. */
  readonly began: number;
  /** Exchanges and frames in the order in which they began. */
  readonly entries: readonly Captured[];
  /** What could not be read, and where it stands. */
  readonly unread: readonly Unread[];
}
