/** A name and a value, as HAR has them. */
export interface HarPair {
  /** The name of a header, a field or a parameter. */
  readonly name: string;
  /** Its value. */
  readonly value: string;
}

/** A frame of a WebSocket in the form of Chrome. */
export interface HarFrame {
  /** Who sent it: `send` is the client. */
  readonly type: 'send' | 'receive';
  /** Seconds since the epoch, with fractions. */
  readonly time: number;
  /** 1 for text, 2 for bytes. */
  readonly opcode: number;
  /** What the frame says. */
  readonly data: string;
}

/** An entry of an HTTP archive, as it is written here. @see HAR 1.2 */
export interface HarEntry {
  /** When the request was sent, as an ISO date. */
  readonly startedDateTime: string;
  /** How long it took, in milliseconds. */
  readonly time: number;
  /** What was sent. */
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly HarPair[];
    readonly headers: readonly HarPair[];
    readonly queryString: readonly HarPair[];
    readonly postData?: { readonly mimeType: string; readonly text: string };
    readonly headersSize: number;
    readonly bodySize: number;
  };
  /** What came back. */
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly HarPair[];
    readonly headers: readonly HarPair[];
    readonly content: { readonly size: number; readonly mimeType: string; readonly text: string };
    readonly redirectURL: string;
    readonly headersSize: number;
    readonly bodySize: number;
    /** Why no whole answer came. */
    readonly _error?: string;
  };
  /** Not used; the format asks for it. */
  readonly cache: Readonly<Record<string, never>>;
  /** How long each part took, in milliseconds; -1 for what is not known. */
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  /** What a browser says that it was fetched for, such as `websocket`. */
  readonly _resourceType?: 'websocket' | 'xhr' | 'preflight';
  /** The frames of a WebSocket, as Chrome saves them. */
  readonly _webSocketMessages?: readonly HarFrame[];
}

/** An HTTP archive. @see HAR 1.2 */
export interface HarFile {
  /** Everything in the file: version, creator, entries. */
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly pages: readonly never[];
    readonly entries: readonly HarEntry[];
    readonly comment?: string;
  };
}
