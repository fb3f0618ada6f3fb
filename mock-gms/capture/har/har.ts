/** A name and a value, as HAR has them. */
export interface HarPair {
  readonly name: string;
  readonly value: string;
}

/** A frame of a WebSocket in the form of Chrome. */
export interface HarFrame {
  readonly type: 'send' | 'receive';
  /** Seconds since the epoch, with fractions. */
  readonly time: number;
  /** 1 for text, 2 for bytes. */
  readonly opcode: number;
  readonly data: string;
}

/** An entry of an HTTP archive, as it is written here. @see HAR 1.2 */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
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
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  readonly _resourceType?: 'websocket' | 'xhr' | 'preflight';
  readonly _webSocketMessages?: readonly HarFrame[];
}

/** An HTTP archive. @see HAR 1.2 */
export interface HarFile {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly pages: readonly never[];
    readonly entries: readonly HarEntry[];
    readonly comment?: string;
  };
}
