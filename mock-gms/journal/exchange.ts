import type { IncomingHttpHeaders } from 'node:http';

/** One request and its answer, as they crossed the wire. */
export interface Exchange {
  /** 1, 2, 3 … in the order of the answers. */
  readonly number: number;
  /** Epoch ms on the service's clock. */
  readonly at: number;
  readonly operation: string;
  readonly chatId?: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly request: { readonly headers: IncomingHttpHeaders; readonly body: string };
  readonly response: { readonly body: string };
}
