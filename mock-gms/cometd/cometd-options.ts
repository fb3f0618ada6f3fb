import type { Times } from './library.ts';

/** Options of the CometD endpoint. */
export interface CometdOptions {
  /** What stands before `/cometd`, e.g. `/genesys`. */
  readonly basePath: string;
  /** Whether connections may become WebSockets; clients fall back to long-polling where they may not. */
  readonly webSocket: boolean;
  /** Where clients reach this server: with https, cookies are set as for encrypted connections. */
  readonly publicUrl?: string | undefined;
  /** Whether the clientId alone tells the session, without the cookie. @default false */
  readonly trustClientSession?: boolean;
  /** Request headers that pages of other origins may send. @default all */
  readonly allowedHeaders?: () => readonly string[] | undefined;
  /** Bayeux's own timers. @default those of real servers */
  readonly times?: Partial<Times>;
}
