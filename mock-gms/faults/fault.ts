/** What a fault does to an exchange. */
export type FaultEffect =
  /** Answers with this HTTP status; without a body none is sent. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
  /** Answers with HTTP 200 and a failure as GMS words it. */
  | { readonly kind: 'error'; readonly code: number; readonly advice?: string; readonly statusCode?: 1 | 2 }
  /** Destroys the connection before anything is answered. */
  | { readonly kind: 'reset' }
  /** Lets the exchange go on after milliseconds of the service's clock. */
  | { readonly kind: 'delay'; readonly ms: number };

/** A rule that spoils exchanges on purpose. */
export interface Fault {
  /** The operation that it is for; `*` for all. */
  readonly operation: string;
  /** Matching exchanges that are let through first; default 0. */
  readonly after?: number;
  /** Exchanges that are spoilt then; 0: all. Default 1. */
  readonly times?: number;
  readonly effect: FaultEffect;
}
