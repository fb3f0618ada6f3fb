import type { Traffic } from '../../../mock-gms/capture.ts';
import type { Finding } from '../../../mock-gms/index.ts';

/** What a client's conduct is judged by. */
export interface Evidence {
  readonly traffic: Traffic;
  /** What the server's journal found, as far as the client is to blame. */
  readonly findings: readonly Finding[];
  /** Chats that were left to expire on purpose: nobody is to blame for that. */
  readonly expired: ReadonlySet<string>;
  /** When the client was told to start, to reload or to come back: milliseconds since the relay was opened. */
  readonly asked: readonly number[];
  /** When the client was told to upload a file: milliseconds since the relay was opened. */
  readonly uploads: readonly number[];
  /** When the client failed to connect, or opened a WebSocket. */
  readonly openings: readonly number[];
}
